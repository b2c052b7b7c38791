import type { TermKind } from '../data/country-data.ts';
import type { Mention } from './find-countries.ts';

/** Kinds of names that persons and several places share. */
const SHARED: ReadonlySet<TermKind> = new Set(['capital', 'metonym', 'place', 'region', 'small', 'town']);
const TOWNS: ReadonlySet<TermKind> = new Set(['small', 'town']);
/** What a name of its own speaks for its country, against those that share a town's name. */
const SUPPORT: Readonly<Partial<Record<TermKind, number>>> = {
  capital: 1,
  demonym: 0.6,
  name: 1,
  place: 1,
  region: 1,
  suffix: 1,
  metonym: 0.5,
};
/** So much more must speak for a rival than for the place that one thinks of first. */
const FIRST_THOUGHT = 1;

/**
 * What an article says once holds all through it: who is a person stays one, "Paris, Texas" is the Paris of the whole story, the
 * Modi of "Salifou Modi" is he, and a name that several countries share is the one of which the story tells.
 */
export function settleMentions(found: readonly Mention[]): Mention[] {
  const persons = new Set<string>();
  const spoken = new Set<string>();
  const homes = new Map<string, string>();
  const leaders = new Map<string, string>();
  for (const { form, kind, code, within, isPerson, isShouted } of found) {
    if (isPerson) persons.add(form);
    if (!isShouted) spoken.add(form);
    if (within) homes.set(form, within);
    else if (kind === 'metonym' && form.includes(' ')) leaders.set(form.slice(form.lastIndexOf(' ') + 1), code);
  }
  const support = supportOf(found);
  const settled: Mention[] = [];
  for (const mention of found) {
    const { form, kind, isPerson, isLocated, isShouted } = mention;
    if (isPerson || (persons.has(form) && !isLocated)) continue;
    // In a line of capitals any word may look like a town.
    if (isShouted && TOWNS.has(kind) && !spoken.has(form)) continue;
    const home = SHARED.has(kind) ? homes.get(form) : undefined;
    const leader = home === undefined && SHARED.has(kind) ? leaders.get(form) : undefined;
    // The Austin of "Lloyd Austin" is no town.
    if (leader !== undefined && kind !== 'metonym') continue;
    settled.push({ ...mention, code: home ?? leader ?? likeliest(mention, support) });
  }
  return settled;
}

function supportOf(found: readonly Mention[]): ReadonlyMap<string, number> {
  const support = new Map<string, number>();
  for (const { code, kind, rivals, isPerson } of found)
    if (!isPerson && rivals.length === 0) support.set(code, (support.get(code) ?? 0) + (SUPPORT[kind] ?? 0));
  return support;
}

function likeliest({ code, rivals }: Mention, support: ReadonlyMap<string, number>): string {
  let best = code;
  let most = (support.get(code) ?? 0) + FIRST_THOUGHT;
  for (const rival of rivals) {
    const speaks = support.get(rival) ?? 0;
    if (speaks > most) {
      best = rival;
      most = speaks;
    }
  }
  return best;
}

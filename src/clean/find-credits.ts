import type { Credit } from '../article.ts';
import { creditWords } from '../data/clean-data.ts';
import { agencies } from '../data/text-data.ts';
import type { LineShape } from './line-shape.ts';
import type { LineView } from './line-view.ts';
import type { MarkerMatch } from './match-markers.ts';

export type Credits = {
  readonly credits: readonly Credit[];
  readonly creditLines: readonly number[];
  readonly byline?: string;
  readonly bylineLine?: number;
  readonly site?: string;
};

const REACH = 12;
const LONGEST = 160;
/** "wd / sms (AFP, Reuters, epd)", "jk/aw (dpa)": editors' initials and their agencies. */
const INITIALS = /^((?:[\p{L}]{1,5}(?:\s?[/,]\s?|\s))*)\s?\(([^()]{2,80})\)\.?$/u;
/** What the data files know, made ready once. */
type Known = {
  readonly agencies: ReadonlySet<string>;
  readonly before: RegExp;
  readonly after: RegExp;
  readonly joins: RegExp;
  readonly name: RegExp;
  readonly byline: RegExp;
  readonly rights: RegExp;
};
let known: Known | undefined;

function loadKnown(): Known {
  if (known) return known;
  const any = (words: readonly string[]): string =>
    words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')).join('|');
  const anyOf = (byLanguage: Readonly<Record<string, readonly string[]>>): string =>
    any(Object.values(byLanguage).flat());
  const part = `(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|\\p{Lo}[\\p{L}\\p{M}]*|${any(creditWords.particles)}`;
  known = {
    agencies: new Set(agencies.map((name) => name.toLowerCase())),
    before: new RegExp(`^(?:${anyOf(creditWords.before)})\\s?:?\\s+(.{3,120})$`, 'iu'),
    after: new RegExp(`^(.{3,100}?)\\s+(?:${anyOf(creditWords.after)})`, 'iu'),
    joins: new RegExp(`\\s?,\\s?|\\s(?:${any(creditWords.joins)})\\s`, 'u'),
    name: new RegExp(`^${part})(?:\\s+${part}|${any(creditWords.joins)}|,)){0,7}$`, 'u'),
    byline: new RegExp(`^(?:[^\\s:]+\\s(?:${any(creditWords.by)})|[^\\s:]+)\\s?:?\\s+(.{3,80})$`, 'iu'),
    rights: new RegExp(any(creditWords.rights), 'iu'),
  };
  return known;
}

/** Credits and byline, as the lines beside the body give them. */
export function findCredits(view: LineView, body: readonly boolean[]): Credits {
  const first = body.indexOf(true);
  const last = body.lastIndexOf(true);
  const credits: Credit[] = [];
  const creditLines: number[] = [];
  let byline: string | undefined;
  let bylineLine: number | undefined;
  for (let i = Math.max(0, first - 30); i < Math.min(view.lines.length, last + REACH); i += 1) {
    const text = view.lines[i]?.text as string;
    if (text.length > LONGEST || (body[i] && i < last - 1)) continue;
    if (i > last && (view.markers[i] as MarkerMatch).opens && (view.markers[i] as MarkerMatch).opens !== 'tags') break;
    const found = creditsOf(text, (view.markers[i] as MarkerMatch).starts === 'credit');
    if (found.length > 0) {
      credits.push(...found);
      creditLines.push(i);
    } else if (!body[i] && byline === undefined) {
      byline = bylineOf(text, view.markers[i] as MarkerMatch, view.shapes[i] as LineShape);
      if (byline !== undefined) bylineLine = i;
    }
  }
  const site = siteOf(view);
  return {
    credits: distinct(credits),
    creditLines,
    ...(byline !== undefined && { byline }),
    ...(bylineLine !== undefined && { bylineLine }),
    ...(site && { site }),
  };
}

function creditsOf(line: string, startsAsCredit: boolean): Credit[] {
  const initials = INITIALS.exec(line);
  const inside =
    initials?.[2]
      ?.split(/[,;/]|\s(?:and|et|und|y|và)\s/u)
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  if (initials && inside.some(isAgency)) {
    const editors = (initials[1] as string).split(/[\s/,]+/).filter(Boolean);
    return [
      ...editors.map((name): Credit => ({ name, kind: 'author' })),
      ...inside.map((name): Credit => ({ name, kind: isAgency(name) ? 'agency' : 'outlet' })),
    ];
  }
  const contributors = (loadKnown().before.exec(line) ?? loadKnown().after.exec(line))?.[1];
  if (contributors) return namesIn(contributors).map((name) => ({ name, kind: 'contributor' }));
  const source = startsAsCredit ? /^[^:：]{2,40}[:：]\s*(\S.{1,80})$/u.exec(line)?.[1] : undefined;
  if (source && !/^https?:|[.!?]\s/u.test(source))
    return source
      .split(/\s?[,/|;]\s?/)
      .filter((name) => name && name.split(' ').length <= 6)
      .map((name) => ({ name, kind: isAgency(name) ? 'agency' : 'outlet' }));
  const alone = /^[-–—(©]*\s?([^()]{2,30}?)[)]?$/u.exec(line)?.[1];
  return alone && isAgency(alone) ? [{ name: alone, kind: 'agency' }] : [];
}

const isAgency = (name: string): boolean => loadKnown().agencies.has(name.trim().toLowerCase());

const namesIn = (text: string): string[] =>
  text
    .replace(/[.;].*$/, '')
    .split(loadKnown().joins)
    .map((name) => name.replace(/\s(?:in|à|en|aus|từ)\s.*$/u, '').trim())
    .filter((name) => loadKnown().name.test(name));

/** "By Amina Diallo", "Posted on 3 May 2024 by Amina Diallo", "Par X, envoyé spécial". */
function bylineOf(line: string, marker: MarkerMatch, shape: LineShape): string | undefined {
  if (shape.length > 100 || shape.final) return undefined;
  const after =
    marker.starts === 'byline'
      ? loadKnown().byline.exec(line)?.[1]
      : / by (\p{Lu}[^|]{3,60})$/u.exec(marker.starts === 'published date' ? line : '')?.[1];
  const name = after?.split(/\s?[|•·–—]\s?|\s-\s|,\s(?=\p{Ll}|\d)|\s\d/u)[0]?.trim();
  return name &&
    loadKnown().name.test(name) &&
    name.length <= 80 &&
    (!/^\p{Lo}/u.test(name) || name.split(' ').length <= 4)
    ? name
    : undefined;
}

/** "© 2023 The Coastal Observer. All rights reserved." */
function siteOf({ lines }: LineView): string | undefined {
  for (let i = lines.length - 1; i >= 0 && i > lines.length - 40; i -= 1) {
    const line = lines[i]?.text as string;
    const name =
      line.length < 300
        ? /(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?)?[\s,]*(?:by\s+)?(\p{Lu}[^.|,©\d]{2,40})(?:[.|,©]|\s-\s|$)/iu
            .exec(line)?.[1]
            ?.trim()
        : undefined;
    if (name && name.split(' ').length <= 5 && !loadKnown().rights.test(name)) return name;
  }
  return undefined;
}

function distinct(credits: readonly Credit[]): Credit[] {
  const seen = new Set<string>();
  return credits.filter(({ name }) => !seen.has(name) && seen.add(name));
}

import type { CountryCode, CountryLabel, TopicLabel } from '../article.ts';
import { topics } from '../data/topics-data.ts';

/** What a label scores at most beside one that was chosen by hand: it no longer competes for the front. */
const BESIDE_CHOSEN = 0.5;

/** The labels with the country that the reader chose as the primary one; `null` leaves none, `undefined` changes nothing. */
export function correctCountries(
  found: readonly CountryLabel[],
  chosen: CountryCode | null | undefined,
): readonly CountryLabel[] {
  if (chosen === undefined) return found;
  if (chosen === null) return [];
  return withFirst(found, found.find(({ code }) => code === chosen) ?? { code: chosen, score: 1, evidence: [] });
}

/** The same for the first topic; a code that is no Media Topic we know changes nothing. */
export function correctTopics(found: readonly TopicLabel[], chosen: string | null | undefined): readonly TopicLabel[] {
  if (chosen === null) return [];
  const topic = chosen === undefined ? undefined : topics().get(chosen);
  if (!topic) return found;
  const { code, name, parent } = topic;
  return withFirst(found, found.find((label) => label.code === code) ?? { code, name, parent, score: 1, evidence: [] });
}

const withFirst = <T extends { readonly code: string; readonly score: number }>(found: readonly T[], first: T): T[] => [
  { ...first, score: 1 },
  ...found
    .filter(({ code }) => code !== first.code)
    .map((label) => ({ ...label, score: Math.min(label.score, BESIDE_CHOSEN) })),
];

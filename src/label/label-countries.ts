import { type ArticleText, type CountryLabel, HEADLINE, type Span } from '../article.ts';
import type { TermKind } from '../data/label-data.ts';
import { findCountries, type Mention } from './find-countries.ts';

/** What one mention of each kind is worth; measured on English, French, Hausa and Vietnamese news. */
const WORTH: Readonly<Record<TermKind, number>> = {
  name: 1,
  capital: 0.8,
  place: 0.8,
  demonym: 0.6,
  metonym: 0.5,
  town: 0.5,
  block: 1,
};
const HEADLINE_FACTOR = 4;
/** The lede and what follows it, UTF-16 units from the body's start. */
const LEDE = 400;
const LEDE_FACTOR = 2;
const LOCATED_FACTOR = 1.2;
/** A second country needs this share of the first one's score, and two mentions. */
const LEAST_SHARE = 0.25;
const LEAST_MENTIONS = 2;
/** Less in all than one plain town in the body is no evidence. */
const LEAST_SCORE = 0.5;

type Tally = { score: number; mentions: number; evidence: Span[]; inFront: boolean };

/**
 * The countries an article is about (ISO 3166-1 alpha-2), the primary one first; empty when the evidence is weak.
 * Each names the places in the text that speak for it; `paragraph` is `HEADLINE` for those in the headline.
 */
export function labelCountries(article: ArticleText): readonly CountryLabel[] {
  const tallies = tallyMentions(article);
  const ranked = [...tallies].sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1));
  const top = ranked[0]?.[1].score ?? 0;
  if (top < LEAST_SCORE) return [];
  return ranked
    .filter(
      ([, { score, mentions, inFront }], i) =>
        i === 0 || (score >= LEAST_SHARE * top && (mentions >= LEAST_MENTIONS || inFront)),
    )
    .map(([code, { score, evidence }]) => ({ code, score: Math.round((score / top) * 1000) / 1000, evidence }));
}

function tallyMentions({ headline, paragraphs, language }: ArticleText): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const add = (mention: Mention, paragraph: number, factor: number) => {
    const tally = tallies.get(mention.code) ?? { score: 0, mentions: 0, evidence: [], inFront: false };
    tally.score += WORTH[mention.kind] * factor * (mention.isLocated ? LOCATED_FACTOR : 1);
    tally.mentions += 1;
    tally.inFront ||= paragraph === HEADLINE;
    tally.evidence.push({ paragraph, start: mention.start, end: mention.end });
    tallies.set(mention.code, tally);
  };
  const code = gazetteerLanguage(language);
  for (const mention of findCountries(headline ?? '', code)) add(mention, HEADLINE, HEADLINE_FACTOR);
  let before = 0;
  paragraphs.forEach((text, paragraph) => {
    for (const mention of findCountries(text, code))
      add(mention, paragraph, before + mention.start < LEDE ? LEDE_FACTOR : 1);
    before += text.length + 1;
  });
  return tallies;
}

const gazetteerLanguage = (language: string): string => (language === 'und' ? 'en' : (language.split('-')[0] ?? 'en'));

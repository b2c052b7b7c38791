import { type ArticleText, type CountryLabel, HEADLINE, type Span } from '../article.ts';
import { isSahelCountry, type TermKind } from '../data/label-data.ts';
import { articleWords } from './article-words.ts';
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
/** UTF-16 units of body after which a mention is worth half: news puts first what it is about. */
const HALF_WORTH = 1000;
const LOCATED_FACTOR = 1.1;
/** "… in Niger" in a headline says where it happened; who acted there is often named before it. */
const LOCATED_IN_HEADLINE_FACTOR = 1.5;
/** A second country needs this share of the first one's score, and two mentions. */
const LEAST_SHARE = 0.35;
const LEAST_MENTIONS = 2;
/** In a story of the Sahel: the share another country of the region needs, and the share a partner from elsewhere needs. */
const REGION_SHARE = 0.02;
const PARTNER_SHARE = 0.1;
/** Less in all than one plain town in the body is no evidence. */
const LEAST_SCORE = 0.5;

type Tally = { score: number; mentions: number; evidence: Span[]; isInHeadline: boolean };

/**
 * The countries an article is about (ISO 3166-1 alpha-2), the primary one first; empty when the evidence is weak.
 * Each names the places in the text that speak for it; `paragraph` is `HEADLINE` for those in the headline.
 */
export function labelCountries(article: ArticleText): readonly CountryLabel[] {
  const tallies = tallyMentions(article);
  const ranked = [...tallies].sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1));
  const [primary] = ranked;
  if (!primary || primary[1].score < LEAST_SCORE) return [];
  const top = primary[1].score;
  return ranked
    .filter((entry, i) => i === 0 || isAbout(entry, primary[0], top))
    .map(([code, { score, evidence }]) => ({ code, score: Math.round((score / top) * 1000) / 1000, evidence }));
}

/** Whether a further country belongs to the story; one of the Sahel draws in its neighbours and partners sooner, since they are followed together. */
function isAbout([code, { score, mentions, isInHeadline }]: [string, Tally], primary: string, top: number): boolean {
  const isRepeated = mentions >= LEAST_MENTIONS;
  if (score >= LEAST_SHARE * top && (isRepeated || isInHeadline)) return true;
  if (!isSahelCountry(primary)) return false;
  return isSahelCountry(code) ? score >= REGION_SHARE * top : isRepeated && score >= PARTNER_SHARE * top;
}

function tallyMentions(article: ArticleText): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const add = (mention: Mention, paragraph: number, factor: number) => {
    const tally = tallies.get(mention.code) ?? { score: 0, mentions: 0, evidence: [], isInHeadline: false };
    const located = paragraph === HEADLINE ? LOCATED_IN_HEADLINE_FACTOR : LOCATED_FACTOR;
    tally.score += WORTH[mention.kind] * factor * (mention.isLocated ? located : 1);
    tally.mentions += 1;
    tally.isInHeadline ||= paragraph === HEADLINE;
    tally.evidence.push({ paragraph, start: mention.start, end: mention.end });
    tallies.set(mention.code, tally);
  };
  const language = gazetteerLanguage(article.language);
  const words = articleWords(article, language);
  for (const mention of findCountries(article.headline ?? '', words.headline, language))
    add(mention, HEADLINE, HEADLINE_FACTOR);
  let before = 0;
  article.paragraphs.forEach((text, paragraph) => {
    for (const mention of findCountries(text, words.paragraphs[paragraph] ?? [], language))
      add(mention, paragraph, factorAt(before + mention.start));
    before += text.length + 1;
  });
  return tallies;
}

const factorAt = (offset: number): number => (offset < LEDE ? LEDE_FACTOR : 1) / (1 + offset / HALF_WORTH);

const gazetteerLanguage = (language: string): string => (language === 'und' ? 'en' : (language.split('-')[0] ?? 'en'));

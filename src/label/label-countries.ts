import { type ArticleText, type CountryLabel, HEADLINE, type Span } from '../article.ts';
import { isSahelCountry } from '../data/codes-data.ts';
import type { TermKind } from '../data/country-data.ts';
import { articleWords } from './article-words.ts';
import { findCountries, type Mention } from './find-countries.ts';
import { settleMentions } from './settle-mentions.ts';
import {
  ALONE,
  AMONG_NAMES,
  BELOW_HEADLINE,
  FULL_WORTH,
  factorInBody,
  isOneSentence,
  type Weighing,
} from './weigh-mentions.ts';

const HINTS: ReadonlySet<TermKind> = new Set(['clue', 'company', 'metonym']);
const HEADLINE_FACTOR = 3;
/** "… in Niger" in a headline says where it happened; who acted there is often named before it. */
const LOCATED_IN_HEADLINE_FACTOR = 1.5;
/** The share of the first country's score that a second one needs when it is in the headline. */
const HEADLINE_SHARE = 0.2;
/** The same in a story of the Sahel, for its countries and for others. */
const SAHEL_SHARE = 0.1;
const PARTNER_SHARE = 0.2;
/** An article that names the region or its alliances so often is a regional story … */
const REGIONAL_MENTIONS = 2;
/** … to which as good as each of the region's countries that it names belongs, and partners sooner than else. */
const REGIONAL_SHARE = 0.01;
const REGIONAL_PARTNER_SHARE = 0.04;
/** Less in all than two hints, or one in the lede, is no evidence. */
const LEAST_SCORE = 0.4;

type Tally = {
  score: number;
  /** The score with every kind at its full worth: who comes first is told by names, who belongs to the story by all. */
  fullScore: number;
  readonly evidence: Span[];
  isInHeadline: boolean;
  /** By its name, its people's or a place's, not by a hint alone. */
  isNamed: boolean;
};
type Story = {
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly isRegional: boolean;
  readonly weighing: Weighing;
};

/**
 * The countries an article is about (ISO 3166-1 alpha-2), the primary one first; empty when the evidence is weak.
 * Each names the places in the text that speak for it; `paragraph` is `HEADLINE` for those in the headline.
 */
export function labelCountries(article: ArticleText): readonly CountryLabel[] {
  const { tallies, isRegional, weighing } = tallyMentions(article);
  const ranked = [...tallies].sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1));
  const [primary] = ranked;
  if (!primary || primary[1].score < LEAST_SCORE) return [];
  const top = primary[1].score;
  return ranked
    .filter(
      ([code, tally], i) =>
        i === 0 || tally.fullScore >= primary[1].fullScore * leastShare(code, tally, primary[0], isRegional, weighing),
    )
    .map(([code, { score, evidence }]) => ({ code, score: Math.round((score / top) * 1000) / 1000, evidence }));
}

/** The share of the primary country's score from which on a further country belongs to the story. */
function leastShare(
  code: string,
  { evidence, isInHeadline, isNamed }: Tally,
  primary: string,
  isRegional: boolean,
  { repeatedShare }: Weighing,
): number {
  const isRepeated = evidence.length > 1;
  const shares = [
    isInHeadline && HEADLINE_SHARE,
    isRepeated && repeatedShare,
    isRepeated && isSahelCountry(primary) && (isSahelCountry(code) ? SAHEL_SHARE : PARTNER_SHARE),
    isRepeated && isNamed && isRegional && isSahelCountry(primary) && REGIONAL_PARTNER_SHARE,
    isRegional && isNamed && isSahelCountry(code) && REGIONAL_SHARE,
  ];
  return Math.min(...shares.map((share) => share || Number.POSITIVE_INFINITY));
}

function tallyMentions(article: ArticleText): Story {
  const mentions = settleMentions(mentionsOf(article));
  const weighing = article.headline ? BELOW_HEADLINE : mentions.some(isByName) ? AMONG_NAMES : ALONE;
  const starts = startsOf(article.paragraphs);
  const tallies = new Map<string, Tally>();
  let regional = 0;
  for (const { code, kind, paragraph, start, end, isLocated } of mentions) {
    if (kind === 'bloc') {
      regional += 1;
      continue;
    }
    const isHeadline = paragraph === HEADLINE;
    const tally = tallies.get(code) ?? { score: 0, evidence: [], fullScore: 0, isInHeadline: false, isNamed: false };
    const last = tally.evidence.at(-1);
    const factor = isHeadline
      ? HEADLINE_FACTOR * (isLocated ? LOCATED_IN_HEADLINE_FACTOR : 1)
      : factorInBody(weighing, {
          offset: (starts[paragraph] ?? 0) + start,
          isLocated,
          isFirst: !last,
          isInSameSentence:
            last?.paragraph === paragraph && isOneSentence(article.paragraphs[paragraph], last.end, start),
        });
    tally.score += weighing.worth[kind] * factor;
    tally.fullScore += FULL_WORTH[kind] * factor;
    tally.isInHeadline ||= isHeadline;
    tally.isNamed ||= !HINTS.has(kind);
    tally.evidence.push({ paragraph, start, end });
    tallies.set(code, tally);
  }
  return { tallies, isRegional: regional >= REGIONAL_MENTIONS, weighing };
}

const isByName = ({ kind }: Mention): boolean => kind === 'name';

/** Where each paragraph begins, UTF-16 units from the body's start. */
function startsOf(paragraphs: readonly string[]): number[] {
  let length = 0;
  return paragraphs.map((text) => {
    const start = length;
    length += text.length + 1;
    return start;
  });
}

function mentionsOf(article: ArticleText): Mention[] {
  const language = gazetteerLanguage(article.language);
  const words = articleWords(article, language);
  const headline = { paragraph: HEADLINE, text: article.headline ?? '', words: words.headline, language };
  const body = article.paragraphs.map((text, paragraph) => ({
    paragraph,
    text,
    words: words.paragraphs[paragraph] ?? [],
    language,
  }));
  return [headline, ...body].flatMap(findCountries);
}

const gazetteerLanguage = (language: string): string => (language === 'und' ? 'en' : (language.split('-')[0] ?? 'en'));

import { scanWords } from '../../../src/clean/line-words.ts';
import { matchMarkers } from '../../../src/clean/match-markers.ts';
import type { LabelledLines, MixedCapture } from './augment-captures.ts';
import { type RandomSource, seeded } from './seeded.ts';

/** Lines of pages that are no body, by what they look like. */
type Noise = {
  readonly prose: readonly string[];
  /** Prose in which a site speaks of itself: offers, consent, who writes for it. */
  readonly offers: readonly string[];
  readonly headlines: readonly string[];
  readonly short: readonly string[];
};
type Line = readonly [text: string, label: number];

const TIMES = 2;
/** Lines right above an article that go with it: headline, date, byline. */
const HEAD = 4;
/** Characters from which a line is as long as a headline, and as a sentence of prose. */
const HEADLINE = 30;
const PROSE = 80;
const LONGEST = 700;
/** Sentences that a language's noise must hold to be used; else the articles of the others lend theirs. */
const ENOUGH = 15;
/** Words of a site about itself that make a sentence an offer. */
const OFFER = 2;
const SENTENCE_END = /[.!?…。؟]["”»’)\]]*$/u;

/**
 * The captures' articles in noise that no kind of capture has: lines of pages drawn at random above, below and between
 * the paragraphs, among them prose that speaks of something else. What a kind of noise says and where it stands cannot be
 * learned from them, only how it differs from the article.
 */
export function composeCaptures(captures: readonly LabelledLines[], pages: readonly LabelledLines[]): MixedCapture[] {
  const random = seeded(777);
  const known = new Map<string, Noise>();
  return captures.flatMap((article) => {
    const key = `${article.fold} ${article.lang}`;
    const noise = known.get(key) ?? noiseFor(article, captures, pages);
    known.set(key, noise);
    if (!article.labels.includes(1) || noise.prose.length === 0 || noise.headlines.length === 0) return [];
    return Array.from({ length: TIMES }, () => compose(article, noise, random));
  });
}

/** Only pages of the same fold lend their noise, so that a check sees none of what it is asked. */
function noiseFor(
  { fold, lang }: LabelledLines,
  captures: readonly LabelledLines[],
  pages: readonly LabelledLines[],
): Noise {
  const near = pages.filter((page) => page.fold === fold || page.fold === 'page');
  const own = noiseOf(near.filter((page) => page.lang === lang));
  if (own.prose.length >= ENOUGH) return own;
  const bodies = captures
    .filter((other) => other.fold === fold && other.lang === lang)
    .flatMap(({ lines, labels }) => lines.filter((_, i) => labels[i] === 1).map(({ text }) => text));
  return {
    prose: bodies.filter((text) => text.length >= PROSE && text.length < 300),
    offers: own.offers,
    headlines: own.headlines,
    short: noiseOf(near.filter((page) => page.lang === 'en')).short,
  };
}

function noiseOf(pages: readonly LabelledLines[]): Noise {
  const lines = pages.flatMap((page) => page.lines.filter((_, i) => page.labels[i] === 0).map(({ text }) => text));
  const isProse = (text: string): boolean => text.length >= PROSE && SENTENCE_END.test(text);
  const prose = lines.filter((text) => isProse(text) && text.length < LONGEST);
  return {
    prose,
    offers: prose.filter(isOffer),
    headlines: lines.filter((text) => !isProse(text) && text.length >= HEADLINE && text.length < 130),
    short: lines.filter((text) => text.length < HEADLINE),
  };
}

function isOffer(text: string): boolean {
  const { consent, chrome, wall, site } = matchMarkers(scanWords(text), text.length);
  return consent + chrome + wall + site >= OFFER;
}

function compose(article: LabelledLines, noise: Noise, random: RandomSource): MixedCapture {
  const chance = (p: number): boolean => random() < p;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const upTo = (most: number, from = 1): number => from + Math.floor(random() * (most - from + 1));
  const draw = (pool: readonly string[], count: number): Line[] =>
    pool.length === 0 ? [] : Array.from({ length: count }, () => [pick(pool), 0]);
  const [from, to] = [article.labels.indexOf(1), article.labels.lastIndexOf(1)];
  const drawProse = (count: number): Line[] =>
    draw(noise.offers.length > 0 && chance(0.5) ? noise.offers : noise.prose, count);
  const own = (i: number): string => `${article.lines[i]?.bullet ? '- ' : ''}${article.lines[i]?.text}`;

  const button: Line[] = [...draw(noise.short, 1), ...drawProse(1)];
  const insertions: readonly (() => Line[])[] = [
    () => draw(noise.headlines, 1),
    () => draw(noise.headlines, 1).map(([text, label]) => [`- ${text}`, label]),
    () => drawProse(1),
    () => button.slice(0, chance(0.6) ? 2 : 1),
  ];
  const insertion = chance(0.2) ? () => pick(insertions)() : pick(insertions);
  const rate = chance(0.5) ? 0 : pick([0.04, 0.08, 0.15]);

  const all: Line[] = draw(noise.short, upTo(5, 0));
  if (chance(0.25)) all.push(...drawProse(upTo(2)));
  if (chance(0.7))
    for (let i = Math.max(0, from - HEAD); i < from; i += 1) if (!article.lines[i]?.bullet) all.push([own(i), 0]);
  for (let i = from; i <= to; i += 1) {
    if (article.labels[i] !== 1) continue;
    all.push([own(i), 1]);
    if (i > from && i < to && chance(rate)) all.push(...insertion());
  }
  if (chance(0.5)) all.push(...drawProse(upTo(3)));
  if (chance(0.7)) all.push(...draw(noise.short, upTo(4)));
  if (chance(0.6))
    for (let left = upTo(10); left > 0; left -= 1) {
      all.push(...draw(noise.headlines, 1));
      if (chance(0.2)) all.push(...draw(noise.short, 1));
      if (chance(0.12)) all.push(...drawProse(1));
    }
  const gap = chance(0.35) ? '\n\n' : '\n';
  return { text: all.map(([text]) => text).join(gap), labels: all.map(([, label]) => label), of: article };
}

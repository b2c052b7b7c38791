import { headlineWeights } from '../data/clean-data.ts';
import type { CaptureLine } from './capture-lines.ts';
import { HEADLINE_FEATURES, headlineCandidates, headlineFeatures } from './headline-features.ts';
import type { LineShape } from './line-shape.ts';
import type { LineView } from './line-view.ts';
import { lineWords, wordStems } from './line-words.ts';

/** The headline, the lines that repeat it (whole or in part), and the site's name when a breadcrumb gives it. */
export type Headline = { readonly text: string; readonly lines: readonly number[]; readonly site?: string };

/** `stated` is the headline that a page's metadata give: then only its lines are sought. */
export function findHeadline(view: LineView, body: readonly boolean[], stated?: string): Headline | undefined {
  if (stated)
    return {
      text: stated,
      lines: echoes(
        view,
        view.lines.findIndex(({ text }) => text === stated),
        stated,
      ),
    };
  const likely = likeliest(view, body);
  const chosen = likely < 0 ? breadcrumbAbove(view, body) : uncut(view, likely);
  if (chosen < 0) return undefined;
  const crumb = fromBreadcrumb(view.lines[chosen]?.text as string);
  const text = crumb?.text ?? (view.lines[chosen]?.text as string);
  const site = crumb?.site ?? siteBeside(view, body, text);
  return { text, lines: echoes(view, chosen, text), ...(site && { site }) };
}

/** Probability below which no line is called the headline: a capture without one has none. */
const LIKELY = 0.3;
/** The same for a line that the model takes for body: to lose the lede costs more than to miss the headline. */
const LIKELY_IN_BODY = 0.5;

const logOdds = (p: number): number => Math.log(p / (1 - p));

function likeliest(view: LineView, body: readonly boolean[]): number {
  weights ??= Float64Array.from(HEADLINE_FEATURES, (name) => headlineWeights[name] ?? 0);
  let best = -1;
  let bestScore = logOdds(LIKELY);
  for (const i of headlineCandidates(view, body)) {
    if (body[i] && isSentence(view.shapes[i] as LineShape)) continue;
    const score = headlineFeatures(view, body, i).reduce((sum, x, k) => sum + x * (weights?.[k] as number), 0);
    if (score > bestScore && (!body[i] || score > logOdds(LIKELY_IN_BODY))) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

/** A sentence that the model takes for body is the lede, not the headline. */
const isSentence = ({ final, question }: LineShape): boolean => final && !question;

let weights: Float64Array | undefined;

/** Lines beside a headline among which its whole is sought when it was cut short. */
const BESIDE = 3;

/** The line that goes on where the chosen one was cut ("Headline of so many" beside "Headline of so many words"), else the chosen one. */
function uncut({ lines, shapes }: LineView, chosen: number): number {
  const text = (lines[chosen] as CaptureLine).text.replace(/\s?(?:…|\.{3})$/, '');
  for (let i = Math.max(0, chosen - BESIDE); i <= Math.min(lines.length - 1, chosen + BESIDE); i += 1) {
    const other = lines[i]?.text as string;
    const rest = other.startsWith(text) ? other.slice(text.length, text.length + 80) : '';
    // Behind a separator stands the site's name, and a sentence that goes on is the lede.
    const goesOn = /^\s?[\p{L}\p{N}'"“‘(«]/u.test(rest) && other.length < text.length + rest.length + 1;
    const { final, question } = shapes[i] as LineShape;
    if (i !== chosen && goesOn && rest.length > 1 && (!final || question)) return i;
  }
  return chosen;
}

/** A breadcrumb of several steps above the lede whose last step is as long as a headline, for a page that says it nowhere else. */
function breadcrumbAbove({ lines }: LineView, body: readonly boolean[]): number {
  const lede = body.indexOf(true);
  return lines.findIndex(({ text }, i) => {
    if (i >= lede || text.length > 250) return false;
    const steps = text.split(/\s[>›»]\s/);
    return steps.length >= 3 && (steps.at(-1) as string).split(' ').length >= HEADLINE_WORDS;
  });
}

const HEADLINE_WORDS = 5; // menu steps have fewer

const CRUMB = /\s[>›»]\s|:\s?Home\b/;

/** "Home > World > Headline -Site": the last part, without a menu word glued to its front and the site behind. */
function fromBreadcrumb(line: string): { text: string; site?: string } | undefined {
  if (!CRUMB.test(line)) return undefined;
  const last = line.split(/\s[>›»]\s/).at(-1) as string;
  const glued = /^\p{Lu}\p{Ll}+(?=\p{Lu})/u.exec(last)?.[0].length ?? 0;
  const [text, site] = splitSite(last.slice(glued));
  return text.split(' ').length < 3 ? undefined : { text, ...(site && { site }) };
}

/** "Headline | Site", "Headline - Site", "Headline -Site". */
function splitSite(line: string): [string, string | undefined] {
  const match = /^(.{15,}?)\s+(?:[|–—-]|::|»)\s?([^|–—]{2,40})$/u.exec(line.slice(0, 300));
  return match && (match[2] as string).split(' ').length <= 5 && /^\p{Lu}|\p{Lo}|^\w+\./u.test(match[2] as string)
    ? [(match[1] as string).trim(), (match[2] as string).trim()]
    : [line, undefined];
}

function siteBeside({ lines }: LineView, body: readonly boolean[], headline: string): string | undefined {
  for (const [i, { text }] of lines.entries()) {
    const at = body[i] || text.length > headline.length + 120 ? -1 : text.indexOf(headline);
    const rest = at < 0 ? '' : text.slice(at + headline.length);
    const site = /^\s*(?:[|–—-]|::|»)\s?(\S.{1,38}\S)$/u.exec(rest)?.[1];
    if (site && site.split(' ').length <= 5) return site;
  }
  return undefined;
}

/** Share of a line's words that must stand in the headline (or the other way) for the line to be its echo. */
const ECHO = 0.8;

/** The lines that say the headline again, in full, cut short, or with a menu around it. */
function echoes({ lines, shapes }: LineView, chosen: number, headline: string): number[] {
  const words = new Set(wordStems(lineWords(headline)));
  const found: number[] = [];
  for (const [i, { text }] of lines.entries()) {
    if (i === chosen || (Math.abs(text.length - headline.length) < 80 && text.includes(headline))) found.push(i);
    else if (
      text.length < 200 &&
      text.length > 12 &&
      (chosen < 0 || Math.abs(i - chosen) < 12) &&
      !(shapes[i] as LineShape).final
    ) {
      const stems = wordStems(lineWords(text));
      if (stems.length >= 3 && stems.filter((stem) => words.has(stem)).length >= stems.length * ECHO) found.push(i);
    }
  }
  return found;
}

/** Share of words in common from which a line above the lede says the headline in other words (a deck). */
const DECK = 0.5;

/** A line right above the lede that is no sentence and shares its words with the headline, or is set as a headline is: its deck. */
export function isDeck({ lines, shapes }: LineView, i: number, headline: string): boolean {
  const shape = shapes[i] as LineShape;
  if (shape.final || shape.length > 200) return false;
  const own = new Set(wordStems(lineWords(lines[i]?.text as string)));
  const words = new Set(wordStems(lineWords(headline)));
  const shared = [...own].filter((stem) => words.has(stem)).length;
  return shared >= Math.min(own.size, words.size) * DECK || (shape.small < 0.3 && shape.words >= 6);
}

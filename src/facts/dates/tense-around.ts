import { phraseAt } from '../../text/phrase-table.ts';
import type { Token } from '../../text/scan-tokens.ts';
import type { Tense } from './choose-year.ts';
import type { DateGrammar } from './date-grammar.ts';
import type { DateMatch } from './match-date.ts';

/** Tokens a tense word may stand away from the date it governs, before and after it. */
const REACH_BEFORE = 16;
const REACH_AFTER = 12;
/** A date this near to the sentence's start is governed by the verb that follows. */
const SENTENCE_OPENING = 5;
/** Tokens of the longest phrase in `aheadAfter`: "as soon as". */
const LONGEST_AHEAD = 3;

/** Shorter words with a verb's ending are other words: "red", "era". */
const SHORTEST_VERB = 5;

/**
 * The side of the published date that the sentence puts a date on: words right before it ("by March"), then the nearest tense word before
 * it in the sentence ("will meet on Friday"), and for a date that opens the sentence the first one after it ("On Friday, ministers will").
 */
export function tenseAround(text: string, tokens: readonly Token[], match: DateMatch, grammar: DateGrammar): Tense {
  for (let at = Math.max(0, match.first - LONGEST_AHEAD); at < match.first; at += 1) {
    if (phraseAt(grammar.aheadAfter, tokens, at)?.end === match.first) return 'future';
  }
  let at = match.first - 1;
  for (; at >= Math.max(0, match.first - REACH_BEFORE) && !isSentenceEnd(tokens, at); at -= 1) {
    const tense = tenseOf(text, tokens, at, match.first, grammar);
    if (tense) return tense;
  }
  if (match.first - at > SENTENCE_OPENING) return undefined;
  const last = Math.min(tokens.length, match.end + REACH_AFTER);
  for (at = match.end; at < last && !isSentenceEnd(tokens, at); at += 1) {
    const tense = tenseOf(text, tokens, at, last, grammar);
    if (tense) return tense;
  }
  return undefined;
}

function tenseOf(text: string, tokens: readonly Token[], at: number, end: number, grammar: DateGrammar): Tense {
  const cue = phraseAt(grammar.tenses, tokens, at);
  if (cue && cue.end <= end) return cue.value;
  const key = tokens[at]?.key ?? '';
  if (key.length < SHORTEST_VERB || grammar.notTense.has(key) || isName(text, tokens[at])) return undefined;
  if (grammar.data.futureEndings.some((ending) => key.endsWith(ending))) return 'future';
  return grammar.data.pastEndings.some((ending) => key.endsWith(ending)) ? 'past' : undefined;
}

/** "United", "Soldaten": with a capital the ending is no verb's. */
function isName(text: string, token: Token | undefined): boolean {
  const initial = text.charAt(token?.start ?? text.length);
  return initial !== initial.toLowerCase();
}

/** A full stop before a figure ("Nov. 5"), inside "U.S." or after an initial ends no sentence. */
function isSentenceEnd(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  if (!SENTENCE_ENDS.has(key)) return false;
  const next = tokens[at + 1];
  if (!next) return true;
  return next.spaced && !(key === '.' && (next.kind === 'number' || (tokens[at - 1]?.key.length ?? 0) < 3));
}

const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '…', ';', '؟', '؛', '।', '。']);

import type { LanguageTag } from '../article.ts';
import { ngramModel, scriptRanges } from '../data/label-data.ts';
import { letterRuns, ngramsOf } from './letter-ngrams.ts';

/** UTF-16 units looked at in a long text, from its start, its first and its second third: an article's language shows in far fewer. */
const SAMPLE = 900;
/** Fewer letters than this say nothing about a language. */
const LEAST_LETTERS = 3;
/** Mean level per n-gram below which no language of ours is meant. */
const LEAST_LEVEL = 4;

/**
 * The language of a text as a BCP 47 tag, `und` when unsure: too few letters, or letters like those of no language known here.
 * The script decides first; languages of one script are told apart by weighted character n-grams (naive Bayes).
 */
export function detectLanguage(text: string): LanguageTag {
  const sampled = sample(text);
  const script = mainScript(sampled);
  if (script === undefined) return 'und';
  return script.language ?? closestLanguage(sampled, script.name);
}

function sample(text: string): string {
  if (text.length <= SAMPLE) return text;
  const part = SAMPLE / 3;
  return [0, 1, 2].map((third) => text.slice(Math.floor((text.length * third) / 3)).slice(0, part)).join(' ');
}

function mainScript(text: string): { name: string; language?: string } | undefined {
  const counts = new Map<string, { name: string; language?: string; letters: number }>();
  const letters = text.replace(/[^\p{L}]+/gu, '');
  for (let i = 0; i < letters.length; i += 1) {
    const range = rangeOf(letters.charCodeAt(i));
    if (!range) continue;
    const entry = counts.get(range.script) ?? {
      name: range.script,
      letters: 0,
      ...(range.language && { language: range.language }),
    };
    entry.letters += 1;
    counts.set(range.script, entry);
  }
  // Kana beside Han is Japanese, so a script that decides a language needs a quarter only when it is kana.
  const kana = counts.get('Kana');
  if (kana && kana.letters * 4 >= letters.length) return kana;
  const best = [...counts.values()].sort((a, b) => b.letters - a.letters)[0];
  return best && best.letters >= (best.language ? 1 : LEAST_LETTERS) ? best : undefined;
}

const rangeOf = (unit: number) => scriptRanges().find(({ first, last }) => unit >= first && unit <= last);

function closestLanguage(text: string, script: string): LanguageTag {
  const { languages, rows, weights } = ngramModel(script);
  const scores = new Float64Array(languages.length);
  let counted = 0;
  for (const run of letterRuns(text)) {
    for (const ngram of ngramsOf(run)) {
      counted += 1;
      const row = rows.get(ngram);
      if (row === undefined) continue;
      for (let i = 0; i < scores.length; i += 1) scores[i] = (scores[i] ?? 0) + (weights[row * scores.length + i] ?? 0);
    }
  }
  const best = scores.indexOf(Math.max(...scores));
  return counted > 0 && (scores[best] ?? 0) / counted >= LEAST_LEVEL ? (languages[best] ?? 'und') : 'und';
}

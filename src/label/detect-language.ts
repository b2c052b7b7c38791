import type { LanguageTag } from '../article.ts';
import { EMPTY_HASH, extendHash } from '../data/hash.ts';
import { type ScriptRange, scriptRanges } from '../data/label-data.ts';
import { ngramModel, rowOfNgram } from '../data/ngram-data.ts';
import { LONGEST_NGRAM, letterRuns } from './letter-ngrams.ts';

/** UTF-16 units looked at in a long text, from its start, its first and its second third: an article's language shows in far fewer. */
const SAMPLE = 900;
/** Fewer letters than this say nothing about a language. */
const LEAST_LETTERS = 3;
/** Mean level per n-gram below which no language of ours is meant: letters struck at random stay below, of 10,000 texts two do. */
const LEAST_LEVEL = 5;
/** Signs that programs are full of, and how many of them, in all and for each letter, make a text one. */
const CODE_SIGNS = /[{}()<>[\]=;_\\|&$#]/g;
const LEAST_CODE_SIGNS = 4;
const LETTERS_PER_CODE_SIGN = 8;
/** Addresses are in no language. */
const ADDRESS = /[a-z]+:\/\/\S+|\S+@\S+\.\S+/gi;

/**
 * The language of a text as a BCP 47 tag, `und` when unsure: too few letters, letters like those of no
 * language known here, or the signs of a program.
 * The script decides first; languages of one script are told apart by weighted character n-grams (naive Bayes).
 */
export function detectLanguage(text: string): LanguageTag {
  const sampled = sample(text).replace(ADDRESS, ' ');
  const script = mainScript(sampled);
  if (script === undefined || isCode(sampled, script.letters)) return 'und';
  return script.language ?? closestLanguage(sampled, script.name);
}

function sample(text: string): string {
  if (text.length <= SAMPLE) return text;
  const part = SAMPLE / 3;
  return [0, 1, 2].map((third) => text.slice(Math.floor((text.length * third) / 3)).slice(0, part)).join(' ');
}

function isCode(text: string, letters: number): boolean {
  const signs = text.match(CODE_SIGNS)?.length ?? 0;
  return signs >= LEAST_CODE_SIGNS && signs * LETTERS_PER_CODE_SIGN > letters;
}

type MainScript = { readonly name: string; readonly language?: string; readonly letters: number };

function mainScript(text: string): MainScript | undefined {
  const counts = new Map<ScriptRange, number>();
  let letters = 0;
  for (let i = 0; i < text.length; i += 1) {
    const range = rangeOf(text.charCodeAt(i));
    if (!range) continue;
    counts.set(range, (counts.get(range) ?? 0) + 1);
    letters += 1;
  }
  const scripts = new Map<string, { name: string; language?: string; letters: number }>();
  for (const [{ script, language }, count] of counts)
    scripts.set(script, {
      name: script,
      ...(language && { language }),
      letters: count + (scripts.get(script)?.letters ?? 0),
    });
  // Japanese writes more Han than kana; a quarter of kana is enough.
  const kana = scripts.get('Kana');
  if (kana && kana.letters * 4 >= letters) return kana;
  const [best] = [...scripts.values()].sort((a, b) => b.letters - a.letters);
  return best && (best.language || best.letters >= LEAST_LETTERS) ? best : undefined;
}

/** The range of a letter; digits, signs and unknown scripts have none. */
function rangeOf(unit: number): ScriptRange | undefined {
  rangeNumbers ??= numberRanges();
  return scriptRanges()[(rangeNumbers[unit] ?? 0) - 1];
}
/** For each UTF-16 unit the place of its range, counted from 1; 0 for none. */
let rangeNumbers: Uint8Array | undefined;

function numberRanges(): Uint8Array {
  const numbers = new Uint8Array(0x10000);
  scriptRanges().forEach(({ first, last }, i) => {
    numbers.fill(i + 1, first, last + 1);
  });
  // Below À only ASCII letters are letters, those of the first range.
  return numbers.fill(0, 0, 0xc0).fill(1, 65, 91).fill(1, 97, 123);
}

function closestLanguage(text: string, script: string): LanguageTag {
  const model = ngramModel(script);
  if (!model) return 'und';
  const { languages, weights } = model;
  const scores = new Float64Array(languages.length);
  let counted = 0;
  for (const run of letterRuns(text)) {
    for (let start = 0; start < run.length; start += 1) {
      let hash = EMPTY_HASH;
      for (let end = start; end < run.length && end < start + LONGEST_NGRAM; end += 1) {
        hash = extendHash(hash, run.charCodeAt(end));
        counted += 1;
        const row = rowOfNgram(model, hash, run, start, end + 1);
        if (row === 0) continue;
        for (let i = 0, at = (row - 1) * scores.length; i < scores.length; i += 1, at += 1)
          scores[i] = (scores[i] ?? 0) + (weights[at] ?? 0);
      }
    }
  }
  const best = scores.indexOf(Math.max(...scores));
  return counted > 0 && (scores[best] ?? 0) / counted >= LEAST_LEVEL ? (languages[best] ?? 'und') : 'und';
}

/** Weights of character n-grams for languages; looked up one by one, because reading all would take longer than the first text. */

import ngramFile from './label/language-ngrams.json' with { type: 'json' };

/** The n-grams of the languages of one script. */
export type NgramModel = {
  readonly languages: readonly string[];
  /** The n-grams by their hash: a bar, the n-gram, and for each of its languages two capitals, which and how much. */
  readonly groups: readonly string[];
  /** Hashes of the n-grams that were asked for, in an open-addressed table; 0 is a free slot. */
  readonly keys: Int32Array;
  /** For each slot the row of its weights, counted from 1; 0 when nothing was learned of it. */
  readonly rows: Uint16Array;
  /** `languages.length` weights for each row. */
  readonly weights: Uint8Array;
  /** How many slots and rows are taken. */
  readonly taken: { slots: number; rows: number };
};

type Script = { readonly languages: string; readonly size: number; readonly ngrams: string };
const scripts = ngramFile.scripts as Readonly<Record<string, Script | undefined>>;

/** The languages of a script that n-grams tell apart. */
export const ngramLanguages = (script: string): readonly string[] => scripts[script]?.languages.split(' ') ?? [];

const models = new Map<string, NgramModel>();

/** The model of a script; undefined without languages of it. */
export function ngramModel(script: string): NgramModel | undefined {
  const known = models.get(script);
  const source = scripts[script];
  if (known || !source) return known;
  const languages = ngramLanguages(script);
  const model = {
    languages,
    groups: source.ngrams.split(' '),
    keys: new Int32Array(SLOTS),
    rows: new Uint16Array(SLOTS),
    weights: new Uint8Array(source.size * languages.length),
    taken: { slots: 0, rows: 0 },
  };
  models.set(script, model);
  return model;
}
/** Texts of many languages have some 100,000 n-grams; beyond three quarters no more are remembered. */
const SLOTS = 2 ** 17;
const MOST_SLOTS = (3 * SLOTS) / 4;

/**
 * The row of an n-gram's weights, counted from 1; 0 when nothing was learned of it. The n-gram is `text` from `start` to `end`, its
 * hash `hash`; n-grams with one hash share what is known of the first (of 100,000, one pair).
 */
export function rowOfNgram(model: NgramModel, hash: number, text: string, start: number, end: number): number {
  const { keys, rows, taken } = model;
  const key = hash || 1;
  let slot = (key ^ (key >>> 15)) & (SLOTS - 1);
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
  if (keys[slot] === key) return rows[slot] as number;
  const row = readRow(model, hash, text.slice(start, end));
  if (row > 0 || taken.slots < MOST_SLOTS) {
    keys[slot] = key;
    rows[slot] = row;
    taken.slots += 1;
  }
  return row;
}

function readRow({ languages, groups, weights, taken }: NgramModel, hash: number, ngram: string): number {
  const group = groups[(hash >>> 0) % groups.length] as string;
  let at = endOfNgram(group, ngram);
  if (at < 0) return 0;
  const first = taken.rows * languages.length;
  for (; at < group.length && group.charCodeAt(at) !== BAR; at += 2)
    weights[first + group.charCodeAt(at) - A] = group.charCodeAt(at + 1) - A;
  taken.rows += 1;
  return taken.rows;
}
const A = 65;
const BAR = 124;

/** Where the capitals behind an n-gram begin; -1 when the group has it not, but perhaps longer ones that begin alike. */
function endOfNgram(group: string, ngram: string): number {
  for (let at = group.indexOf(`|${ngram}`); at >= 0; at = group.indexOf(`|${ngram}`, at + 1)) {
    const end = at + 1 + ngram.length;
    if (group.charCodeAt(end) >= A && group.charCodeAt(end) <= Z) return end;
  }
  return -1;
}
const Z = 90;

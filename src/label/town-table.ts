import { type CountrySense, townsFrom } from '../data/country-data.ts';
import { type PhraseMatch, phraseAt } from './phrase-table.ts';
import { type Word, wordsWithOffsets } from './word-forms.ts';

/** Towns by the normal forms of their words; `longest` counts the words of names of several, by first word. */
type Towns = { readonly senses: ReadonlyMap<string, CountrySense>; readonly longest: ReadonlyMap<string, number> };

/** Ten thousand names are too many to read for one article: they are parsed by their first two letters, when an article asks for them. */
const tables = new Map<number, Towns>();

/** The longest name of a town or region at word `at`, which must be written with a capital. */
export function matchTown(
  text: string,
  words: readonly Word[],
  at: number,
  language: string,
): PhraseMatch<CountrySense> | undefined {
  const word = words[at];
  if (!word?.capital || word.uncased || word.form.length < 3) return undefined;
  // Vietnamese marks make the word: without them a name may be any other.
  if (language === 'vi' && !ASCII.test(word.form)) return undefined;
  const { senses, longest } = townsOf(word.form);
  for (let length = Math.min(longest.get(word.form) ?? 1, words.length - at); length > 0; length -= 1) {
    const key = phraseAt(text, words, at, length, word.form);
    const value = key === undefined ? undefined : senses.get(key);
    if (value) return { value, length };
  }
  return undefined;
}
const ASCII = /^[a-z]+$/;

function townsOf(form: string): Towns {
  const start = form.charCodeAt(0) * 0x10000 + form.charCodeAt(1);
  const known = tables.get(start);
  if (known) return known;
  const table = parseTowns(form.slice(0, 2));
  tables.set(start, table);
  return table;
}

function parseTowns(start: string): Towns {
  const senses = new Map<string, CountrySense>();
  const longest = new Map<string, number>();
  for (const { name, sense } of townsFrom(start)) {
    const forms = PLAIN.test(name) ? [name.toLowerCase()] : wordsWithOffsets(name, 'en').map(({ form }) => form);
    senses.set(forms.join(' '), sense);
    const [first = ''] = forms;
    if (forms.length > (longest.get(first) ?? 1)) longest.set(first, forms.length);
  }
  return { senses, longest };
}
const PLAIN = /^[A-Za-z]+$/;

import { locativesOf, vietnameseCountrySyllables, vietnameseNamesakes } from '../data/country-data.ts';
import { leadingNameLines } from '../data/facts-names-data.ts';
import { isInSentence } from './is-person-name.ts';
import type { Word } from './word-forms.ts';

/**
 * Whether the word at `at`, a Vietnamese name of a country, is a syllable of a longer name there: "Tôn Đức Thắng", "Mỹ Tâm", "Anh Nam"
 * (where "Anh" is a title). Names of foreigners, which follow a country as often ("Mỹ Barack Obama"), are not made of such syllables.
 */
export function isInVietnameseName(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (!vietnameseNamesakes().has(text.slice(word.start, word.end))) return false;
  const before = words[at - 1];
  const after = words[at + 1];
  if (before && isSyllable(before) && !vietnameseCountrySyllables().has(before.form) && isNextTo(text, before, word))
    if (isInSentence(text, before) || familyNames().has(text.slice(before.start, before.end))) return true;
  if (!after || !isSyllable(after) || !isNextTo(text, word, after) || vietnameseCountrySyllables().has(after.form))
    return false;
  if (before && locativesOf('vi').has(before.form)) return false;
  return MARKED.test(after.form) || (word.form === 'anh' && !(before && isInSentence(text, word)));
}

let known: ReadonlySet<string> | undefined;
function familyNames(): ReadonlySet<string> {
  known ??= new Set(leadingNameLines().flatMap((line) => line.split(' ')));
  return known;
}

/** Begins with a capital and is built as a Vietnamese syllable is. */
const isSyllable = ({ form, capital, caps, uncased }: Word): boolean =>
  capital && !caps && !uncased && SYLLABLE.test(form.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?(?:uye|uya|uyu|ieu|yeu|uoi|uou|oai|oao|oay|oeo|uay|[aeiouy]{1,2})(?:ch|ng|nh|[cmnpt])?$/;
const MARKED = /[^a-z]/;
/** Only a space stands between two words. */
const isNextTo = (text: string, before: Word, after: Word): boolean =>
  after.start === before.end + 1 && text[before.end] === ' ';

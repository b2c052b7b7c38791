/** A word of a text as the label stages compare it. */
export type Word = {
  /** Lower case, without what inflection adds; see `normalForm`. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** The first letter is a capital, or the script has none. */
  readonly capital: boolean;
  /** Two letters or more, all capitals. */
  readonly caps: boolean;
  /** The script knows no capitals. */
  readonly uncased: boolean;
};

/** The words of a text with their offsets; punctuation and apostrophes divide words, soft hyphens and other invisible characters do not. */
export function wordsWithOffsets(text: string, language: string): Word[] {
  const words: Word[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (!isWordUnit(text.charCodeAt(start))) continue;
    let end = start + 1;
    while (end < text.length && isWordUnit(text.charCodeAt(end))) end += 1;
    words.push(wordOf(text.slice(start, end), start, language));
    start = end;
  }
  return words;
}

function wordOf(word: string, start: number, language: string): Word {
  const lower = word.toLowerCase();
  const isLower = lower === word;
  const uncased = isLower && isUncased(word.charCodeAt(0));
  return {
    form: normalForm(lower, language),
    start,
    end: start + word.length,
    capital: uncased || (!isLower && lower.charCodeAt(0) !== word.charCodeAt(0)),
    caps: !isLower && word.length > 1 && word.toUpperCase() === word,
    uncased,
  };
}

const WORD_UNIT = /[\p{L}\p{M}\p{N}]|\u00ad|\u200b|\u200d|\ufeff/u;
const PART = 1;
const NO_PART = 2;
/** What each UTF-16 unit is, 0 when not looked at yet; Latin is filled in, because a class of all letters takes a millisecond to build. */
const unitKinds = new Uint8Array(0x10000)
  .fill(NO_PART, 0, 0xc0)
  .fill(PART, 48, 58)
  .fill(PART, 65, 91)
  .fill(PART, 97, 123)
  .fill(PART, 0xc0, 0x2c2)
  .fill(PART, 0x1e00, 0x1f00)
  .fill(NO_PART, 0x2000, 0x2070);
for (const unit of [0xaa, 0xad, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe, 0x200b, 0x200d]) unitKinds[unit] = PART;
for (const sign of [0xd7, 0xf7]) unitKinds[sign] = NO_PART;

/** Whether a UTF-16 unit is part of a word: letters, marks, digits, and invisible characters that divide none. */
export function isWordUnit(unit: number): boolean {
  const known = unitKinds[unit];
  if (known) return known === PART;
  const isPart = WORD_UNIT.test(String.fromCharCode(unit));
  unitKinds[unit] = isPart ? PART : NO_PART;
  return isPart;
}

/** Digits, and letters from Hebrew on, save the later blocks of Latin and Greek. */
const isUncased = (unit: number): boolean => unit < 58 || (unit >= 0x590 && (unit < 0x1e00 || unit > 0x1fff));

const isAscii = (word: string): boolean => {
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) > 127) return false;
  return true;
};

/**
 * The form under which inflections of a word meet: no diacritics (Vietnamese keeps them, there they make the word),
 * Russian endings and the Arabic article with its clitics taken off. `word` is in lower case.
 */
function normalForm(word: string, language: string): string {
  if (isAscii(word)) return word;
  let forms = knownForms.get(language);
  if (!forms || forms.size >= MOST_FORMS) {
    forms = new Map();
    knownForms.set(language, forms);
  }
  const known = forms.get(word);
  if (known !== undefined) return known;
  const form = makeNormalForm(word, language);
  forms.set(word, form);
  return form;
}

/** Forms worked out before, by language: articles repeat their words, and taking accents off is most of the cost. */
const knownForms = new Map<string, Map<string, string>>();
const MOST_FORMS = 20_000;

function makeNormalForm(word: string, language: string): string {
  const visible = word.replace(/\u00ad|\u200b|\u200d|\ufeff/g, '');
  switch (language) {
    case 'vi':
      return visible.normalize('NFC');
    case 'ru':
    case 'uk':
      return withoutSlavicEnding(visible.replace(/ё/g, 'е'));
    case 'ar':
    case 'fa':
      return arabicForm(visible);
    default:
      return foldUnits(visible, language);
  }
}

function foldUnits(word: string, language: string): string {
  let form = '';
  for (let i = 0; i < word.length; i += 1) form += foldUnit(word.charCodeAt(i), language);
  return form;
}

/** The normal form of a UTF-16 unit by itself, in a language whose normal forms are made letter by letter. */
export function foldUnit(unit: number, language: string): string {
  let folded = foldedUnits.get(language);
  if (!folded) {
    folded = new Map();
    foldedUnits.set(language, folded);
  }
  let form = folded.get(unit);
  if (form === undefined) {
    form = foldLetter(String.fromCharCode(unit).toLowerCase(), language);
    folded.set(unit, form);
  }
  return form;
}
const foldedUnits = new Map<string, Map<number, string>>();

const foldLetter = (letter: string, language: string): string =>
  language === 'vi'
    ? letter.normalize('NFC')
    : (HOOKED[letter] ?? letter.normalize('NFKD').replace(letter < FIRST_RTL ? LATIN_MARKS : MARKS, ''));
/** What accents are taken for; the class of all marks takes a millisecond to build, and letters before Hebrew need none of it. */
const MARKS = /\p{M}|\u00ad|\u200b|\u200d|\ufeff/gu;
const LATIN_MARKS = /[\u0300-\u036f\u0483-\u0489\u00ad]/g;
const FIRST_RTL = '\u0590';

/** Hausa's hooked letters, which newspapers often leave out. */
const HOOKED: Readonly<Record<string, string>> = { ƙ: 'k', ɗ: 'd', ɓ: 'b', ƴ: 'y' };

/** Case and gender endings, the longest first; at least three letters stay. */
const SLAVIC_ENDINGS =
  'ами ями ого его ому ему ыми ими ой ей ом ем ым им ых их ая яя ое ее ые ие ую юю ах ях ов ев ам ям а я у ю ы и е о ь й'.split(
    ' ',
  );
const withoutSlavicEnding = (word: string): string => {
  const ending = SLAVIC_ENDINGS.find((end) => word.length >= end.length + 3 && word.endsWith(end));
  return ending ? word.slice(0, -ending.length) : word;
};

const arabicForm = (word: string): string =>
  word
    .replace(/[\u064b-\u065f\u0640\u0670]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة$/, 'ه')
    .replace(/^[وف]?(?:[بك]?ال|لل)(?=.{3})/, '');

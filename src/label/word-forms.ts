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
/** What each UTF-16 unit seen so far is: 1 part of a word, 2 not, 0 not looked at yet. */
const unitKinds = new Uint8Array(0x10000);

function isWordUnit(unit: number): boolean {
  const known = unitKinds[unit];
  if (known) return known === 1;
  const isPart = WORD_UNIT.test(String.fromCharCode(unit));
  unitKinds[unit] = isPart ? 1 : 2;
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
      return visible
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[ƙɗɓƴ]/g, (letter) => HOOKED[letter] ?? letter);
  }
}

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

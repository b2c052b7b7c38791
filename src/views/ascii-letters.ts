/**
 * A line in ASCII as far as its letters have a likeness there, letter for letter, so that columns stay true: accents go,
 * quotation marks and dashes become plain. Other scripts stay as they are. Escape sequences are ASCII already.
 */
export const asciiLetters = (line: string): string =>
  isAscii.test(line) ? line : line.replace(/[^\u0000-\u007f]/gu, (letter) => likeness[letter] ?? bare(letter));

const isAscii = /^[\u0000-\u007f]*$/;

/** The letter without its accents, when that is ASCII. */
function bare(letter: string): string {
  const base = letter.normalize('NFD').replace(/\p{M}+/gu, '');
  return base.length === 1 && base <= '\u007f' ? base : letter;
}

const likeness: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '‚': ',',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '~',
  '·': '-',
  '•': '*',
  '×': 'x',
  '¶': 'p',
  '←': '<',
  '↑': '^',
  '→': '>',
  '↓': 'v',
  '№': '#',
  '°': 'o',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  ø: 'o',
  œ: 'e',
  æ: 'e',
  ß: 's',
  ı: 'i',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
};

import { describe, expect, test } from 'vitest';
import { sanitize } from '../../src/text/sanitize.ts';
import { fc } from '../support/fast-check.ts';

const esc = '\u001b';

/** Characters no sanitised text may hold. */
const forbidden = new RegExp(
  [
    '[\\0-\\t\\x0b-\\x1f\\x7f-\\x9f\\xad]',
    '[\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]',
    '[\\u115f\\u1160\\u180b-\\u180f\\u3164\\ufff9-\\ufffb]',
    '[\\ue000-\\uf8ff\\ufe00-\\ufe0f]',
    '[\\u{e0000}-\\u{10ffff}]',
    '\\u034f',
    '\\p{M}{5}',
  ].join('|'),
  'u',
);

describe('what is left alone', () => {
  test.each([
    ['Hausa', 'Ƙauyen Ɗan Tsoho'],
    ['Vietnamese, composed and not', 'Tiếng Việt, Tiê\u0301ng Viê\u0323t'],
    ['vowelled Arabic', 'مَالِي وَالنِّيجَر'],
    ['Persian with ZWNJ', 'نمی\u200cخواهم'],
    ['an Arabic abbreviation with ZWJ', '1445 ه\u200d'],
    ['Adlam', '𞤆𞤵𞤤𞤢𞤪'],
    ['Amharic, Chinese, Thai', 'ኒጀር 尼日尔 ไนเจอร์'],
    ['one emoji of two', '👩🏽\u200d💻'],
    ['typographic punctuation', '« N’Djamena » – “oui”…'],
    ['two paragraphs', 'one\n\ntwo'],
  ])('%s', (_, text) => expect(sanitize(text)).toBe(text));
});

describe('what goes', () => {
  test.each([
    ['colours', `a${esc}[31;1mb${esc}[0mc`, 'abc'],
    ['cursor movement and erasing', `a${esc}[2J${esc}[1;1Hb`, 'ab'],
    ['a title, with its payload', `a${esc}]0;owned\u0007b`, 'ab'],
    ['a clipboard write ended by ST', `a${esc}]52;c;ZXZpbA==${esc}\\b`, 'ab'],
    ['a hyperlink around words', `${esc}]8;;http://x.example${esc}\\words${esc}]8;;${esc}\\`, 'words'],
    ['DCS, SOS, PM and APC strings', `a${esc}Pq${esc}\\${esc}Xs${esc}\\${esc}^p${esc}\\${esc}_a${esc}\\b`, 'ab'],
    ['the same as single C1 characters', 'a\u009b31mb\u009d0;t\u009cc\u0090q\u009cd', 'abcd'],
    ['character sets and resets', `a${esc}(0b${esc}cc${esc}7d`, 'abcd'],
    ['NUL, backspace, bell and DEL', 'a\u0000\bb\u0007\u007fc', 'abc'],
    ['bidi overrides, isolates and marks', 'a\u202eb\u202c\u2066c\u2069\u200fd\u061ce', 'abcde'],
    ['zero-width characters and the BOM', '\ufeffa\u200bb\u2060c\u00add', 'abcd'],
    ['ZWJ where nothing joins', 'a\u200db \u200c', 'ab '],
    ['tag characters', 'a\u{e0041}\u{e007f}b', 'ab'],
    ['private use', 'a\ue000\u{f0000}b', 'ab'],
    ['variation selectors', '❤\ufe0f', '❤'],
  ])('%s', (_, hostile, safe) => expect(sanitize(hostile)).toBe(safe));

  test('an unfinished string ends with its line, so that it cannot swallow the text', () =>
    expect(sanitize(`a${esc}]0;title\nb`)).toBe('a\nb'));
  test('a lone C1 character that would begin a string costs no word', () =>
    expect(sanitize('the village\u009d and stayed\nthere')).toBe('the village and stayed\nthere'));
  test('a base keeps four combining marks', () =>
    expect(sanitize(`a${'\u0301'.repeat(9)}b`)).toBe(`a${'\u0301'.repeat(4)}b`));
});

describe('what is replaced', () => {
  test('lone surrogates by U+FFFD', () => expect(sanitize('a\ud800b\udc00')).toBe('a\ufffdb\ufffd'));
  test('every line end by \\n', () => expect(sanitize('a\r\nb\rc\u2028d\u0085e\u000bf')).toBe('a\nb\nc\nd\ne\nf'));
  test('line ends by blanks when there is one line only', () =>
    expect(sanitize('a\r\nb\nc', { newlines: false })).toBe('a b c'));
  test('tabs by blanks', () => expect(sanitize('a\tb')).toBe('a    b'));
});

const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        esc,
        '[',
        ']',
        'P',
        '\\',
        '\u0007',
        '\u009b',
        '\u009d',
        '\u009c',
        '\u0090',
        'm',
        '2',
        'J',
        ';',
        'é',
      ),
      fc.constantFrom('\u202e', '\u0000', '\r', '\n', '\ud83d', '\udc69', '\u0301', '\u0018', '\u0085', '\u200d', 'ب'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('any text', () => {
  test('leaves nothing forbidden', () => {
    fc.assert(
      fc.property(hostileText, (text) => !forbidden.test(sanitize(text)) && sanitize(text).isWellFormed()),
      {
        numRuns: 3000,
      },
    );
  });
  test('is safe after one pass: a second changes nothing', () => {
    fc.assert(
      fc.property(hostileText, (text) => sanitize(sanitize(text)) === sanitize(text)),
      { numRuns: 3000 },
    );
  });
  test('keeps to one line when asked', () => {
    fc.assert(fc.property(hostileText, (text) => !sanitize(text, { newlines: false }).includes('\n')));
  });
  test.each([
    ['unfinished OSC', `${esc}]`],
    ['unfinished CSI', `${esc}[`],
    ['C1 DCS', '\u0090'],
    ['clipboard writes', `${esc}]52;c;`],
    ['marks', '\u0301'],
    ['joiners', '\u200d'],
  ])('2 MB of %s is read in one pass', (_, unit) => {
    const text = unit.repeat(Math.ceil(2_000_000 / unit.length));
    expect(sanitize(text).length).toBeLessThan(text.length);
  });
});

import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { BriefError } from '../../src/article.ts';
import { decodeCapture } from '../../src/capture/decode-capture.ts';

const FRENCH = 'Le préfet a déclaré lundi que la rivière avait débordé près du marché.\nDes élèves ont été évacués.';
const VIETNAMESE = 'Thống đốc cho biết hôm thứ hai rằng ba giếng nước mới sẽ được đào trước mùa khô.';
const ARABIC = 'قال الوزير يوم الجمعة إن الجيش سيغادر المدينة قبل نهاية الشهر.\nوأضاف أن القرار نهائي.';
const RUSSIAN =
  'Министр заявил в пятницу, что армия покинет город до конца месяца.\nОн добавил, что решение окончательное.';
/** As windows-1258 writes it: tone marks after the letter. */
const withTones = (text: string): string =>
  text
    .normalize('NFD')
    .replace(
      /([aeouAEOU])((?:\u0323)?)([\u0302\u0306\u031b])/g,
      (_, letter, dot, hat) => `${letter}${hat}`.normalize('NFC') + dot,
    );

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return `${(error as BriefError).code}: ${(error as BriefError).message}`;
  }
  return 'none';
};

describe('decodeCapture', () => {
  test('reads UTF-8 with and without a mark, ends lines by LF and composes letters', () => {
    expect(decodeCapture(Buffer.from(`\ufeff${FRENCH.replace('\n', '\r\n')}`)).text).toBe(FRENCH);
    expect(decodeCapture(Buffer.from(FRENCH.normalize('NFD'))).text).toBe(FRENCH);
    expect(decodeCapture(Buffer.from(FRENCH)).notes).toEqual([]);
  });

  test('leaves out what a program for terminals has put between the words', () => {
    const colours = FRENCH.replace('lundi', '\u001b[1;31mlundi\u001b[0m').replace('Des', '\u001b]0;Titre\u0007Des');
    expect(decodeCapture(colours).text).toBe(FRENCH);
    expect(decodeCapture(`${FRENCH}\u001b`).text).toBe(FRENCH);
  });

  test.each([
    ['utf-16le', FRENCH],
    ['utf-16be', FRENCH],
    ['windows-1252', FRENCH],
    ['windows-1256', ARABIC],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['windows-1258', withTones(VIETNAMESE)],
  ])('reads %s and says so', (encoding, text) => {
    const capture = decodeCapture(encode(text, encoding));
    expect(capture.text).toBe(text.normalize('NFC'));
    expect(capture.notes).toEqual([encoding]);
  });

  test('believes the charset that a page declares', () => {
    const capture = decodeCapture(
      encode(
        `<!doctype html><html><head><meta charset="windows-1250"></head><body><p>Příští týden přijede žena do Ústí.</p></body></html>`,
        'windows-1250',
      ),
    );
    expect(capture.format).toBe('html');
    expect(capture.text).toBe('Příští týden přijede žena do Ústí.');
  });

  test('repairs text that was decoded wrongly once, and notes it', () => {
    const spoilt = new TextDecoder('windows-1252').decode(Buffer.from(FRENCH));
    const capture = decodeCapture(spoilt);
    expect(capture.text).toBe(FRENCH);
    expect(capture.notes[0]).toMatch(/^mojibake repaired/);
  });

  test('leaves rightly read accents alone', () => {
    expect(decodeCapture('Ã is a letter, and so is Â; «é» too.').notes).toEqual([]);
  });

  test('tells pages from text', () => {
    expect(decodeCapture('<html><body><p>Wells &amp; water</p></body></html>')).toMatchObject({
      format: 'html',
      text: 'Wells & water',
    });
    expect(decodeCapture('Rain fell < 5 mm and > 2 mm.').format).toBe('text');
  });

  test.each([
    ['a PDF document', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'binary: a.bin: this is a PDF document'],
    ['a zip archive', Buffer.from('PK\x03\x04 and more'), 'binary: a.bin: this is a zip archive'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'binary: a.bin: this is a picture'],
    ['control characters', Buffer.alloc(64, 1), 'binary: a.bin: this is not text'],
    ['nothing', Buffer.alloc(0), 'empty: a.bin: there is no text'],
    ['white space', Buffer.from(' \n\t'), 'empty: a.bin: there is no text'],
    ['too much', Buffer.alloc(21 * 1024 * 1024, 65), 'too-large: a.bin: 21 MB'],
  ])('refuses %s by name', (_, bytes, message) => {
    expect(codeOf(() => decodeCapture(bytes, { name: 'a.bin' }))).toContain(message);
  });

  test('a capture cut in the middle of a character is still UTF-8', () => {
    const bytes = Buffer.from(VIETNAMESE);
    expect(decodeCapture(bytes.subarray(0, 5)).text.startsWith('Th')).toBe(true);
    expect(decodeCapture(bytes.subarray(0, 70)).text.startsWith(VIETNAMESE.slice(0, 20))).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/label/detect-language.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  am: 'መንግሥት ዛሬ አዲስ መግለጫ ሰጥቷል',
  ar: 'وصل الوزير إلى العاصمة صباح اليوم',
  de: 'Der Minister ist heute Morgen in der Hauptstadt angekommen.',
  en: 'The minister arrived in the capital this morning.',
  es: 'El ministro llegó esta mañana a la capital del país.',
  ff: 'Hooreejo leydi ndii haali hannde e fuɗɗorde kawral ngal.',
  fr: 'Le ministre est arrivé ce matin dans la capitale.',
  ha: 'Ministan ya isa babban birnin kasar da safiyar yau.',
  it: 'Il ministro è arrivato questa mattina nella capitale.',
  pt: 'O ministro chegou esta manhã à capital do país.',
  ru: 'Министр прибыл сегодня утром в столицу.',
  sw: 'Waziri aliwasili katika mji mkuu asubuhi ya leo.',
  tr: 'Bakan bu sabah ülkenin başkentine geldi.',
  uk: 'Міністр прибув сьогодні вранці до столиці.',
  vi: 'Bộ trưởng đã đến thủ đô vào sáng nay.',
  zh: '部长今天上午抵达首都',
};

describe('detectLanguage', () => {
  it.each(Object.entries(SENTENCES))('knows a sentence of %s', (language, sentence) => {
    expect(detectLanguage(sentence)).toBe(language);
  });

  it('knows a headline of a few words', () => {
    expect(detectLanguage('Shugaban kasa ya yi jawabi')).toBe('ha');
    expect(detectLanguage('Tổng thống thăm miền Bắc')).toBe('vi');
    expect(detectLanguage('Le président reçoit les ministres')).toBe('fr');
  });

  it('says "und" where no language shows', () => {
    for (const text of ['', '  \n ', '12 345,67', '😀 🎉 👍🏽', '!!! ??? …', 'a', 'xkjq wvzt bnmp lkjh'])
      expect(detectLanguage(text), text).toBe('und');
  });

  it('says "und" of programs, markup and bare addresses', () => {
    for (const text of [
      'const x = () => { return foo.bar(1); };',
      '{"id":1,"tags":["a","b"]}',
      '<div class="x"><p></p></div>',
      'https://example.org/news/article?id=7',
    ])
      expect(detectLanguage(text), text).toBe('und');
  });

  it('reads a sentence in spite of brackets and an address in it', () => {
    expect(detectLanguage('The minister (see https://example.org/a_b?c=d) said so [twice].')).toBe('en');
  });

  it('judges a long text by parts from its start on', () => {
    expect(detectLanguage('Le ministre est arrivé ce matin dans la capitale. '.repeat(2000))).toBe('fr');
  });
});

import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/article.ts';
import { findQuantities } from '../../src/facts/find-quantities.ts';
import { fc } from '../support/fast-check.ts';

const quantitiesIn = (text: string, language: string): readonly Fact[] =>
  findQuantities({ paragraphs: [text], language });

function shown(text: string, language: string): string[] {
  return quantitiesIn(text, language).map((fact) => {
    if (fact.kind !== 'quantity') return fact.kind;
    return [fact.text, fact.value ?? '?', fact.unit ?? '-', fact.bound ?? 'exactly'].join(' | ');
  });
}

describe('findQuantities', () => {
  it.each([
    ['en', 'Roughly 1,200 U.S. soldiers still patrol there.', 'Roughly 1,200 U.S. soldiers | 1200 | person | about'],
    ['en', 'As many as 350 Chadian fighters may stay.', 'As many as 350 Chadian fighters | 350 | person | at most'],
    ['en', 'The pact allows more than 40 drones here.', 'more than 40 drones | 40 | - | at least'],
    ['en', 'Hundreds of Malian engineers were hired.', 'Hundreds of Malian engineers | ? | - | exactly'],
    ['en', 'They spent hundreds of millions of dollars.', 'hundreds of millions of dollars | ? | USD | exactly'],
    ['en', 'The dam cost $1.2 billion to build.', '$1.2 billion | 1200000000 | USD | exactly'],
    ['en', 'Prices rose by 38% in a week.', '38% | 38 | % | exactly'],
    ['en', 'It lies about five miles from town.', 'about five miles | 5 | mi | about'],
    ['en', 'The region saw four failed mutinies.', 'four failed mutinies | 4 | - | exactly'],
    [
      'en',
      'At least two hundred and fifty civilians killed, aid groups say.',
      'At least two hundred and fifty civilians killed | 250 | person | at least',
    ],
    ['en', 'Between them 10 to 15 villages burned.', '10 to 15 villages | 10 | - | at least'],
    [
      'fr',
      'Au moins 1 500 soldats tchadiens sont partis.',
      'Au moins 1 500 soldats tchadiens | 1500 | person | at least',
    ],
    [
      'fr',
      'Le barrage coûte plus de 12 milliards de francs CFA.',
      'plus de 12 milliards de francs CFA | 12000000000 | XOF | at least',
    ],
    ['fr', 'La hausse atteint 3,8 % cette saison.', '3,8 % | 3.8 | % | exactly'],
    ['fr', 'On compte une dizaine de blessés.', 'une dizaine de blessés | 10 | person | about'],
    ['fr', 'Des milliers de réfugiés attendent.', 'Des milliers de réfugiés | ? | person | exactly'],
    ['fr', 'Quatre-vingt-douze otages libérés hier.', 'Quatre-vingt-douze otages libérés | 92 | person | exactly'],
    ['fr', 'Le camp a reçu 9.000 tonnes de mil.', '9.000 tonnes | 9000 | t | exactly'],
    ['vi', 'Có hơn 7.000 người thiệt mạng tại đó.', 'hơn 7.000 người thiệt mạng | 7000 | person | at least'],
    ['vi', 'Dự án tốn hơn 50 triệu USD.', 'hơn 50 triệu USD | 50000000 | USD | at least'],
    ['vi', 'Hàng chục binh sĩ đã đào ngũ.', 'Hàng chục binh sĩ | ? | person | exactly'],
    ['vi', 'Họ dùng ba căn cứ ở miền bắc.', 'ba căn cứ | 3 | - | exactly'],
    ['vi', 'Có hai mươi lăm lính ở đó.', 'hai mươi lăm lính | 25 | person | exactly'],
    ['es', 'Murieron al menos 2.500 civiles en el norte.', 'al menos 2.500 civiles | 2500 | person | at least'],
    ['pt', 'Cerca de 300 refugiados chegaram.', 'Cerca de 300 refugiados | 300 | person | about'],
    ['de', 'Rund 1.000 Soldaten kamen an.', 'Rund 1.000 Soldaten | 1000 | person | about'],
    ['ru', 'Погибли не менее 20 военнослужащих.', 'не менее 20 военнослужащих | 20 | person | at least'],
    ['en', 'Between 300 and 400 farmers came.', 'Between 300 and 400 farmers | 300 | person | at least'],
    ['en', 'Nearly half a million children are there.', 'Nearly half a million children | 500000 | person | about'],
    ['fr', 'Il faut entre 10 et 15 camions.', 'entre 10 et 15 camions | 10 | - | at least'],
    ['fr', 'Il y a 15 soldats au moins ici.', '15 soldats au moins | 15 | person | at least'],
    [
      'ha',
      'Kimanin mutum dubu biyu da dari biyar sun zo.',
      'Kimanin mutum dubu biyu da dari biyar | 2500 | person | about',
    ],
    ['ru', 'Число погибших выросло с 17 до 23 человек.', '23 человек | 23 | person | exactly'],
    ['pt', 'Chegaram 30 feridos, dois deles graves.', '30 feridos | 30 | person | exactly'],
    ['ha', 'Na sayi shi naira dubu dari da hamsin.', 'naira dubu dari da hamsin | 150000 | NGN | exactly'],
    ['ha', 'An ware dala biliyan daya da rabi.', 'dala biliyan daya da rabi | 1500000000 | USD | exactly'],
    ['ha', 'An ware kusan naira biliyan 75 a bana.', 'kusan naira biliyan 75 | 75000000000 | NGN | about'],
    ['ar', 'وصل نحو 300 شخص إلى المدينة.', 'نحو 300 شخص | 300 | person | about'],
  ])('%s: %s', (language, text, expected) => {
    expect(shown(text, language)).toEqual([expected]);
  });

  it.each([
    ['en', 'The toll has climbed to 31.', '31'],
    ['en', 'A guard put the toll at 23.', '23'],
    ['fr', 'Le bilan est monté à 31.', '31'],
    ['de', 'Die Opferzahl stieg auf 31.', '31'],
    ['it', 'I morti sarebbero 20.', '20'],
    ['es', 'Los muertos son 20.', '20'],
    ['pt', 'Os mortos são 20.', '20'],
    ['ar', 'ارتفعت حصيلة القتلى إلى 31.', '31'],
    ['ha', 'Adadin wadanda suka mutu ya kai 31.', '31'],
    ['ru', 'Число погибших выросло до 31.', '31'],
  ])('%s: counts the dead of a toll that does not name them: %s', (language, text, expected) => {
    const [toll, ...others] = quantitiesIn(text, language);
    expect(others).toEqual([]);
    expect(toll).toMatchObject({ text: expected, class: 'killed', unit: 'person' });
    expect(toll).not.toHaveProperty('bound');
  });

  it.each([
    ['en', 'The toll road closed at 23.'],
    ['fr', 'Le bilan du match est de 3 à 1.'],
    ['es', 'El número de heridos no se conoce, pero los detenidos son 12.'],
    ['it', 'Il numero dei feriti non è noto, ma gli arrestati sono 12.'],
  ])('%s: reads no toll in: %s', (language, text) => {
    expect(quantitiesIn(text, language)).toEqual([]);
  });

  it('keeps the noun that is counted', () => {
    expect(quantitiesIn('They freed 40 Nigerian sailors abducted in the gulf.', 'en')[0]).toMatchObject({
      noun: 'Nigerian sailors abducted',
    });
  });
});

describe('findQuantities leaves alone', () => {
  it.each([
    ['durations and ages', 'en', 'After three weeks the man, 44 years old, left.'],
    ['years', 'en', 'In 2013 elections were held.'],
    ['idioms', 'en', 'At one point no one of the ministers came, one after the other.'],
    ['what was counted before', 'en', 'The two bases were closed.'],
    ['numbers in names', 'fr', 'Le G5 Sahel, le 12e Régiment et le Boeing 737 sont cités à l’article 5.'],
    ['telephone numbers', 'fr', 'Appelez le +227 20 73 22 11.'],
    ['scores and hours', 'en', 'They won 3-1 at 10:30 and left at 5 p.m. today.'],
    ['counters', 'en', 'Comments (12)'],
    ['articles', 'vi', 'Một chuyên gia đã đến cùng một máy bay.'],
    ['words like numerals', 'vi', 'Trong năm qua, họ đã rút đi.'],
    ['numerals in names', 'en', 'He chairs the Six Nations cup.'],
  ])('%s', (_, language, text) => {
    expect(shown(text, language)).toEqual([]);
  });
});

describe('findQuantities on any text', () => {
  const scraps = fc.constantFrom(
    '1',
    ',000',
    ' ',
    'two',
    'hundred',
    'million',
    'of',
    'dollars',
    '$',
    '%',
    'soldiers',
    '-',
    '.',
    'vingt',
    'de',
    "d'",
    'hàng',
    'chục',
    'người',
    '\u0000',
    '\udfff',
  );
  it.each(['en', 'fr', 'vi', 'ar', 'und'])('gives slices and finite values, and never throws (%s)', (language) => {
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const fact of quantitiesIn(text, language)) {
          expect(text.slice(fact.start, fact.end)).toBe(fact.text);
          if (fact.kind === 'quantity' && fact.value !== undefined) expect(Number.isFinite(fact.value)).toBe(true);
        }
      }),
    );
  });
});

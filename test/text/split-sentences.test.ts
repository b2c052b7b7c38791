import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/split-sentences.ts';
import { fc } from '../support/fast-check.ts';

const split = (language: string, text: string) => splitSentences(text, language).map((sentence) => sentence.text);

/** Sentences are written one a line; joined by a space they must come apart again in the same places. */
const comesApart = (language: string, lines: string) => {
  const sentences = lines
    .trim()
    .split('\n')
    .map((line) => line.trim());
  expect(split(language, sentences.join(' '))).toEqual(sentences);
};

describe('splitSentences', () => {
  it('keeps English titles, initials, clock times and decimals inside their sentence', () =>
    comesApart(
      'en',
      `Gen. Ousmane Barka met Dr. J. R. Halloway at 9 a.m. on Friday.
       The bridge cost $3.5 million, i.e. twice the plan.
       No. 12 was the last convoy.
       Smith Inc. said nothing.`,
    ));

  it('ends a sentence after U.S. only when a function word follows', () =>
    comesApart(
      'en',
      `The drones belong to the U.S. Air Force.
       The trucks came from the U.S.
       The drivers did not.`,
    ));

  it('splits a quotation of several sentences and keeps an attribution in lower case with it', () =>
    comesApart(
      'en',
      `"We stay," the envoy said.
       "We have no other plan.
       Who would?" he asked.
       “Stop!” a guard shouted.
       (Nobody did.)
       Then it was quiet.`,
    ));

  it('begins sentences with names in lower case such as al-Shabaab', () =>
    comesApart('en', 'Kidal was quiet.\nal-Murabitoun denied the raid.'));

  it('goes on after an ellipsis before a small letter or a number', () =>
    comesApart('en', 'The wells were dry... and then came the flood.\nPrices rose… 40 percent in a week.'));

  it('splits French with guillemets, spaced marks and abbreviations', () =>
    comesApart(
      'fr',
      `« Nous partons demain. »
       Le colonel n'a rien ajouté.
       « Pourquoi ? » a-t-il demandé.
       M. Traoré et Mme. Keïta citent l'art. 5 de la charte !
       L'armée compte env. 1 000 hommes, etc.
       Quelle armée ?`,
    ));

  it('ends a sentence before a French "à" that lost its capital', () =>
    comesApart('fr', 'Le marché a fermé.\nà midi, les soldats patrouillaient.'));

  it('splits Vietnamese with its numbers, dates and abbreviations', () =>
    comesApart(
      'vi',
      `Hơn 1.200 người rời TP. Hồ Chí Minh tối 10/4.
       Tỷ lệ tăng 3,8% so với năm trước.
       “Chúng tôi có mặt ở đây.
       Và chúng tôi sẽ ở lại”, ông nói.
       GS. Lan không bình luận.`,
    ));

  it('splits Arabic at its own marks and keeps titles', () =>
    comesApart('ar', 'وصل د. سالم إلى المدينة.\nهل يبقى هناك؟\nلا أحد يعلم!\nقال: «سنعود».'));

  it('splits Russian, German and Chinese', () => {
    comesApart('ru', 'В 2019 г. А. П. Орлов приехал в Мали.\nОн остался там.');
    comesApart('de', 'Am 3. Oktober kam Dr. Vogt.\nEr blieb.');
    expect(split('zh', '他们来了。我们走了。')).toEqual(['他们来了。', '我们走了。']);
  });

  it('separates sentences and captions whose space or line break was lost', () => {
    expect(split('en', 'The patrol left.The village slept.')).toEqual(['The patrol left.', 'The village slept.']);
    expect(split('fr', 'Ils sont partis !Le maire attend.')).toEqual(['Ils sont partis !', 'Le maire attend.']);
    expect(split('fr', '"Rien n\'est fini"En 2012, la ville tomba.')).toHaveLength(2);
    expect(split('en', 'Soldiers near the well Photo: A. Diop.')).toEqual([
      'Soldiers near the well',
      'Photo: A. Diop.',
    ]);
  });

  it('leaves web addresses, list numbers and split digit groups whole', () => {
    expect(split('en', 'See example.com and Booking.Com for more.')).toHaveLength(1);
    expect(split('en', '1. Open the gate. 2. Close it.')).toEqual(['1. Open the gate.', '2. Close it.']);
    expect(split('vi', 'Giá là 30. 000 đồng.')).toHaveLength(1);
  });

  it('never crosses a line break and never gives a sentence of marks alone after another', () => {
    expect(split('en', 'First line\nsecond line')).toEqual(['First line', 'second line']);
    expect(split('en', 'It ended. *** "')).toEqual(['It ended. *** "']);
    expect(split('en', ' \n\t')).toEqual([]);
  });

  it('gives slices that hold every character but white space, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('. ', '" ', '« ', ' »', '…', 'U.S. ', 'Photo: ', '\n', 'à ', 'Dr. ', '30. 000', '? ', 'Le '),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom('en', 'fr', 'vi', 'ar', 'de', 'und', ''), (pieces, language) => {
        const text = pieces.join('');
        const sentences = splitSentences(text, language);
        for (const { text: sentence, start, end } of sentences) expect(text.slice(start, end)).toBe(sentence);
        const bare = (value: string) => value.replace(/\s+/g, '');
        expect(bare(sentences.map((sentence) => sentence.text).join(' '))).toBe(bare(text));
      }),
    );
  });
});

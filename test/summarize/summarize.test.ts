import { describe, expect, it } from 'vitest';
import type { ArticleText, Fact } from '../../src/article.ts';
import { summarize } from '../../src/summarize/summarize.ts';
import { fc } from '../support/fast-check.ts';

const article = (paragraphs: readonly string[], rest: Partial<ArticleText> = {}): ArticleText => ({
  language: 'en',
  paragraphs,
  ...rest,
});
const texts = (text: ArticleText, sentences?: number) =>
  summarize(text, sentences === undefined ? {} : { sentences }).map((sentence) => sentence.text);

/** Twelve paragraphs about one thing, none of which repeats another. */
const LONG = [
  'Gunmen attacked the market town of Doro on Monday and killed 14 traders.',
  'The regional governor, Amadou Sow, visited the burnt market with two ministers.',
  'Soldiers from the garrison at Kelle reached Doro only after nightfall.',
  'Traders had warned the army of strangers on motorcycles a week before.',
  'Aid workers counted 900 families on the road to the river port of Bani.',
  'The hospital in Bani treated 31 wounded traders and two soldiers.',
  'A drought has emptied the wells of the district since last autumn.',
  'Parliament will debate a new law on village militias next month.',
  'Teachers closed 40 schools along the border for the rest of the term.',
  'The price of millet doubled in Bani within three days of the attack.',
  'Fishermen ferried the families across the river without asking for money.',
  'The governor promised to rebuild the market before the rainy season.',
];

describe('summarize', () => {
  it('gives sentences verbatim, in source order', () => {
    const picked = summarize(article(LONG));
    for (const { paragraph, start, end, text } of picked) expect(LONG[paragraph]?.slice(start, end)).toBe(text);
    expect(picked.map((sentence) => sentence.paragraph)).toEqual(
      picked.map((sentence) => sentence.paragraph).toSorted((a, b) => a - b),
    );
  });

  it('gives three sentences of a short article, five of a long one, and never more than asked', () => {
    expect(texts(article(LONG.slice(0, 8)))).toHaveLength(3);
    expect(
      texts(article(Array.from({ length: 40 }, (_, i) => `${LONG[i % 12]?.slice(0, -1)} of village ${i}.`))),
    ).toHaveLength(5);
    expect(texts(article(LONG), 2)).toHaveLength(2);
    expect(texts(article(LONG), 0)).toEqual([]);
  });

  it('prefers what the headline speaks of', () => {
    const about = (headline: string) => texts(article(LONG, { headline }), 1);
    expect(about('Price of millet doubles in Bani')).toEqual([LONG[9]]);
    expect(about('Teachers close schools along the border')).toEqual([LONG[8]]);
  });

  it('prefers the lede when nothing else tells the sentences apart', () => {
    expect(texts(article(LONG), 1)).toEqual([LONG[0]]);
  });

  it('without a headline takes the sentences that say most for their words', () => {
    const wordy =
      'The governor of the region, who had come by road with two ministers, a bishop, the elders of three villages and a film crew of the national television, walked through the burnt market of Doro on Tuesday morning.';
    const brief = 'The governor of the region visited the burnt market and the wounded traders of Doro.';
    const picked = texts(article([LONG[0] ?? '', wordy, brief, ...LONG.slice(2, 7)]), 3);
    expect(picked).toContain(brief);
    expect(picked).not.toContain(wordy);
  });

  it('takes a plain sentence for one full of asides', () => {
    const plain = 'The river port of Bani took in 900 families from Doro after the attack.';
    const involved = 'The river port of Bani (in the north), Doro, Kelle: 900 families, attack, after.';
    const picked = texts(article([...LONG.slice(1, 4), involved, plain, ...LONG.slice(5, 8)]), 4);
    expect(picked).toContain(plain);
    expect(picked).not.toContain(involved);
  });

  it('puts a sentence that counts the wounded before its like, when told the facts', () => {
    const text = article(LONG.slice(1, 9), { headline: 'Governor visits burnt market of Doro' });
    const toll = LONG[5] as string;
    const facts: Fact[] = [
      { kind: 'quantity', paragraph: 4, start: toll.indexOf('31'), end: toll.length, text: '31', class: 'wounded' },
    ];
    const told = (known?: readonly Fact[]) =>
      summarize(text, { sentences: 3, ...(known && { facts: known }) }).map((sentence) => sentence.text);
    expect(told()).not.toContain(toll);
    expect(told(facts)).toContain(toll);
    expect(told(facts.map((fact) => ({ ...fact, class: 'troops' }) as Fact))).not.toContain(toll);
  });

  it('cuts no quotation, where there is room for more than one sentence', () => {
    const quoted = [
      '"Gunmen came to the market town of Doro on Monday and fired on us.',
      'Why did nobody come?" a trader said.',
    ];
    const text = article([...LONG.slice(6, 9), quoted.join(' ')], {
      headline: 'Gunmen came to the market town of Doro',
    });
    expect(texts(text, 3)).toEqual(expect.arrayContaining(quoted));
    expect(texts(text, 1)).toEqual([quoted[0]]);
  });

  it('leaves datelines out of what it quotes', () => {
    const filed = `DORO, Gourma (AFP) — ${LONG[0]}`;
    const [first] = summarize(article([filed, ...LONG.slice(1, 6)], { headline: 'Gunmen attack market town of Doro' }));
    expect(first).toEqual({ paragraph: 0, start: 21, end: filed.length, text: LONG[0] });
  });

  it('says nothing twice', () => {
    const twice = [LONG[0] ?? '', `${LONG[0]?.slice(0, -1)}, officials said.`, ...LONG.slice(1, 5)];
    const picked = texts(article(twice, { headline: 'Gunmen attack market town of Doro' }), 3);
    expect(picked.filter((text) => text.startsWith('Gunmen attacked'))).toHaveLength(1);
  });

  it.each([
    ['a question', 'Who attacked the market town of Doro on Monday and killed the traders?'],
    ['a subhead', 'Gunmen attack the market town of Doro'],
    ['a caption', 'Photo: Gunmen attacked the market town of Doro on Monday, killing 14.'],
    ['a credit', 'Reporting by A. Sow on gunmen who attacked the market town of Doro.'],
    ['a fragment', 'Gunmen attacked Doro.'],
  ])('never chooses %s', (_, aside) => {
    expect(
      texts(article([aside, ...LONG.slice(1)], { headline: 'Gunmen attack the market town of Doro' }), 5),
    ).not.toContain(aside);
  });

  it('brings the antecedent of a bare pronoun along, or passes the sentence over', () => {
    const paragraphs = [
      ...LONG.slice(1, 4),
      'Colonel Idrissa Maiga spoke on state radio late in the evening.',
      'But he did not say when the curfew in Doro would end for the traders.',
    ];
    const headline = 'Curfew in Doro: when it would end for the traders';
    expect(texts(article(paragraphs, { headline }), 2)).toEqual(paragraphs.slice(3));
    expect(texts(article(paragraphs, { headline }), 1)).not.toContain(paragraphs[4]);
  });

  it('knows bare pronouns of other languages', () => {
    const french = [
      'Le maire de Doro a parlé à la radio nationale hier soir.',
      "Mais il n'a pas donné le bilan de l'attaque du marché.",
    ];
    expect(texts(article(french, { language: 'fr', headline: "Le bilan de l'attaque du marché" }), 1)).toEqual([
      french[0],
    ]);
    const vietnamese = [
      'Thống đốc vùng Doro phát biểu trên đài quốc gia tối qua.',
      'Tuy nhiên, ông ấy không nói số người chết trong vụ tấn công chợ.',
    ];
    expect(texts(article(vietnamese, { language: 'vi', headline: 'Số người chết trong vụ tấn công chợ' }), 1)).toEqual([
      vietnamese[0],
    ]);
  });

  it('takes "It is …" for a sentence of its own', () => {
    const alone = 'It is unclear who attacked the market town of Doro on Monday.';
    expect(texts(article([alone, ...LONG.slice(1, 4)]), 1)).toEqual([alone]);
  });

  it('summarises Arabic and Chinese', () => {
    const arabic = [
      'هاجم مسلحون سوق المدينة يوم الاثنين وقتلوا أربعة عشر تاجرا.',
      'زار الحاكم السوق المحترق مع وزيرين من الحكومة.',
    ];
    expect(texts(article(arabic, { language: 'ar', headline: 'الحاكم يزور السوق' }), 1)).toEqual([arabic[1]]);
    const chinese = [
      '武装分子周一袭击了多罗镇的市场，打死了十四名商人，伤者被送往河港的医院。',
      '学校因此关闭，老师们说整个学期都不会再开课，边境沿线四十所学校受到影响。',
    ];
    expect(texts(article(chinese, { language: 'zh', headline: '边境学校关闭' }), 1)).toEqual([chinese[1]]);
  });

  it('gives nothing of an article without a whole sentence', () => {
    expect(summarize(article([]))).toEqual([]);
    expect(summarize(article(['', '***', 'Menu', 'Home']))).toEqual([]);
  });

  it('gives distinct slices and no more than asked, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...LONG, 'He said so to the whole town. ', '« ', '? '),
    );
    const paragraphs = fc.array(fc.array(piece).map((pieces) => pieces.join(' ')));
    fc.assert(
      fc.property(paragraphs, fc.constantFrom('en', 'vi', 'ar', 'und'), fc.nat(6), (body, language, sentences) => {
        const picked = summarize(article(body, { language, headline: body[0] }), { sentences });
        expect(picked.length).toBeLessThanOrEqual(sentences);
        expect(new Set(picked.map((s) => `${s.paragraph} ${s.start}`)).size).toBe(picked.length);
        for (const { paragraph, start, end, text } of picked) expect(body[paragraph]?.slice(start, end)).toBe(text);
      }),
    );
  });
});

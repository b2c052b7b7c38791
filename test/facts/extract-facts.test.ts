import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/article.ts';
import { extractFacts } from '../../src/facts/extract-facts.ts';
import { withoutContradictions } from '../../src/facts/without-contradictions.ts';
import { fc } from '../support/fast-check.ts';

const TEXT = 'On 5 June the June 5 Movement met 1,000 U.S. troops; "the road is open now," its leader said.';

function at(kind: 'person' | 'organisation' | 'place' | 'date' | 'quantity', words: string): Fact {
  const start = TEXT.indexOf(words);
  const span = { paragraph: 0, start, end: start + words.length, text: words };
  return kind === 'date' ? { kind, certainty: 'stated', ...span } : { kind, ...span };
}

describe('withoutContradictions', () => {
  const kept = (...facts: Fact[]): string[] => withoutContradictions(facts).map(({ kind, text }) => `${kind} ${text}`);

  it('drops a date that is part of a name', () => {
    expect(kept(at('date', 'June 5'), at('organisation', 'June 5 Movement'))).toEqual(['organisation June 5 Movement']);
  });

  it('drops a name or a number that is part of a date', () => {
    expect(kept(at('quantity', '5'), at('person', 'June'), at('date', '5 June'))).toEqual(['date 5 June']);
  });

  it('keeps a place inside what is counted', () => {
    expect(kept(at('place', 'U.S.'), at('quantity', '1,000 U.S. troops'))).toEqual([
      'quantity 1,000 U.S. troops',
      'place U.S.',
    ]);
  });

  it('tells nothing twice', () => {
    expect(kept(at('place', 'U.S.'), at('place', 'U.S.'))).toEqual(['place U.S.']);
  });

  it('compares facts of one paragraph only', () => {
    const elsewhere: Fact = { ...at('date', '5 June'), paragraph: 1 };
    expect(kept(at('quantity', '5'), elsewhere)).toEqual(['quantity 5', 'date 5 June']);
  });
});

describe('extractFacts', () => {
  const article = { paragraphs: [TEXT, 'On Monday 300 people fled.'], language: 'en', publishedOn: '2025-04-16' };

  it('gives dates, quantities and quotations in text order, each a slice of its paragraph', () => {
    const facts = extractFacts(article);
    for (const fact of facts) expect(article.paragraphs[fact.paragraph]?.slice(fact.start, fact.end)).toBe(fact.text);
    const places = facts.map(({ paragraph, start }) => paragraph * 1000 + start);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(facts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['5 June', '1,000 U.S. troops', 'the road is open now,', 'Monday', '300 people']),
    );
  });

  it('gives the same facts for the same article', () => {
    expect(extractFacts(article)).toEqual(extractFacts(structuredClone(article)));
  });

  it.each([
    '\u0000'.repeat(1000),
    '"'.repeat(1001),
    '1 '.repeat(1000),
    "'80s ".repeat(500),
    'last '.repeat(1000),
    '\ud800\udc00\ud800',
    '“‘«„'.repeat(300),
  ])('survives hostile text %#', (text) => {
    for (const language of ['en', 'fr', 'vi', 'ar', 'pt-BR', 'und']) {
      expect(() => extractFacts({ paragraphs: [text, ''], language, publishedOn: 'not a date' })).not.toThrow();
    }
  });

  it.each(['', 'x-unknown', '!', 'pt-BR'])('takes any language tag, well formed or not: "%s"', (language) => {
    const paragraphs = ['Lloyd Austin was in Niamey on 5 June.'];
    expect(extractFacts({ paragraphs, language }).map(({ text }) => text)).toContain('Niamey');
  });

  const scraps = fc.constantFrom(
    ...[
      'Moussa Traoré ',
      'General ',
      'Niger ',
      'the army of ',
      'said ',
      'according to ',
      'more than ',
      '1,000 ',
      '37 %',
    ],
    ...[
      'people killed ',
      'on Monday ',
      '5 March 2024 ',
      'selon ',
      'theo ông ',
      'Bamako',
      "d'",
      '“',
      '”',
      '«\u00a0',
      '. ',
    ],
    ...['\n', '(', ')', ', ', 'النيجر ', 'Нигер ', '\u0000', '\ud83d\ude00', '\ud800', 'e\u0301', '\u200f'],
  );

  it.each(['en', 'fr', 'vi', 'ar', 'ha', 'ru', 'pt', 'und'])('gives slices of any text (%s)', (language) => {
    fc.assert(
      fc.property(fc.array(fc.array(scraps, { maxLength: 25 }), { maxLength: 3 }), (parts) => {
        const paragraphs = parts.map((words) => words.join(''));
        for (const fact of extractFacts({ paragraphs, language, publishedOn: '2024-04-15' })) {
          expect(paragraphs[fact.paragraph]?.slice(fact.start, fact.end)).toBe(fact.text);
          expect(fact.text).not.toBe('');
        }
      }),
    );
  });

  it.each([
    'On Monday General Moussa Traoré told reporters that 1,000 people had fled. “We stay,” he said in Gao. ',
    '12 soldiers and ',
  ])('takes a time that grows with the length of a text: %s', (block) => {
    const cost = (times: number): number => {
      const long = { paragraphs: [block.repeat(times)], language: 'en', publishedOn: '2024-04-15' };
      const spent = Array.from({ length: 3 }, () => {
        const before = process.cpuUsage();
        extractFacts(long);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      });
      return Math.min(...spent);
    };
    const repeats = Math.ceil(20_000 / block.length);
    const short = cost(repeats);
    expect(cost(repeats * 10)).toBeLessThan(short * 40); // ten times the text; a square would cost a hundredfold
  });
});

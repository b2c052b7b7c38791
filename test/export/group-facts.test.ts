import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/article.ts';
import { factLine, groupFacts } from '../../src/export/group-facts.ts';
import { DORO } from './article-of.ts';

const person = (text: string, paragraph: number, rest: { role?: string; canonical?: string } = {}): Fact => ({
  kind: 'person',
  text,
  paragraph,
  start: 0,
  end: text.length,
  ...rest,
});
const linesOf = (facts: readonly Fact[], publishedOn?: string) =>
  groupFacts({ facts, ...(publishedOn && { publishedOn }) }).flatMap(({ kind, items }) =>
    items.map((item) => `${factLine(kind, item)} ×${item.count}`),
  );

describe('groupFacts', () => {
  it('gives each kind once, how many first and quotes last, each with its mark', () => {
    const groups = groupFacts(DORO);
    expect(groups.map(({ mark, label }) => `${mark} ${label}`)).toEqual([
      '# how many',
      '@ who',
      '& organisations',
      '~ where',
      '^ when',
      '" said',
    ]);
  });

  it('counts mentions and keeps their places', () => {
    const where = groupFacts(DORO).find((group) => group.kind === 'place');
    expect(where?.items.map(({ text, count, paragraph }) => [text, count, paragraph])).toEqual([
      ['Doro', 3, 0],
      ['Bani', 2, 0],
    ]);
    for (const item of where?.items ?? []) {
      for (const { paragraph, start, end } of item.spans) {
        expect(DORO.paragraphs[paragraph]?.slice(start, end)).toBe(item.text);
      }
    }
  });

  it('shows a person with the role, a place or organisation with its canonical name, a date with its value', () => {
    expect(linesOf(DORO.facts, DORO.publishedOn)).toEqual([
      'at least 1,200 people ×1',
      '40 tents ×1',
      'Idrissa Maiga, head of the Bani garrison ×2',
      'Red Crescent (IFRC) ×1',
      'Doro ×3',
      'Bani ×2',
      'March 2024 → 2024-03 ×1',
      'Thursday → 2025-04-10, relative to 2025-04-14 ×1',
      'Idrissa Maiga: “We will hold the bridge,” ×1',
    ]);
  });

  it('joins a surname to the one full name that ends in it, whatever accents it wears', () => {
    expect(linesOf([person('Traoré', 0), person('Aïssata Traoré', 1, { role: 'mayor' }), person('Traore', 2)])).toEqual(
      ['Aïssata Traoré, mayor ×3'],
    );
  });

  it('leaves a surname alone that two people share', () => {
    expect(linesOf([person('Ali Cissé', 0), person('Ousmane Cissé', 0), person('Cissé', 1)])).toEqual([
      'Ali Cissé ×1',
      'Ousmane Cissé ×1',
      'Cissé ×1',
    ]);
  });

  it('joins longer and shorter forms of one full name', () => {
    expect(linesOf([person('Ali Bako Lamine Sani', 0), person('Lamine Sani', 1), person('Sani', 2)])).toEqual([
      'Ali Bako Lamine Sani ×3',
    ]);
  });

  it('joins spellings with one canonical name under the first one met', () => {
    const names = ['GSIM', 'JNIM'].map(
      (text, paragraph): Fact => ({ kind: 'organisation', text, canonical: 'JNIM', paragraph, start: 0, end: 4 }),
    );
    expect(linesOf(names)).toEqual(['GSIM (JNIM) ×2']);
  });

  it('shows another name only where it tells more', () => {
    const named = (text: string, rest: { canonical?: string; localName?: string }): Fact => ({
      ...{ kind: 'organisation', text, paragraph: 0, start: 0, end: text.length },
      ...rest,
    });
    expect(
      linesOf([
        named('ZRB Afrique', { canonical: 'ZRB' }),
        named('Zarvo', { canonical: 'Zarvo Group', localName: 'groupe Zarvo' }),
        named('UPM', { canonical: 'Mountain Union', localName: 'Union du peuple montagnard' }),
        named('Guinée verte', { canonical: 'Green Guinea' }),
        named('Lầu Xanh', { canonical: 'Mint' }),
      ]),
    ).toEqual([
      'ZRB Afrique ×1',
      'Zarvo ×1',
      'UPM (Union du peuple montagnard) ×1',
      'Guinée verte (Green Guinea) ×1',
      'Lầu Xanh (Mint) ×1',
    ]);
  });

  it('puts dates in calendar order and says when a year or the whole date is unknown', () => {
    const date = (text: string, certainty: 'stated' | 'relative' | 'unresolved', value?: string): Fact => ({
      kind: 'date',
      text,
      certainty,
      paragraph: 0,
      start: 0,
      end: text.length,
      ...(value && { value }),
    });
    const dates = [
      date('Thursday', 'unresolved'),
      date('2025', 'stated', '2025'),
      date('10/4', 'stated', '--04-10'),
      date('July 2023', 'stated', '2023-07'),
    ];
    expect(linesOf(dates)).toEqual([
      'July 2023 → 2023-07 ×1',
      '2025 ×1',
      'Thursday ×1',
      '10/4 → --04-10, year unknown ×1',
    ]);
  });

  it('says what became of people counted and who asserts it, and keeps two sources apart', () => {
    const figure = (text: string, rest: object): Fact => ({
      ...{ kind: 'quantity', text, paragraph: 0, start: 0, end: text.length },
      ...rest,
    });
    expect(
      linesOf([
        figure('25 people', { class: 'killed', assertedBy: 'the army' }),
        figure('25 people', { class: 'killed', assertedBy: 'residents' }),
        figure('25 people', { class: 'killed', assertedBy: 'the army' }),
        figure('89', { noun: 'soldiers killed', class: 'killed' }),
        figure('30 soldiers killed', { noun: 'soldiers killed', class: 'killed' }),
        figure('300 troops', { noun: 'troops', class: 'troops' }),
      ]),
    ).toEqual([
      '25 people (killed, according to the army) ×2',
      '25 people (killed, according to residents) ×1',
      '89 (soldiers killed) ×1',
      '30 soldiers killed ×1',
      '300 troops ×1',
    ]);
  });

  it('gives nothing of an article without facts', () => {
    expect(groupFacts({ facts: [] })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/article.ts';
import { extractFacts } from '../../src/facts/extract-facts.ts';

/** A Wednesday. */
const PUBLISHED = '2024-06-12';

const factsIn = (text: string): readonly Fact[] =>
  extractFacts({ paragraphs: [text], language: 'it', publishedOn: PUBLISHED });

const datesIn = (text: string): string[] =>
  factsIn(text).flatMap((fact) => (fact.kind === 'date' ? [`${fact.text} = ${fact.value}`] : []));

const figuresIn = (text: string): string[] =>
  factsIn(text).flatMap((fact) =>
    fact.kind === 'quantity'
      ? [[fact.text, fact.value, fact.bound, fact.class ?? fact.unit, fact.assertedBy].filter(Boolean).join(' | ')]
      : [],
  );

const quotesIn = (text: string): string[] =>
  factsIn(text).flatMap((fact) => (fact.kind === 'quote' ? [`${fact.speaker}: ${fact.text}`] : []));

describe('Italian dates', () => {
  it.each([
    [
      "Il decreto del 6 marzo 2021 è stato abrogato nell'aprile del 2022.",
      ['6 marzo 2021 = 2021-03-06', 'aprile del 2022 = 2022-04'],
    ],
    ['Il decreto del 10/04/2024 è nullo.', ['10/04/2024 = 2024-04-10']],
    ["L'attacco del 1° maggio ha colpito Mopti.", ['1° maggio = 2024-05-01']],
    ['La riunione si terrà il primo luglio.', ['primo luglio = 2024-07-01']],
    [
      'Sono fuggiti la settimana scorsa, dopo gli scontri di martedì.',
      ['settimana scorsa = 2024-W23', 'martedì = 2024-06-11'],
    ],
    ['Il vertice si terrà venerdì prossimo.', ['venerdì prossimo = 2024-06-14']],
    ['Il mercato è bruciato nella notte tra lunedì e martedì.', ['notte tra lunedì e martedì = 2024-06-10']],
    ['Due anni fa la missione fu ridotta, a metà maggio chiusa.', ['Due anni fa = 2022', 'a metà maggio = 2024-05']],
    ['Ci vorranno due anni, ogni lunedì una riunione.', []],
    ['La piazza 24 Maggio era vuota.', []],
  ])('%s', (text, expected) => {
    expect(datesIn(text)).toEqual(expected);
  });
});

describe('Italian quantities', () => {
  it.each([
    ['Più di 2.500 sfollati sono a Mopti.', ['Più di 2.500 sfollati | 2500 | at least | displaced']],
    ['Uomini armati hanno rapito una trentina di studenti.', ['una trentina di studenti | 30 | about | abducted']],
    ['La polizia ha arrestato 18 sospetti.', ['18 sospetti | 18 | detained']],
    ['Il raid ha fatto 10 morti e 23 feriti.', ['10 morti | 10 | killed', '23 feriti | 23 | wounded']],
    ['Il bilancio delle vittime è salito a 54.', ['54 | 54 | killed']],
    ['Oggi restano circa 900 soldati francesi.', ['circa 900 soldati francesi | 900 | about | troops']],
    ['Centinaia di famiglie sono fuggite.', ['Centinaia di famiglie | displaced']],
    [
      'La diga costa 12,5 milioni di euro, il 3 per cento in più.',
      ['12,5 milioni di euro | 12500000 | EUR', '3 per cento | 3 | %'],
    ],
    ['Sono arrivati ventuno veicoli blindati.', ['ventuno veicoli blindati | 21']],
    ['Sono rimasti tre ore in una scuola.', []],
  ])('%s', (text, expected) => {
    expect(figuresIn(text)).toEqual(expected);
  });

  it.each([
    ['Secondo la Croce Rossa, 25 case sono bruciate.', '25 case | 25 | la Croce Rossa'],
    ['Sono bruciate 25 case, ha detto un funzionario locale.', '25 case | 25 | un funzionario locale'],
    ['I pastori affermano che 25 case sono bruciate.', '25 case | 25 | i pastori'],
    ['Il secondo incendio ha distrutto 25 case.', '25 case | 25'],
  ])('with who asserts them: %s', (text, expected) => {
    expect(figuresIn(text)).toEqual([expected]);
  });
});

describe('Italian quotations', () => {
  it.each([
    ['«Non lasceremo questa città», ha detto il ministro Paolo Conti.', ['Paolo Conti: Non lasceremo questa città']],
    [
      '«La strada è chiusa», avverte Paola Conti, medico a Gao, «e peggiora ogni giorno».',
      ['Paola Conti: La strada è chiusa', 'Paola Conti: e peggiora ogni giorno'],
    ],
    ['Secondo il governatore, “la strada resta chiusa”.', ['il governatore: la strada resta chiusa']],
    ['La chiamano la “nuova alba” del paese.', []],
  ])('%s', (text, expected) => {
    expect(quotesIn(text)).toEqual(expected);
  });
});

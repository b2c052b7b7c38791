import { describe, expect, it } from 'vitest';
import { datelineLength } from '../../src/summarize/dateline.ts';

const without = (sentence: string): string => sentence.slice(datelineLength(sentence));

describe('datelineLength', () => {
  it.each([
    ['BAMAKO, Mali (AP) — Soldiers closed the bridge.', 'Soldiers closed the bridge.'],
    ['NIAMEY (Reuters) - The junta spoke.', 'The junta spoke.'],
    ['OUAGADOUGOU, March 12 (Reuters) - The road is open.', 'The road is open.'],
    ['Niamey, le 3 mai 2024 (AFP) – La route est ouverte.', 'La route est ouverte.'],
    ['(AFP) "Nobody has left," she said.', '"Nobody has left," she said.'],
    ['Port Sudan (CNN)Ships waited.', 'Ships waited.'],
    ['Ouagadougou (AFP/Reuters) – Le marché a rouvert.', 'Le marché a rouvert.'],
  ])('finds the dateline of %s', (sentence, rest) => {
    expect(without(sentence)).toBe(rest);
  });

  it.each([
    'Jama Group (JNIM) fighters left the town.',
    'ECOWAS (CEDEAO in French) met on Sunday.',
    'Amadou Sow (45) spoke to reporters.',
    'The news agency (AFP) said so.',
    'Traders counted 12 lorries (AFP) on the road.',
    'Soldiers closed the bridge (AP) on Monday.',
    'Officials told the agency (Reuters).',
    '(AFP)',
  ])('leaves %s whole', (sentence) => {
    expect(without(sentence)).toBe(sentence);
  });
});

import { describe, expect, it } from 'vitest';
import { toText } from '../../src/export/to-text.ts';
import { fc } from '../support/fast-check.ts';
import { articleOf, DORO } from './article-of.ts';

describe('toText', () => {
  it('is the briefing in 80 columns without Markdown', () => {
    expect(toText(DORO)).toBe(`Families flee Doro as garrison holds bridge

Bani Herald · 2025-04-14 09:16 (stated in the capture) · English · by A. Sow ·
credits: River Press, L. Keita (contributor) · Mali · conflict, war and peace

SUMMARY
• Colonel Idrissa Maiga, the head of the Bani garrison, said on Thursday that at
  least 1,200 people had fled Doro. ¶1

KEY FACTS
# how many      at least 1,200 people ¶1 · 40 tents ¶2
@ who           Idrissa Maiga, head of the Bani garrison ×2 ¶1 ¶2
& organisations Red Crescent (IFRC) ¶2
~ where         Doro ×3 ¶1 ¶2 ¶3 · Bani ×2 ¶1 ¶3
^ when          March 2024 → 2024-03 ¶2 · Thursday → 2025-04-10, relative to
                2025-04-14 ¶1
" said          Idrissa Maiga: “We will hold the bridge,” ¶2

TEXT
¶1 Colonel Idrissa Maiga, the head of the Bani garrison, said on Thursday that
at least 1,200 people had fled Doro.

¶2 “We will hold the bridge,” Maiga said. The Red Crescent counted 40 tents near
Doro in March 2024.

¶3 Doro lies 30 km from the border. Officials in Bani declined to comment.

— source capture.txt · sha256
  ${DORO.source.sha256} · id
  0123456789ab · 2 lines removed
`);
  });

  it.each([20, 40, 120])('keeps every line within %i columns', (width) => {
    for (const line of toText(DORO, { width }).split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });

  it('takes a width that is none for 80 columns', () => {
    expect(toText(DORO, { width: Number.NaN })).toBe(toText(DORO));
  });

  it('counts two columns for a Chinese letter and none for a combining mark', () => {
    const lines = toText(articleOf(['军'.repeat(30), 'e\u0301'.repeat(30)]), { width: 20 }).split('\n');
    expect(lines).toContain('军'.repeat(10));
    expect(lines).toContain('e\u0301'.repeat(20));
  });

  it('never throws and holds no control characters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.integer(), (paragraphs, width) => {
        expect(toText(articleOf(paragraphs), { width })).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
        );
      }),
    );
  });
});

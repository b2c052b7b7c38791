import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/export/to-markdown.ts';
import { fc } from '../support/fast-check.ts';
import { articleOf, DORO } from './article-of.ts';

describe('toMarkdown', () => {
  it('is a briefing whose every sentence and fact names its paragraph', () => {
    expect(toMarkdown(DORO)).toBe(`# Families flee Doro as garrison holds bridge

Bani Herald · 2025-04-14 09:16 (stated in the capture) · English · by A. Sow · credits: River Press, L. Keita (contributor)

**Countries** Mali · **Topics** conflict, war and peace

## Summary

- Colonel Idrissa Maiga, the head of the Bani garrison, said on Thursday that at least 1,200 people had fled Doro. ¶1

## Key facts

- **\`#\` how many** at least 1,200 people ¶1 · 40 tents ¶2
- **\`@\` who** Idrissa Maiga, head of the Bani garrison ×2 ¶1 ¶2
- **\`&\` organisations** Red Crescent (IFRC) ¶2
- **\`~\` where** Doro ×3 ¶1 ¶2 ¶3 · Bani ×2 ¶1 ¶3
- **\`^\` when** March 2024 → 2024-03 ¶2 · Thursday → 2025-04-10, relative to 2025-04-14 ¶1
- **\`"\` said**
  - Idrissa Maiga: “We will hold the bridge,” ¶2

## Text

**¶1** Colonel Idrissa Maiga, the head of the Bani garrison, said on Thursday that at least 1,200 people had fled Doro.

**¶2** “We will hold the bridge,” Maiga said. The Red Crescent counted 40 tents near Doro in March 2024.

**¶3** Doro lies 30 km from the border. Officials in Bani declined to comment.

---

source capture.txt · sha256 ${DORO.source.sha256} · id 0123456789ab · 2 lines removed
`);
  });

  it('says that a headline, a date and a language are unknown', () => {
    const first = 'The convoy of nine trucks left Bani at dawn and reached the river by noon.';
    expect(toMarkdown(articleOf([first], { language: 'und' }))).toContain(
      '# *The convoy of nine trucks left Bani at dawn and reached the …*\n\n(no headline in the capture)\n\ndate unknown · language unsure\n',
    );
  });

  it('survives an empty article', () => {
    expect(toMarkdown(articleOf([]))).toMatch(/^# \*Empty capture\*\n/);
  });

  it('shows the text of hostile captures instead of obeying it', () => {
    const markdown = toMarkdown(
      articleOf(['\u001b]0;owned\u0007A\u202eB\u009b31m', '# Not a heading\n- nor a list'], {
        headline: 'One\nline <script>',
        source: { name: 'a\nb*.txt', sha256: '00' },
      }),
    );
    expect(markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(markdown).toContain('# One line \\<script>');
    expect(markdown).toContain('**¶2** \\# Not a heading - nor a list');
    expect(markdown).toContain('source a b\\*.txt');
  });

  it('keeps unknown country and language codes as they are', () => {
    const countries = ['QQ1', ''].map((code) => ({ code, score: 1, evidence: [] }));
    expect(toMarkdown(articleOf(['Text.'], { countries, language: 'x y' }))).toContain('QQ1');
  });

  it('never throws and has no line that the article wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string({ unit: 'binary' }), (paragraphs, headline) => {
        const lines = toMarkdown(articleOf(paragraphs, { headline })).split('\n').filter(Boolean);
        expect(lines.filter((line) => line.startsWith('**¶'))).toHaveLength(paragraphs.length);
        expect(lines).toHaveLength(paragraphs.length + 4 + (paragraphs.length > 0 ? 1 : 0));
      }),
    );
  });
});

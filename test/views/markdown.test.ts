import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/article.ts';
import { loadMarkdown } from '../../src/ui/load-markdown.ts';
import { composedText } from '../../src/views/line.ts';
import { drawMarks, markFacts, paintPieces } from '../../src/views/mark-facts.ts';
import { createStyle } from '../../src/views/style.ts';
import { fc } from '../support/fast-check.ts';

const style = createStyle({ theme: 'dark', colorLevel: 3 });
const render = await loadMarkdown();
const plain = (text: string) => drawMarks(text.replace(/\u001b\[[\d;]*m/g, ''));

const fact = (kind: Fact['kind'], text: string, part: string): Fact => {
  const start = text.indexOf(part);
  return { kind, paragraph: 0, start, end: start + part.length, text: part } as Fact;
};

const said = '“Fuel reached Gao,” Moussa Ag said on Monday.';
const facts = [fact('quote', said, 'Fuel reached Gao,'), fact('place', said, 'Gao'), fact('person', said, 'Moussa Ag')];

describe('a paragraph through marked and marked-terminal', () => {
  test('shows facts with their marks, names within quotations too', () => {
    expect(plain(render(markFacts(said, facts).pieces, style))).toBe('“Fuel reached ~Gao,” @Moussa Ag said on Monday.');
  });

  test('looks as it does before marked-terminal is loaded', () => {
    const { pieces } = markFacts(said, facts);
    expect(plain(render(pieces, style))).toBe(plain(paintPieces(pieces, style)));
  });

  test.each([
    '- no list, 1. no number, # no heading, > no quotation',
    '*stars* _lines_ `ticks` ~~waves~~ [brackets](x) ![picture](y) <b>tags</b> &amp; \\ |',
    'https://example.org/a_b?c=d www.example.org mail@example.org',
    '    four blanks are no code',
  ])('has no Markdown of its own: %s', (text) => {
    expect(plain(render(markFacts(text, []).pieces, style))).toBe(text.trim());
  });

  test('any text stays what it is', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, (text) => {
        const shown = composedText(text).trim();
        expect(plain(render(markFacts(shown, []).pieces, style))).toBe(shown);
      }),
    );
  });
});

describe('facts in a paragraph', () => {
  test('a fact that crosses the border of another is left out', () => {
    const text = 'one two three';
    const crossing = [fact('place', text, 'one two'), fact('person', text, 'two three')];
    expect(markFacts(text, crossing).places.map((place) => place.fact.kind)).toEqual(['place']);
  });

  test('places are counted in the text as shown', () => {
    const text = 'Zero\u200bwidth \u001b[1mGao';
    const [place] = markFacts(text, [fact('place', text, 'Gao')]).places;
    const shown = markFacts(text, []).text;
    expect(shown.slice(place?.start, place?.end)).toBe('Gao');
  });
});

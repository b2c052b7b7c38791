import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { createDocument, rowOf } from '../../src/views/document.ts';
import { drawRow } from '../../src/views/draw-row.ts';
import { findAll } from '../../src/views/find-all.ts';
import { composedText } from '../../src/views/line.ts';
import { drawScreen } from '../../src/views/screen.ts';
import { createStyle } from '../../src/views/style.ts';
import { fc } from '../support/fast-check.ts';
import { openState, wells } from './support/sample.ts';

const style = createStyle({ theme: 'dark', colorLevel: 3 });
const plain = (text: string) => text.replace(/\u001b\[[\d;]*m/g, '');

const documentOf = (text: string, width: number) => {
  const document = createDocument(style, width);
  document.add([{ text }], { prefix: [{ text: '• ' }] });
  return document.finish();
};

describe('a document', () => {
  test('wraps with a hanging indent, every row as wide as the document', () => {
    const document = documentOf('one two three four', 10);
    const rows = document.rows.map((_, i) => plain(drawRow(document, i, [], style)));
    expect(rows).toEqual(['• one two ', '  three   ', '  four    ']);
  });

  test('knows the row a place is on', () => {
    const document = documentOf('one two three four', 10);
    expect(
      ['one', 'two', 'three', 'four'].map((word) =>
        rowOf(document, findAll(document, word)[0] ?? { block: 0, start: 0, end: 0 }),
      ),
    ).toEqual([0, 0, 1, 2]);
  });

  test('any text of any width keeps its letters, and rows know where they begin', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'é', 'e\u0323\u0301', '尼', 'ب', ' ', '  ', '-', '👩‍👧'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(letters, fc.integer({ min: 8, max: 40 }), (text, width) => {
        const document = documentOf(text, width);
        for (const [i, row] of document.rows.entries()) {
          expect(stringWidth(drawRow(document, i, [], style))).toBe(width);
          const shown = plain(row.body);
          expect(composedText(text).slice(row.from, row.from + shown.length)).toBe(shown);
        }
      }),
    );
  });
});

describe('find', () => {
  test.each([
    ['case', 'GAO', 1],
    ['accents', 'menaka', 1],
    ['a phrase over the end of a row', 'gao and', 1],
    ['words apart, where the phrase is nowhere', 'ménaka gao', 2],
    ['nothing', 'zzz', 0],
    ['blanks', '  ', 0],
  ])('%s', (_, query, count) => expect(findAll(documentOf('From Gao and to Ménaka', 12), query).length).toBe(count));

  test('a match is laid over the colours of the text, which go on after it', () => {
    const document = createDocument(style, 12);
    document.add([{ text: 'abc', role: 'place' }, { text: 'def' }]);
    const drawn = drawRow(document.finish(), 0, [{ block: 0, start: 1, end: 4, role: 'match' }], style);
    const { open } = style.brush('match');
    expect(plain(drawn)).toBe('abcdef      ');
    expect(drawn).toContain(`${open}bcd`);
  });
});

test('the headline and its source lead to the address, where the terminal shows links and it is one of the web', () => {
  const draw = (url: string | undefined, hasLinks: boolean) => {
    const shown = [{ ...wells, source: { ...wells.source, ...(url && { url }) } }];
    return drawScreen(openState({ hasLinks }, shown)).join('\n');
  };
  const url = 'https://courier.example/wells?a=1';
  expect(draw(url, true)).toContain(`\u001b]8;;${url}\u0007`);
  expect(draw(url, true).match(/\u001b\]8;;https/g)).toHaveLength(2);
  expect(draw(url, true).match(/\u001b\]8;;\u0007/g)).toHaveLength(2);
  for (const other of [
    draw(url, false),
    draw('file:///etc/passwd', true),
    draw('https://a\u0007b', true),
    draw(undefined, true),
  ])
    expect(other).not.toContain('\u001b]8');
});

import { describe, expect, test } from 'vitest';
import { readableBlocks } from '../../src/clean/readable-blocks.ts';
import { readHtml } from '../../src/text/html-blocks.ts';

const SENTENCE =
  'The governor said on Monday, in front of the water office, that wells would be dug before the dry season.';
const ARTICLE = Array.from({ length: 6 }, (_, i) => `<p>${i}. ${SENTENCE}</p>`).join('');

const kept = (html: string): string[] | undefined => {
  const page = readHtml(html);
  const found = readableBlocks(page);
  return found && page.blocks.filter((_, i) => found[i]).map(({ text }) => text.slice(0, 9));
};

describe('readableBlocks', () => {
  test('finds again what Readability keeps, and nothing that is hidden', () => {
    const hidden = `<p style="color: red; display: none">9. ${SENTENCE}</p><p hidden>8. ${SENTENCE}</p>`;
    const menu = '<nav><a href="/">Home</a></nav>';
    expect(kept(`<body>${menu}<article data-page="a" onclick="b()">${ARTICLE}${hidden}</article></body>`)).toEqual(
      Array.from({ length: 6 }, (_, i) => `${i}. The go`.slice(0, 9)),
    );
  });

  test('finds list items, and reads a page without a body', () => {
    const list = `<ul><li>first ${SENTENCE}</li><li>then ${SENTENCE}</li></ul>`;
    expect(kept(`<article>${ARTICLE}${list}${ARTICLE}</article>`)?.slice(6, 8)).toEqual(['- first T', '- then Th']);
  });

  test('is not asked about nesting that no browser builds', () => {
    expect(kept(`${'<div>'.repeat(2_000)}${ARTICLE}`)).toBeUndefined();
  });
});

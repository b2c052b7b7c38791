import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/export/escape-markdown.ts';
import { fc } from '../support/fast-check.ts';

/** What a reader sees of rendered Markdown. */
const seen = (markdown: string) =>
  (marked.parse(markdown, { async: false }) as string)
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .trim();

describe('escapeMarkdown', () => {
  it.each([
    '# not a heading',
    '- not a list',
    '+ not a list either',
    '1. not numbered',
    '2024) not numbered',
    '> not a quotation',
    '| not | a table |',
    '--- not a rule',
    '*not* **strong** _nor_ __this__ ~~struck~~',
    '`not code` ```nor this```',
    '[no link](https://example.org) ![no image](x.png) [^1] [x]: y',
    '<b>no tag</b> <!-- no comment --> <https://example.org>',
    'AT&amp;T &copy; &#42;',
    'a closing # #',
    'back\\slash \\* at the end \\',
    'https://example.org/~bani/some_page?a=1&b=2',
    'https://example.org/~bani/a~b~c',
    'struck~inside~a word, and a/~path~/of one',
  ])('renders as it reads: %s', (text) => {
    expect(seen(escapeMarkdown(text))).toBe(text);
    expect(seen(`- ${escapeMarkdown(text)}`)).toBe(text);
    expect(seen(`# ${escapeMarkdown(text)}`)).toBe(text);
    expect(seen(`**¶1** ${escapeMarkdown(text)}`)).toBe(`¶1 ${text}`);
  });

  it('leaves ordinary prose alone', () => {
    const prose = 'About 1,000 people (one in ten) fled on 10/4 - "at once", said M. Sow: 38% & more.';
    expect(escapeMarkdown(prose)).toBe(prose);
  });

  it('renders as it reads, whatever the marks', () => {
    const piece = fc.constantFrom(
      ...'*_`[]()<>#|~!&;\\-+=.'.split(''),
      ' ',
      'a',
      'é',
      'a~',
      '1',
      '1. ',
      '- ',
      '&amp;',
      '<b>',
      'x',
    );
    const line = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('').replace(/ {2,}/g, ' ').trim());
    fc.assert(
      fc.property(line, (text) => {
        expect(seen(`**¶1** ${escapeMarkdown(text)}`)).toBe(`¶1 ${text}`.trim());
        expect(seen(`- ${escapeMarkdown(text)} ¶1`)).toBe(`${text} ¶1`.trim());
      }),
      { numRuns: 2000 },
    );
  });
});

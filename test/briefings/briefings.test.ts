import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../src/export/to-markdown.ts';
import { readCapture } from '../../src/pipeline.ts';
import { shippedBriefings } from '../support/run-program.ts';

/** What an editor reads out of each shipped capture; `body` names the lines (from 1) of each paragraph or run of paragraphs. */
type Expected = {
  readonly headline: string | null;
  readonly date: string | null;
  readonly language: string;
  readonly primary: string;
  readonly body: readonly (readonly [number, number])[];
};

const expected = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8')) as Record<
  string,
  Expected
>;
const names = readdirSync(shippedBriefings).filter((name) => name.endsWith('.txt'));

test('twelve captures ship, and each is known', () => {
  expect(names).toEqual(Object.keys(expected).sort());
  expect(names).toHaveLength(12);
});

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(shippedBriefings, name), 'utf8');
  const article = readCapture(text, { name });
  const want = expected[name];

  test('reads as its golden', async () => {
    await expect(toMarkdown(article)).toMatchFileSnapshot(`../goldens/briefings/${name.replace(/txt$/, 'md')}`);
  });

  test('headline, date, language and country are the editor’s', () => {
    expect({
      headline: article.headline ?? null,
      date: article.publishedOn?.slice(0, 10) ?? null,
      language: article.language,
      primary: article.countries[0]?.code,
    }).toEqual({ headline: want?.headline, date: want?.date, language: want?.language, primary: want?.primary });
  });

  test('the body is the lines that an editor would keep', () => {
    const lines = text.normalize('NFC').split('\n');
    const kept = want?.body.flatMap(([from, to]) => lines.slice(from - 1, to)).filter((line) => line.trim());
    expect(wordsOf(article.paragraphs.join(' '))).toEqual(wordsOf((kept ?? []).join(' ')));
  });

  test('kept ranges and removed lines are the whole capture, once', () => {
    const covered = [...article.places, ...article.removed].sort((a, b) => a.start - b.start);
    let end = 0;
    for (const range of covered) {
      expect(range.start).toBeGreaterThanOrEqual(end);
      expect(text.normalize('NFC').slice(end, range.start).trim()).toBe('');
      end = range.end;
    }
    expect(text.normalize('NFC').slice(end).trim()).toBe('');
  });

  test('every fact and summary sentence is a slice of its paragraph', () => {
    for (const { paragraph, start, end, text: said } of [...article.facts, ...article.summary])
      expect(article.paragraphs[paragraph]?.slice(start, end)).toBe(said);
  });
});

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

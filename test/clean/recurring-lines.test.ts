import { describe, expect, test } from 'vitest';
import { captureLines } from '../../src/clean/capture-lines.ts';
import { findSite } from '../../src/clean/find-site.ts';
import { recurringLines } from '../../src/clean/recurring-lines.ts';
import { linesAmong, surveyLines } from '../../src/clean/survey-lines.ts';
import { readHtml } from '../../src/text/html-blocks.ts';

const sentence = (word: string) =>
  `The ${word} of the town said on Monday that the road to the river would be open again by May.`;
const long = `${sentence('mayor')} ${sentence('herders')}`;

/** For captures by name: which of its lines are the site's own. */
function recurringIn(captures: Readonly<Record<string, string>>): Record<string, string[]> {
  const found = recurringLines(Object.entries(captures).map(([id, text]) => ({ id, lines: surveyLines(text).lines })));
  return Object.fromEntries([...found].map(([id, lines]) => [id, [...linesAmong(captures[id] ?? '', new Set(lines))]]));
}

describe('lines that recur across a site', () => {
  test('are those that stand in captures of two stories', () => {
    expect(recurringIn({ a: 'Well opens\nMost read this week', b: 'Market burns\n• Most read this week' })).toEqual({
      a: ['Most read this week'],
      b: ['Most read this week'],
    });
  });

  test('are none of a story that was captured twice', () => {
    const story = `Menu\n${sentence('mayor')}\n${sentence('baker')}`;
    expect(recurringIn({ a: `1 comment\n${story}`, b: `2 comments\n${story}` })).toEqual({ a: [], b: [] });
  });

  test('are found beside a story that was captured twice, by a third capture', () => {
    const story = `Menu\n${sentence('mayor')}\n${sentence('baker')}`;
    const found = recurringIn({ a: story, b: `${story}\nmore`, c: `Menu\n${sentence('driver')}` });
    expect(found).toEqual({ a: ['Menu'], b: ['Menu'], c: ['Menu'] });
  });

  test('are no paragraphs of background that an agency repeats', () => {
    const others = ['baker', 'driver', 'nurse', 'guard', 'smith', 'fisher', 'tailor', 'cook'].map(sentence);
    const [a, b] = [others.slice(0, 4), others.slice(4)].map((lines) => [...lines, long].join('\n'));
    expect(recurringIn({ a: a as string, b: b as string })).toEqual({ a: [], b: [] });
  });

  test('do not depend on the order of the captures', () => {
    const captures = Array.from({ length: 12 }, (_, i) => ({
      id: String(i),
      lines: surveyLines(`Story ${i}\nShare ${i % 3}\nOnly ${i}\n${sentence(`speaker ${i % 5}`)}`).lines,
    }));
    expect([...recurringLines(captures.toReversed())]).toEqual([...recurringLines(captures)]);
  });
});

describe('the site of a capture', () => {
  const site = (text: string, url?: string) => findSite(captureLines(text), undefined, url);
  const headline = 'Wells reopen along the road to Timbuktu';

  test.each([
    ['its address, without www', site('x', 'https://www.observer.example/a/b'), 'observer.example'],
    ['a line that is an address', site(`x\nURL: https://m.observer.example/a\ny`), 'observer.example'],
    ['the name behind the headline', site(`${headline} - The Observer\n${headline}`), 'the observer'],
    ['the same after a breadcrumb', site(`Home > News > ${headline} | L’Écho\n${headline}`), "l'echo"],
    ['nothing that says so', site(`${headline}\nSource: Reuters\nA day - a night`), undefined],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));

  test('a page says it by its canonical link or its name', () => {
    const of = (head: string) => findSite([], readHtml(`<html><head>${head}</head><body></body></html>`));
    expect(of('<link rel="canonical" href="https://www.observer.example/x">')).toBe('observer.example');
    expect(of('<meta property="og:site_name" content="The Observer">')).toBe('the observer');
  });
});

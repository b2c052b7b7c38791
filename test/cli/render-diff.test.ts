import { expect, test } from 'vitest';
import type { Article, Removal } from '../../src/article.ts';
import { renderDiff } from '../../src/cli/render-diff.ts';

const capture =
  'Share\n\nWells dry up in Gao.\nSign up for our\nletter of the week.\nRain came late. Buy our book. Herds moved.\n';
const removal = (text: string, reason: Removal['reason']): Removal => {
  const start = capture.indexOf(text);
  return { line: capture.slice(0, start).split('\n').length, start, end: start + text.length, text, reason };
};
const diff = (...removed: Removal[]): string[] => renderDiff({ removed } as unknown as Article, capture).split('\n');

test('every line of a removed wrapped paragraph carries its reason', () => {
  expect(diff(removal('Share', 'page chrome'), removal('Sign up for our\nletter of the week.', 'consent'))).toEqual([
    '- page chrome | Share',
    '              | ',
    '              | Wells dry up in Gao.',
    '- consent     | Sign up for our',
    '- consent     | letter of the week.',
    '              | Rain came late. Buy our book. Herds moved.',
    '              | ',
  ]);
});

test('a line that was removed in part is shown in its parts', () => {
  expect(diff(removal('Buy our book.', 'page chrome'))).toContain('- page chrome | Buy our book.');
  expect(diff(removal('Buy our book.', 'page chrome'))).toContain('              | Rain came late.');
  expect(diff(removal('Buy our book.', 'page chrome'))).toContain('              | Herds moved.');
});

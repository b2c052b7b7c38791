import { describe, expect, test } from 'vitest';
import { asciiLetters } from '../../src/views/ascii-letters.ts';
import { drawScreen } from '../../src/views/screen.ts';
import { market, openState, plain, press, wells } from './support/sample.ts';

test('letters lose accents and quotation marks their curls, one for one', () => {
  expect(asciiLetters('« Anéfis », “đã” – 3 × 4 … ¶2\u202f%')).toBe('" Anefis ", "da" - 3 x 4 ~ p2 %');
});

test('other scripts and escape sequences stay', () => {
  expect(asciiLetters('\u001b[1mأغاديز é 尼\u001b[22m')).toBe('\u001b[1mأغاديز e 尼\u001b[22m');
});

const screens = [
  'j',
  'enter',
  'enter v v',
  'enter tab j',
  '?',
  'w',
  '/ z z',
  'enter / w',
  'enter a',
  ':',
  's',
  'g d',
  'c',
];

describe.each(['en', 'fr'] as const)('with --ascii everything that is drawn is ASCII (%s)', (uiLanguage) => {
  test.each(screens)('after %s', (keys) => {
    for (const size of [
      { columns: 120, rows: 60 },
      { columns: 60, rows: 20 },
    ]) {
      const state = press(openState({ ascii: true, uiLanguage, ...size }, [wells, market]), keys, [wells, market]);
      const lines = plain(drawScreen(state)).split('\n');
      expect(lines.filter((line) => /[^\u0020-\u007e]/.test(line))).toEqual([]);
    }
  });
});

test('with --ascii arrow keys are named, because their likenesses are keys of their own', () => {
  const help = plain(drawScreen(press(openState({ ascii: true, rows: 60 }), '?')));
  expect(help).toMatch(/^ +j +Down +down$/m);
  expect(help).not.toMatch(/^ +k +\^ /m);
});

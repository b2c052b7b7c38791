import { expect, test } from 'vitest';
import { captureLines } from '../../src/clean/capture-lines.ts';
import { viewLines } from '../../src/clean/line-view.ts';
import { titleLine } from '../../src/clean/title-line.ts';

const titleOf = (lines: readonly string[]) => lines[titleLine(viewLines(captureLines(lines.join('\n')))).line];

test('the title of a recipe is the line whose words the steps below it use', () => {
  const lines = [
    'Home and garden',
    'Millet porridge with dried mango',
    'Wash the millet twice and soak it for an hour',
    'Cut the dried mango into strips',
    'Let the porridge boil, then stir in the mango',
    'Serve the millet porridge while it is warm',
    'Ten gardens that bloom in the harmattan',
  ];
  expect(titleOf(lines)).toBe('Millet porridge with dried mango');
});

test('where nothing below speaks of a line, there is no title', () => {
  expect(titleOf(['Morning ferry timetable', 'Kelmara', 'Sandel', 'Brisk'])).toBeUndefined();
});

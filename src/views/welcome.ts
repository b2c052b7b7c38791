import { drawLine, type Run } from './line.ts';
import type { State } from './state.ts';

const ROWS = 8;

/** Five keys for somebody who is here for the first time, until the first key: below the list, so that it is in sight. */
export function drawWelcome({ style, isFirstRun, isFresh, mode }: State, width: number, height: number): string[] {
  if (!isFirstRun || !isFresh || mode === 'pick' || height < 2 * ROWS) return [];
  const { words, glyphs } = style;
  const say = (runs: readonly Run[]) => drawLine(style, runs, { width });
  return [
    say([{ text: glyphs.rule.repeat(width), role: 'rule' }]),
    say([{ text: ` ${words.welcome.title}`, role: 'heading' }]),
    ...words.welcome.keys.map(([key, does]) => say([{ text: `   ${key.padEnd(6)} `, role: 'key' }, { text: does }])),
  ];
}

import { describe, expect, test } from 'vitest';
import { drawScreen } from '../../src/views/screen.ts';
import { type State, screenOf } from '../../src/views/state.ts';
import { openState, plain, press, wells } from './support/sample.ts';

const screen = (state: State) => plain(drawScreen(state));
const spotOf = ({ reading }: State) =>
  reading?.spot && wells.paragraphs[reading.spot.paragraph]?.slice(reading.spot.start, reading.spot.end);

describe('the facts beside the text', () => {
  const facts = () => press(openState(), 'enter tab');
  test('stand by kind with counts', () => {
    expect(screenOf(facts())).toBe('side');
    expect(screen(facts())).toMatch(/FACTS[\s\S]*# how many +2[\s\S]*~ where +3/);
  });
  test('the text goes along with the cursor; Enter goes there', () => {
    const state = press(facts(), 'j j');
    expect(spotOf(state)).toBe('14 wells');
    expect(screenOf(press(state, 'enter'))).toBe('reading');
    expect(spotOf(press(state, 'enter'))).toBe('14 wells');
  });
  test('n goes to the next mention and round', () => {
    const kidal = press(facts(), 'j j j j j j j j');
    expect(spotOf(kidal)).toBe('Kidal');
    const places = ['n', 'n n'].map((keys) => press(kidal, keys).reading?.spot?.paragraph);
    expect([kidal.reading?.spot?.paragraph, ...places]).toEqual([1, 2, 1]);
  });
  test('Tab goes on to the list, Esc back to the text', () => {
    expect(screenOf(press(facts(), 'tab'))).toBe('list');
    expect(screenOf(press(facts(), 'esc'))).toBe('reading');
  });
  test('on a narrow screen they have it to themselves', () => {
    expect(screen(press(openState({ columns: 60, rows: 20 }), 'enter tab'))).not.toContain('SUMMARY');
  });
});

describe('why is it here?', () => {
  const labelled = {
    ...wells,
    countries: [
      {
        code: 'ML',
        score: 1,
        evidence: [
          { paragraph: 2, start: 35, end: 40 },
          { paragraph: -1, start: 9, end: 15 },
        ],
      },
    ],
  };
  test('w shows the evidence of each label; Enter goes there', () => {
    const state = press(openState({}, [labelled]), 'w', [labelled]);
    expect(screen(state)).toMatch(
      /WHY IS IT HERE[\s\S]*Country: Mali +2[\s\S]*between Kidal and[\s\S]*headline[\s\S]*Topic: Environment/,
    );
    expect(spotOf(press(state, 'j', [labelled]))).toBe('Kidal');
    expect(press(state, 'j j enter', [labelled]).reading?.top).toBe(0);
  });
});

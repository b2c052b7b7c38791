import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { drawScreen } from '../../src/views/screen.ts';
import type { State } from '../../src/views/state.ts';
import { articles, openState, plain, press, type, wells } from './support/sample.ts';

const sizes = [
  [20, 5],
  [60, 20],
  [80, 24],
  [120, 35],
  [200, 60],
  [300, 100],
] as const;

/** One state of every screen there is. */
const screens: Readonly<Record<string, (state: State) => State>> = {
  list: (state) => state,
  folded: (state) => press(state, 'k k h'),
  briefing: (state) => press(state, 'enter'),
  'briefing, further down': (state) => press(state, 'enter ctrl+d ] f ] f'),
  'clean text': (state) => press(state, 'enter v'),
  'raw capture': (state) => press(state, 'enter v v'),
  search: (state) => type(state, '/wells'),
  'search without a match': (state) => type(state, '/zzz'),
  'find in the text': (state) => type(press(state, 'enter'), '/kidal'),
  help: (state) => press(state, '?'),
  menu: (state) => press(state, 'enter s'),
  'file name': (state) => press(state, 'enter s enter'),
};

const fits = (state: State) => {
  const lines = drawScreen(state);
  expect(lines.length).toBe(state.rows);
  for (const line of lines) expect(stringWidth(line), line).toBe(state.columns);
};

describe.each(sizes)('%i×%i', (columns, rows) => {
  test.each(Object.entries(screens))('%s fills the screen exactly', (_, go) => fits(go(openState({ columns, rows }))));
});

test('any size from 20×5 to 300×100 is filled exactly', () => {
  const size = fc.record({ columns: fc.integer({ min: 20, max: 300 }), rows: fc.integer({ min: 5, max: 100 }) });
  const screen = fc.constantFrom(...Object.values(screens));
  fc.assert(
    fc.property(size, screen, ({ columns, rows }, go) => fits(go(openState({ columns, rows })))),
    { numRuns: 60 },
  );
});

test('an empty library says what to do', () => {
  const state = openState({ columns: 60, rows: 20 }, []);
  fits(state);
  expect(plain(drawScreen(state))).toContain('sahel-brief config set folders');
});

describe('hostile text', () => {
  const attack = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202egnp.exe\u0000\u200b\ud800\ue000\u{e0041}';
  const hostile = {
    ...wells,
    headline: `Head${attack}line`,
    site: `site${attack}`,
    credits: [{ name: attack, kind: 'author' as const }],
    paragraphs: wells.paragraphs.map((text) => `${text}${attack}`),
    topics: wells.topics.map((topic) => ({ ...topic, name: `topic${attack}` })),
    summary: wells.summary.map((sentence) => ({ ...sentence, text: `${sentence.text}${attack}` })),
    facts: wells.facts.map((fact) => ({ ...fact, text: `${fact.text}${attack}` })),
  };
  const ownSequence = /\u001b\[[\d;]*m/g;

  test.each(Object.entries(screens))('never reaches the screen raw: %s', (_, go) => {
    const state = go(openState({}, [hostile]));
    const rest = drawScreen(state).join('').replace(ownSequence, '');
    expect(rest).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u200b\ue000-\uf8ff]|[\u{e0000}-\u{e007f}]/u);
    expect(rest.isWellFormed()).toBe(true);
    fits(state);
  });
});

describe('without colour', () => {
  test('NO_COLOR leaves weight and slant, no colour', () => {
    const text = drawScreen(openState({ colorLevel: 0 })).join('');
    expect(text).toMatch(/\u001b\[1m/);
    expect(text).not.toMatch(/\u001b\[(3[0-9]|4[0-9]|9[0-9])/);
  });
  test('a dumb terminal gets no escape sequence at all', () =>
    expect(drawScreen(openState({ colorLevel: 0, hasAttributes: false })).join('')).not.toContain('\u001b'));
  test('16 colours are asked for as such', () =>
    expect(drawScreen(openState({ colorLevel: 1 })).join('')).not.toMatch(/\u001b\[[34]8;/));
  test('--ascii draws with ASCII letters only', () => {
    const own = articles.filter(({ id }) => id === wells.id);
    const text = plain(drawScreen(openState({ ascii: true }, own))).replaceAll('é', 'e');
    expect(text).toMatch(/^[\u0020-\u007e\n“”,×]*$/);
  });
});

describe('screens as a person sees them', () => {
  test.each([
    ['list-120', 120, 35, 'list'],
    ['list-60', 60, 20, 'list'],
    ['briefing-80', 80, 40, 'briefing'],
    ['raw-100', 100, 30, 'raw capture'],
    ['search-120', 120, 24, 'search'],
    ['search-nothing-60', 60, 20, 'search without a match'],
    ['find-80', 80, 24, 'find in the text'],
    ['help-80', 80, 40, 'help'],
    ['briefing-20', 20, 5, 'briefing'],
  ] as const)('%s', async (name, columns, rows, screen) => {
    const state = screens[screen]?.(openState({ columns, rows }));
    await expect(`${plain(drawScreen(state as State))}\n`).toMatchFileSnapshot(`../goldens/screens/${name}.txt`);
  });
});

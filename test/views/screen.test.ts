import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { keymap } from '../../src/views/keymap.ts';
import { drawScreen } from '../../src/views/screen.ts';
import type { State } from '../../src/views/state.ts';
import { fc } from '../support/fast-check.ts';
import { articles, openState, plain, press, step, type, wells } from './support/sample.ts';

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
  'facts beside the text': (state) => press(state, 'enter tab j j'),
  'why is it here': (state) => press(state, 'w'),
  'note asked for': (state) => press(state, 'enter a'),
  'note kept': (state) => press(type(press(state, 'enter > a'), 'ask her for the list'), 'enter'),
  overview: (state) => press(state, 'g g'),
  'by date': (state) => press(state, 'g d'),
  palette: (state) => type(press(state, ':'), 'fav'),
  'correct a label': (state) => type(press(state, 'c enter'), 'ni'),
  tags: (state) => type(press(state, 't'), 'todo'),
  'help searched': (state) => type(press(state, '? /'), 'fav'),
  'query completed': (state) => type(state, '/country:'),
  'in French': (state) => press(state, 'enter'),
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

test('whatever keys are pressed, the screen is filled exactly', () => {
  const key = fc.constantFrom(
    ...keymap.flatMap(({ keys }) => keys.flatMap((sequence) => sequence.split(' '))),
    ...['a', 'é', '尼', 'alt+x', 'backspace'],
  );
  const size = fc.record({ columns: fc.integer({ min: 20, max: 140 }), rows: fc.integer({ min: 5, max: 40 }) });
  const mode = fc.constantFrom('read' as const, 'pick' as const);
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), size, size, mode, (keys, before, after, how) => {
      const pressed = press(openState({ ...before, mode: how }), keys.join(' ') || 'j');
      fits(pressed);
      fits(step(step(pressed, { kind: 'resumed' }), { kind: 'resized', ...after }));
    }),
    { numRuns: 150 },
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
  const four = ['60x20', '80x24', '120x35', '200x60'];
  test.each([
    ['list', 'list', four],
    ['briefing', 'briefing', [...four, '20x5']],
    ['facts', 'facts beside the text', four],
    ['why', 'why is it here', ['80x24', '120x35']],
    ['raw', 'raw capture', ['60x20', '120x35']],
    ['search', 'search', ['60x20', '120x35']],
    ['search-nothing', 'search without a match', ['60x20']],
    ['find', 'find in the text', ['80x24']],
    ['note', 'note kept', ['80x24', '120x35']],
    ['note-asked', 'note asked for', ['80x24']],
    ['overview', 'overview', ['120x35']],
    ['by-date', 'by date', ['60x20']],
    ['help', 'help', ['80x60']],
    ['french', 'in French', ['120x35']],
  ] as const)('%s', async (name, screen, shown) => {
    for (const size of shown) {
      const [columns = 0, rows = 0] = size.split('x').map(Number);
      const uiLanguage = screen === 'in French' ? 'fr' : 'en';
      const state = screens[screen]?.(openState({ columns, rows, uiLanguage }));
      const golden = `../goldens/screens/${name}-${size}.txt`;
      await expect(`${plain(drawScreen(state as State))}\n`).toMatchFileSnapshot(golden);
    }
  });
});

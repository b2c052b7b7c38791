import { describe, expect, test } from 'vitest';
import { bodyTop, layoutOf } from '../../src/views/layout.ts';
import { rowAtCursor, rowsOf } from '../../src/views/list-state.ts';
import type { PointerReport } from '../../src/views/pointer.ts';
import { drawScreen } from '../../src/views/screen.ts';
import { type State, screenOf } from '../../src/views/state.ts';
import { market, openState, plain, press, step, type, wells } from './support/sample.ts';

const point = (state: State, report: PointerReport) => step(state, { kind: 'pointer', report });
const click = (state: State, column: number, row: number) =>
  point(point(state, { kind: 'press', button: 'left', column, row }), { kind: 'release', button: 'left', column, row });
const wheel = (state: State, column: number, row: number, by: -1 | 1) =>
  point(state, { kind: 'wheel', column, row, step: by });

/** The row of the screen on which a text stands in the list. */
const rowOf = (state: State, text: string) =>
  plain(drawScreen(state))
    .split('\n')
    .findIndex((line) => line.slice(0, layoutOf(state).list).includes(text));

describe('a click', () => {
  test('puts the cursor on the row, whatever the list has scrolled to', () => {
    const state = openState();
    const row = rowOf(state, 'Le marché de Mopti');
    const after = click(state, 10, row);
    expect(after.wanted).toBe(market.id);
    expect(after.reading?.article).toBe(market);
    const low = press(openState({ columns: 100, rows: 10 }), 'G');
    expect(low.list.top).toBeGreaterThan(0);
    const top = click(low, 3, bodyTop(layoutOf(low)));
    expect(rowsOf(top.list).indexOf(top.list.cursor)).toBe(low.list.top);
  });

  test('on the row of the cursor opens it: an article to read, a group to fold', () => {
    const state = openState();
    expect(screenOf(click(state, 10, rowOf(state, 'Wells of Anéfis')))).toBe('reading');
    const onGroup = click(state, 3, rowOf(state, 'Environment'));
    expect(rowAtCursor(onGroup.list)).toMatchObject({ kind: 'leaf', isFolded: false });
    const folded = click(onGroup, 3, rowOf(onGroup, 'Environment'));
    expect(rowAtCursor(folded.list)).toMatchObject({ isFolded: true });
  });

  test('in a menu puts the cursor on a choice, then takes it; above the menu it closes it', () => {
    const menu = press(openState(), 'enter s');
    const bottom = menu.rows - 1;
    const text = click(menu, 6, bottom - 2);
    expect(text.overlay).toMatchObject({ kind: 'menu', index: 1 });
    expect(click(text, 6, bottom - 2).overlay).toMatchObject({ kind: 'prompt', ask: { format: 'text' } });
    expect(click(menu, 6, bottom).overlay).toBe(menu.overlay);
    expect(click(menu, 6, bottom - 4).overlay).toBe(menu.overlay); // its title
    expect(screenOf(click(menu, 80, 8))).toBe('reading');
    const long = press(openState(), 'enter c enter');
    expect(click(press(long, 'up'), 6, bottom - 1).overlay?.kind).toBeUndefined(); // the last one, in sight at the bottom
  });

  test('in the raw capture puts the cursor on the line', () => {
    const raw = press(openState(), 'enter v v');
    const row = plain(drawScreen(raw))
      .split('\n')
      .findIndex((line) => line.includes('Share this page'));
    const there = click(raw, 80, row);
    expect(there.reading?.line).toBe(8);
    expect(click(there, 80, raw.rows - 4).reading?.line).toBe(8); // below the end
  });

  test('on a pane gives it the keys', () => {
    const open = click(openState(), 80, 10);
    expect(screenOf(open)).toBe('reading');
    const back = click(open, 10, rowOf(open, 'Wells of Anéfis'));
    expect(screenOf(back)).toBe('list');
  });

  test('on header, status bar, rules or below the last row does nothing', () => {
    const state = openState();
    for (const row of [0, 1, state.rows - 1, state.rows - 2, 30])
      expect(click(state, 10, row).list.cursor).toBe(state.list.cursor);
  });

  test('on a hit chooses it, a second one opens it; on the query line one types on', () => {
    const state = type(press(openState(), '/'), 'e');
    const second = click(state, 10, rowOf(state, 'Le marché de Mopti'));
    expect(second.wanted).toBe(market.id);
    expect(screenOf(click(second, 10, rowOf(second, 'Le marché de Mopti')))).toBe('reading');
    const hits = click(state, 80, 10);
    expect(screenOf(hits)).toBe('reading');
    expect(screenOf(click(hits, 10, 2))).toBe('query');
  });

  test('in the picker never takes a briefing by mistake', () => {
    const state = openState({ mode: 'pick' });
    const row = rowOf(state, 'Wells of Anéfis');
    expect(click(click(state, 10, row), 10, row).effects.filter(({ kind }) => kind === 'end')).toEqual([]);
  });

  test('on a fact beside the text goes to its sentence', () => {
    const facts = press(openState(), 'enter tab');
    const after = click(facts, 5, rowOf(facts, '14 wells'));
    const { spot } = after.reading ?? {};
    expect(spot && wells.paragraphs[spot.paragraph]?.slice(spot.start, spot.end)).toBe('14 wells');
  });

  test('while help is open changes nothing behind it', () => {
    const help = press(openState(), '?');
    expect(click(help, 10, 10)).toEqual({ ...help, effects: [] });
  });
});

describe('the wheel', () => {
  test('scrolls the list under its cursor, and stops at the ends', () => {
    const state = openState({ columns: 100, rows: 12 });
    const down = wheel(state, 5, 5, 1);
    expect(down.list.top).toBe(3);
    expect(down.list.cursor).toBe(state.list.cursor);
    let far = down;
    for (let i = 0; i < 50; i++) far = wheel(far, 5, 5, 1);
    expect(far.list.top).toBe(rowsOf(far.list).length - layoutOf(far).body);
    for (let i = 0; i < 50; i++) far = wheel(far, 5, 5, -1);
    expect(far.list.top).toBe(0);
  });

  test('scrolls the text when it is over the text, though the list has the keys', () => {
    const down = wheel(openState({ columns: 100, rows: 12 }), 80, 5, 1);
    expect(down.reading?.top).toBe(3);
    expect(down.pane).toBe('list');
    expect(down.list.top).toBe(0);
  });

  test('scrolls the help', () => {
    const help = wheel(press(openState({ columns: 100, rows: 12 }), '?'), 5, 5, 1);
    expect(help.overlay).toMatchObject({ kind: 'help', top: 1 });
  });
});

describe('the border between the panes', () => {
  const border = (state: State) => layoutOf(state).list;
  const held = (state: State) => point(state, { kind: 'press', button: 'left', column: border(state), row: 10 });
  test('follows a drag until the button is let go, and keeps both panes usable', () => {
    const state = openState();
    const dragged = point(held(state), { kind: 'drag', button: 'left', column: 70, row: 12 });
    expect(border(dragged)).toBe(70);
    expect(drawScreen(dragged).every((line) => plain([line]).length <= 120)).toBe(true);
    const far = point(dragged, { kind: 'drag', button: 'left', column: 119, row: 12 });
    expect(border(far)).toBe(89);
    const free = point(far, { kind: 'release', button: 'left', column: 119, row: 12 });
    expect(border(point(free, { kind: 'drag', button: 'left', column: 50, row: 12 }))).toBe(89);
    expect(border(step(free, { kind: 'resized', columns: 100, rows: 30 }))).toBe(69);
  });
  test('is no border where there is one pane', () => {
    const state = openState({ columns: 80, rows: 24 });
    expect(point(state, { kind: 'press', button: 'left', column: 79, row: 5 }).isDragging).toBeUndefined();
  });
});

describe('pasted text', () => {
  const paste = (state: State, text: string) => step(state, { kind: 'pasted', text });
  test('goes on the line that is typed, on one line and without control characters', () => {
    const state = paste(type(press(openState(), '/'), 'wells '), 'of\n\u001b[31m Anéfis\u0007\t\u202e');
    expect(state.query?.text).toBe('wells of Anéfis');
  });
  test('begins a search over the list', () => {
    const state = paste(openState(), 'Mopti');
    expect(state.query).toMatchObject({ text: 'Mopti', isTyping: true, total: 1 });
  });
  test('is never taken for keys', () => {
    const reading = press(openState(), 'enter');
    expect(paste(reading, 'qQm')).toEqual({ ...reading, effects: [] });
  });
});

test('a terminal that tells its background gets the colours for it', () => {
  const light = openState({ theme: 'light' }).style;
  const state = step(press(openState(), 'enter'), { kind: 'restyled', style: light });
  expect(drawScreen(state)).toEqual(drawScreen(press(openState({ theme: 'light' }), 'enter')));
});

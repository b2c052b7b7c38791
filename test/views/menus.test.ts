import { describe, expect, test } from 'vitest';
import { choicesOf } from '../../src/views/choices.ts';
import { completionsOf } from '../../src/views/complete-query.ts';
import { keymap } from '../../src/views/keymap.ts';
import { ranked } from '../../src/views/rank.ts';
import { drawScreen } from '../../src/views/screen.ts';
import { screenOf } from '../../src/views/state.ts';
import { openState, plain, press, step, type } from './support/sample.ts';

describe('the palette', () => {
  test('has every action of its screen with its key', () => {
    const wanted = keymap.filter(({ on, command }) => on.includes('list') && command !== 'palette');
    const choices = choicesOf(press(openState(), ':'));
    for (const { command } of wanted) expect(choices.map(({ value }) => value)).toContain(command);
    expect(choices.find(({ value }) => value === 'toggle favourite')).toMatchObject({ note: 'f' });
  });
  test('carries out what is chosen, where it was opened', () => {
    const state = press(type(press(openState(), 'ctrl+k'), 'favour'), 'enter');
    expect(state.message?.text).toBe('marked as a favourite');
    const reading = press(type(press(openState(), 'enter :'), 'clean text'), 'enter');
    expect([screenOf(reading), reading.reading?.view]).toEqual(['reading', 'text']);
  });
  test('letters type; the arrows move', () => {
    const state = press(openState(), ': j down');
    expect(state.overlay).toMatchObject({ text: 'j' });
  });
});

describe('saved searches', () => {
  const kept = () => press(type(press(type(openState(), '/wells'), 'enter h S'), 'water'), 'enter');
  test('S among the hits keeps one, S in the list opens it as a view', () => {
    const state = kept();
    expect(state.message?.text).toBe('search kept as water');
    const view = press(press(state, 'esc'), 'S enter');
    expect([screenOf(view), view.query?.text]).toEqual(['hits', 'wells']);
  });
  test('stand in the palette too; ^d forgets one, which can be undone', () => {
    expect(choicesOf(press(kept(), ':')).at(-1)).toMatchObject({ label: 'search: water', note: 'wells' });
    const forgotten = press(press(kept(), 'esc'), 'S ctrl+d');
    expect(forgotten.searches).toEqual([]);
    expect(press(forgotten, 'u').searches).toEqual([{ name: 'water', query: 'wells' }]);
  });
});

describe('completion of a query', () => {
  const labels = (text: string) => completionsOf(type(openState(), `/${text}`)).map(({ label }) => label);
  test('names fields, then what they can be; what the list has stands first', () => {
    expect(labels('cou')).toEqual(['country:']);
    expect(labels('country:').slice(0, 3)).toEqual(['Mali', 'Niger', 'Senegal']);
    expect(labels('country:burk')).toEqual(['Burkina Faso']);
    expect(labels('is:')).toEqual(['unread', 'read', 'favourite']);
    expect(labels('lang:fr')[0]).toBe('French');
    expect(labels('after:')).toEqual(['2024-04', '2023-11']);
    expect(labels('source:')).toEqual(['Desert Courier']);
    expect(labels('wells')).toEqual([]);
  });
  test('Tab takes the first one', () => {
    const text = (typed: string) => press(type(openState(), `/${typed}`), 'tab').query?.text;
    expect(text('wells -cou')).toBe('wells -country:');
    expect(text('country:ni')).toBe('country:NE ');
    expect(text('topic:armed')).toBe('topic:"Armed conflict" ');
    expect(text('wells')).toBe('wells');
  });
  test('tags that were given are offered', () => {
    const tagged = press(type(press(openState(), 't'), 'todo'), 'enter');
    expect(completionsOf(type(tagged, '/tag:')).map(({ label }) => label)).toEqual(['todo']);
  });
});

describe('a query that cannot be asked', () => {
  test('is told under the query, with the place', () => {
    const state = type(openState({ columns: 80, rows: 20 }), '/contry:NE');
    const at = { start: 0, end: 9 };
    const told = step(state, { kind: 'faulted', query: 'contry:NE', message: 'There is no "contry:"', at });
    expect(plain(drawScreen(told))).toMatch(/ \/ contry:NE▏[\s\S]*\n {3}▔{9}\n {3}There is no "contry:"/);
    expect(type(told, 'x').query?.fault).toBeUndefined();
  });
});

describe('help', () => {
  test('is searched by what a key does', () => {
    const state = press(type(press(openState({ columns: 80, rows: 24 }), '? /'), 'favour'), 'enter');
    expect(plain(drawScreen(state))).toMatch(/f +favourite, or not/);
    expect(plain(drawScreen(state))).not.toContain('half a page');
    expect(screenOf(press(state, 'esc esc'))).toBe('list');
  });
});

test('ranking: a beginning, a beginning of a word, inside, then misprints', () => {
  const labels = ['Benin', 'Guinea', 'Niger', 'São Tomé', 'East Nile'];
  expect(ranked(labels, 'ni')).toEqual([2, 4, 0]);
  expect(ranked(labels, 'sao')).toEqual([3]);
  expect(ranked(labels, 'nigre', () => [2])).toEqual([2]);
});

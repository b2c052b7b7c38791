import { describe, expect, test } from 'vitest';
import { screens } from '../../src/views/command.ts';
import { bindingsOn, lookUp } from '../../src/views/keymap.ts';
import { keymaps } from '../../src/views/keymaps.ts';
import { remapped } from '../../src/views/remap-keys.ts';
import { drawScreen } from '../../src/views/screen.ts';
import { screenOf } from '../../src/views/state.ts';
import { openState, plain, press } from './support/sample.ts';

const names = Object.keys(keymaps) as (keyof typeof keymaps)[];

describe.each(names)('the keymap %s', (name) => {
  const { bindings, problems } = remapped(name, {});
  test('names actions and keys there are', () => expect(problems).toEqual([]));

  test('gives no key to two actions, and leaves no screen that one cannot leave', () => {
    for (const screen of screens) {
      const keys = bindingsOn(screen, bindings).flatMap((binding) => binding.keys);
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
      const sequences = keys.filter((key) => key.includes(' '));
      expect(sequences.filter((sequence) => keys.includes(sequence.split(' ')[0] ?? ''))).toEqual([]);
      expect(lookUp(screen, '', 'ctrl+c', bindings)).toBe('quit at once');
    }
  });
});

describe('keys of one’s own', () => {
  test('replace those of the action, and are taken from what had them', () => {
    const { bindings, problems } = remapped('default', { 'toggle favourite': ['ctrl+e', 'm'] });
    expect(lookUp('list', '', 'm', bindings)).toBe('toggle favourite');
    expect(lookUp('list', '', 'f', bindings)).toBeUndefined();
    expect(problems).toEqual([{ action: 'toggle read', reason: expect.stringMatching(/no key left/) }]);
  });

  test('a single key ends the sequences that begin with it, on the same screens', () => {
    const { bindings } = remapped('default', { 'open link': ['g'] });
    expect(lookUp('list', '', 'g', bindings)).toBe('open link');
    expect(lookUp('help', '', 'g', bindings)).not.toBe('open link');
  });

  test('what cannot be is named with what was probably meant, and the rest holds', () => {
    const { bindings, problems } = remapped('default', { 'next fcat': ['z'], undo: ['hyper+u'], redo: ['U'] });
    expect(problems).toEqual([
      { action: 'next fcat', reason: 'There is no action "next fcat". Did you mean "next fact"?' },
      { action: 'undo', reason: expect.stringMatching(/"hyper\+u" is no key for "undo"/) },
    ]);
    expect(lookUp('list', '', 'U', bindings)).toBe('redo');
    expect(lookUp('list', '', 'u', bindings)).toBe('undo');
  });

  test('^c stays', () => {
    const { bindings } = remapped('default', { undo: ['ctrl+c'] });
    expect(lookUp('query', '', 'ctrl+c', bindings)).toBe('quit at once');
  });
});

test('what the keys are set to is what they do, and what the help, the status bar and the palette say', () => {
  const { bindings } = remapped('default', { open: ['z'], help: ['H'] });
  const state = openState({ keymap: bindings });
  expect(screenOf(press(state, 'enter'))).toBe('list');
  expect(screenOf(press(state, 'z'))).toBe('reading');
  expect(plain(drawScreen(state)).split('\n').at(-1)).toContain('z open');
  expect(plain(drawScreen(press(state, 'H')))).toMatch(/^ +z +open the briefing/m);
});

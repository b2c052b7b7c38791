import { describe, expect, test } from 'vitest';
import { type InputFlags, keysOf, renderKeys, typedBy } from '../../src/views/keys.ts';

const none: InputFlags = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
};

describe('keys of one input event', () => {
  test.each([
    ['a letter', 'j', {}, ['j']],
    ['a capital', 'G', { shift: true }, ['G']],
    ['an arrow', '', { upArrow: true }, ['up']],
    ['Enter', '\r', { return: true }, ['enter']],
    ['Shift-Tab', '', { tab: true, shift: true }, ['shift+tab']],
    ['a control key', 'd', { ctrl: true }, ['ctrl+d']],
    ['Alt, or Esc and a letter soon after', 'q', { meta: true }, ['alt+q']],
    ['Alt, or Esc and Tab soon after', '\t', { meta: true, tab: true }, ['alt+tab']],
    ['Alt and Backspace, which erases as ever', '', { meta: true, backspace: true }, ['backspace']],
    ['the space bar', ' ', {}, ['space']],
  ])('%s', (_, input, flags, keys) => expect(keysOf(input, { ...none, ...flags })).toEqual(keys));

  test.each([
    ['jj', ['j', 'j']],
    ['jj\r', ['j', 'j', 'enter']],
    ['/mali\r', ['/', 'm', 'a', 'l', 'i', 'enter']],
    ['\u0004\u0004', ['ctrl+d', 'ctrl+d']],
    ['ß ế', ['ß', 'space', 'ế']],
    ['a\nb', ['a', 'ctrl+j', 'b']],
  ])('a burst %j is its keys in order', (input, keys) => expect(keysOf(input, none)).toEqual(keys));
});

test('letters and the space bar type; named keys do not', () => {
  expect(['a', 'space', '尼', 'enter', 'ctrl+d', 'up'].map(typedBy)).toEqual([
    'a',
    ' ',
    '尼',
    undefined,
    undefined,
    undefined,
  ]);
});

test('keys are named as people know them', () => {
  expect(['ctrl+d', 'g g', '] f', 'pagedown', 'up'].map((key) => renderKeys(key))).toEqual([
    '^d',
    'gg',
    ']f',
    'PgDn',
    '↑',
  ]);
});

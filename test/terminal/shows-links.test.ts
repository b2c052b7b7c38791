import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { showsLinks } from '../../src/terminal/shows-links.ts';

const iterm = { TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.10.2' };

test.each([
  [iterm, true],
  [{ ...iterm, TERM_PROGRAM_VERSION: '3.0.15' }, false],
  [{ TERM: 'xterm-kitty' }, true],
  [{ TERM: 'xterm-256color', VTE_VERSION: '7006' }, true],
  [{ TERM: 'xterm-256color', VTE_VERSION: '4205' }, false],
  [{ TERM: 'xterm-256color', WT_SESSION: 'f00' }, true],
  [{ TERM: 'xterm-256color' }, false],
  [{ TERM: 'linux' }, false],
  [{}, false],
])('%o: %s', (env, shows) => expect(showsLinks(env)).toBe(shows));

test('who wants no colour, a dumb terminal and screen get none', () => {
  for (const more of [{ NO_COLOR: '1' }, { TERM: 'dumb' }, { STY: '1.pts' }])
    expect(showsLinks({ ...iterm, ...more })).toBe(false);
});

test('in tmux it is tmux that counts, not the terminal outside', () => {
  const inTmux = { ...iterm, VTE_VERSION: '7006', TMUX: '/tmp/tmux', TERM: 'tmux-256color', TERM_PROGRAM: 'tmux' };
  expect(showsLinks({ ...inTmux, TERM_PROGRAM_VERSION: '3.3a' })).toBe(false);
  expect(showsLinks({ ...inTmux, TERM_PROGRAM_VERSION: '3.4' })).toBe(true);
});

test('FORCE_HYPERLINK settles it', () => {
  expect(showsLinks({ TERM: 'linux', FORCE_HYPERLINK: '1' })).toBe(true);
  expect(showsLinks({ ...iterm, FORCE_HYPERLINK: '0' })).toBe(false);
});

test('the data file says where it comes from, and is sorted', () => {
  const file = JSON.parse(readFileSync('src/data/terminal/link-terminals.json', 'utf8'));
  for (const key of ['source', 'licence', 'date']) expect(file[key]).toMatch(/\S/);
  expect(file.terminals).toEqual([...file.terminals].sort());
});

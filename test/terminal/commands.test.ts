import { describe, expect, test } from 'vitest';
import { copySequence } from '../../src/terminal/copy-sequence.ts';
import { splitCommand } from '../../src/terminal/split-command.ts';

describe('a command line is parted into words, and nothing else', () => {
  test.each([
    ['wc -l', ['wc', '-l']],
    ['  mail -s "two words"  me@example.org ', ['mail', '-s', 'two words', 'me@example.org']],
    ["grep 'a\\b' x", ['grep', 'a\\b', 'x']],
    ['a\\ b c', ['a b', 'c']],
    ['echo $HOME; rm -rf `x` | y > z', ['echo', '$HOME;', 'rm', '-rf', '`x`', '|', 'y', '>', 'z']],
    ['say "unfinished', ['say', 'unfinished']],
    ['a"b c"d', ['ab cd']],
    ["''", ['']],
    ['', []],
  ])('%s', (line, words) => expect(splitCommand(line)).toEqual(words));
});

describe('copying', () => {
  const base64 = Buffer.from('Tillabéri', 'utf8').toString('base64');
  test('is OSC 52', () => expect(copySequence('Tillabéri', {})).toBe(`\u001b]52;c;${base64}\u0007`));
  test('is wrapped for tmux', () =>
    expect(copySequence('Tillabéri', { TMUX: 'x' })).toBe(`\u001bPtmux;\u001b\u001b]52;c;${base64}\u0007\u001b\\`));
  test('comes in pieces for screen', () => {
    const sequence = copySequence('x'.repeat(600), { STY: 'x' }) ?? '';
    const pieces = sequence.split('\u001b\\').filter(Boolean);
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) expect(piece.length).toBeLessThan(256);
  });
  test('of too much is refused', () => expect(copySequence('x'.repeat(100_000), {})).toBeUndefined());
});

import { describe, expect, test } from 'vitest';
import { createReportReader, type MouseReport } from '../../src/terminal/terminal-reports.ts';

function read(...chunks: string[]) {
  const mouse: MouseReport[] = [];
  const backgrounds: string[] = [];
  const reader = createReportReader({
    onMouse: (report) => mouse.push(report),
    onBackground: (background) => backgrounds.push(background),
  });
  return { typed: chunks.map(reader).join(''), mouse, backgrounds };
}

describe('createReportReader', () => {
  test('tells press, drag, release and wheel, in cells from 0', () => {
    expect(read('\u001b[<0;5;3M\u001b[<32;6;3M\u001b[<0;6;3m\u001b[<64;1;1M\u001b[<65;1;1M')).toEqual({
      typed: '',
      backgrounds: [],
      mouse: [
        { kind: 'press', button: 'left', column: 4, row: 2 },
        { kind: 'drag', button: 'left', column: 5, row: 2 },
        { kind: 'release', button: 'left', column: 5, row: 2 },
        { kind: 'wheel', step: -1, column: 0, row: 0 },
        { kind: 'wheel', step: 1, column: 0, row: 0 },
      ],
    });
  });

  test('leaves keys between reports, and other sequences, as they are', () => {
    expect(read('j\u001b[<0;5;3Mk\u001b[A\u001b[200~text\u001b[201~\u001b').typed).toBe(
      'jk\u001b[A\u001b[200~text\u001b[201~\u001b',
    );
  });

  test('a report that comes in pieces is one', () => {
    const { typed, mouse } = read('a\u001b[<0', ';12;', '7', 'Mb');
    expect(typed).toBe('ab');
    expect(mouse).toEqual([{ kind: 'press', button: 'left', column: 11, row: 6 }]);
  });

  test('knows a light background from a dark one, whatever the digits and the end', () => {
    expect(read('\u001b]11;rgb:ffff/fafa/f0f0\u001b\\').backgrounds).toEqual(['light']);
    expect(read('\u001b]11;rgb:14/17/1c\u0007q')).toMatchObject({ typed: 'q', backgrounds: ['dark'] });
    expect(read('\u001b]11;rgb:0000/2b2b', '/3636\u001b', '\\x')).toMatchObject({ typed: 'x', backgrounds: ['dark'] });
  });

  test.each([
    ['a press without an end', ['\u001b[<', 'jk']],
    ['a press cut short by a key', ['\u001b[<0;5', 'j', 'k']],
    ['a press that lacks a number', ['\u001b[<0;5Mjk']],
    ['a press cut short by another', ['\u001b[<0;', '\u001b[<64;1Mjk']],
    ['a colour without an end', ['\u001b]11;rgb:', 'jk']],
    ['a colour that is none', ['\u001b]11;rgb:12\u0007jk']],
  ])('%s is no key, and holds none up', (_, chunks) => {
    expect(read(...chunks)).toEqual({ typed: 'jk', mouse: [], backgrounds: [] });
  });

  test('a lone Esc is not held back', () => {
    expect(read('\u001b').typed).toBe('\u001b');
  });
});

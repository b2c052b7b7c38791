import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.ts';

describe('parseArguments', () => {
  test('paths alone open the reader', () => {
    expect(parseArguments(['a.txt', 'b'])).toMatchObject({ command: 'open', operands: ['a.txt', 'b'] });
  });

  test('a first word that is a command is one', () => {
    expect(parseArguments(['show', 'abc', '--format', 'json'])).toMatchObject({
      command: 'show',
      operands: ['abc'],
      flags: { format: 'json' },
    });
  });

  test('short flags', () => {
    expect(parseArguments(['-c', 'NE', '-t', 'coup', '-o', 'x.md']).flags).toMatchObject({
      country: 'NE',
      topic: 'coup',
      output: 'x.md',
    });
  });

  test('an unknown flag is named, with the nearest one', () => {
    expect(() => parseArguments(['--formt', 'md'])).toThrow(/--formt.*Did you mean --format\?/);
  });

  test('the name of a format is no flag, and is given as one', () => {
    expect(() => parseArguments(['facts', '--csv'])).toThrow(/no flag --csv\. Did you mean --format csv\?/);
  });

  test('a format that does not exist lists those that do', () => {
    expect(() => parseArguments(['list', '--format', 'pdf'])).toThrow(/"pdf".*md, text, json/);
  });

  test('a date that is none says what one looks like', () => {
    expect(() => parseArguments(['list', '--since', 'May'])).toThrow(/--since cannot be "May".*2024-04/);
  });

  test('a width must be a whole number of at least 20', () => {
    expect(() => parseArguments(['show', 'x', '--width', '3'])).toThrow(/--width/);
  });
});

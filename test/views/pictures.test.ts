import { describe, expect, test } from 'vitest';
import { drawScreen } from '../../src/views/screen.ts';
import { drawSpark, sparkOf } from '../../src/views/sparkline.ts';
import { articles, openState, plain, press, wells } from './support/sample.ts';

const day = (keys: string, count: number) => ({ keys: [keys], count });

describe('articles over time', () => {
  test('a letter a day when they fit, days without any included', () =>
    expect(sparkOf([day('2024-04-16', 4), day('2024-04-13', 2), day('2024-04-14', 1)], 10)).toEqual({
      bucket: 'day',
      counts: [2, 1, 0, 4],
      first: '2024-04-13',
      last: '2024-04-16',
    }));
  test('else weeks from Monday, months, years', () => {
    const of = (first: string, last: string, width: number) => sparkOf([day(first, 1), day(last, 1)], width);
    expect(of('2024-04-14', '2024-04-15', 1)?.bucket).toBe('month');
    expect(of('2024-04-14', '2024-04-29', 4)).toMatchObject({ bucket: 'week', counts: [1, 0, 0, 1] });
    expect(of('2023-12-31', '2024-02-01', 3)).toMatchObject({ bucket: 'month', counts: [1, 0, 1] });
    expect(of('2020-01-01', '2024-02-01', 24)).toMatchObject({
      bucket: 'month',
      counts: { length: 24 },
      first: '2024-02-01',
    });
    expect(of('1960-01-01', '2024-02-01', 30)).toMatchObject({ bucket: 'year', counts: { length: 30 } });
  });
  test('undated articles and months without a day are left out; one day is no line', () =>
    expect(sparkOf([day('', 3), day('2024-04', 1), day('2024-04-16', 1)], 10)).toBeUndefined());
  test('the highest is the highest letter, none the lowest', () =>
    expect(drawSpark([0, 1, 4, 8], '▁▂▃▄▅▆▇█')).toBe('▁▂▅█'));
  test('stand in the header of a wide screen', () =>
    expect(plain(drawScreen(openState({ columns: 140 }))).split('\n')[0]).toMatch(
      /▁█|█▁|█+.* a month, Nov 2023 – Apr 2024|a \w+, /,
    ));
});

describe('the dates an article names', () => {
  const date = (text: string, value: string) => ({
    kind: 'date' as const,
    paragraph: 0,
    start: 0,
    end: 4,
    text,
    value,
    certainty: 'stated' as const,
  });
  const stripOf = (values: readonly string[], publishedOn?: string) => {
    const { publishedOn: _, ...rest } = wells;
    const article = { ...rest, ...(publishedOn && { publishedOn }), facts: values.map((value) => date(value, value)) };
    const state = press(openState({ columns: 80, rows: 30 }, [article]), 'enter', [article]);
    return plain(drawScreen(state))
      .split('\n')
      .find((line) => /[•◆]─|─[•◆]/.test(line))
      ?.trim();
  };
  test('stand on a strip of time, its own day as a diamond', () =>
    expect(stripOf(['2012', '2024-01'], '2025-04-14')).toMatch(/^2012 •─+•─+◆ 14 Apr 2025$/));
  test('days without a year have no place on it', () => expect(stripOf(['--04-10', '2012', '2013'])).toBeUndefined());
});

describe('the first run', () => {
  test('shows five keys below the list until the first key', () => {
    const state = { ...openState({ columns: 60, rows: 24 }), isFirstRun: true, isFresh: true };
    const screen = plain(drawScreen(state));
    for (const text of ['Five keys', 'Enter', 'typing errors', 'what was cut', 'facts', 'every key'])
      expect(screen).toContain(text);
    expect(screen).toContain(articles[0]?.headline);
    expect(plain(drawScreen(press(state, 'j')))).not.toContain('Five keys');
  });
});

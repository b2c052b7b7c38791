import { describe, expect, it } from 'vitest';
import { addDays, addMonths, isDay, isoDay, isoWeek, parseDay, weekdayOf } from '../../src/text/calendar.ts';

describe('calendar', () => {
  it('reads the day of a date or a date and time, and no impossible one', () => {
    expect(parseDay('2024-02-29T10:00')).toEqual({ year: 2024, month: 2, day: 29 });
    expect(parseDay('2023-02-29')).toBeUndefined();
    expect(parseDay('yesterday')).toBeUndefined();
  });

  it('counts days and months over the ends of years', () => {
    expect(isoDay(addDays({ year: 2024, month: 12, day: 31 }, 1))).toBe('2025-01-01');
    expect(addMonths({ year: 2025, month: 1, day: 15 }, -2)).toEqual({ year: 2024, month: 11 });
  });

  it('knows ISO weekdays and weeks', () => {
    expect(weekdayOf({ year: 2024, month: 1, day: 1 })).toBe(1);
    expect(isoWeek({ year: 2021, month: 1, day: 3 })).toBe('2020-W53');
    expect(isDay(2100, 2, 29)).toBe(false);
  });
});

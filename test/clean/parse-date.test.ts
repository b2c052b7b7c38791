import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/clean/parse-date.ts';

const read = (text: string, dayFirst?: boolean): string | undefined => {
  const found = parseDate(text, dayFirst);
  return found && (found.time ? `${found.iso} ${found.time}` : found.iso);
};

describe('parseDate', () => {
  test.each([
    ['Date:2024-03-14 09:16:43', '2024-03-14 09:16:43'],
    ['2024-03-14T09:16:43+02:00', '2024-03-14 09:16:43+02:00'],
    ['Published on March 14th, 2024 at 5:30 PM', '2024-03-14 17:30'],
    ['Thursday 14 Mar 2024', '2024-03-14'],
    ['Publié le 14 mars 2024 à 10h30', '2024-03-14 10:30'],
    ['1er août 2023', '2023-08-01'],
    ['14. März 2024, 10:22 Uhr', '2024-03-14 10:22'],
    ['Amina Diallo14.03.2024', '2024-03-14'],
    ['14 de marzo de 2024', '2024-03-14'],
    ['14 de março de 2024', '2024-03-14'],
    ['14 marzo 2024', '2024-03-14'],
    ['14 maart 2024', '2024-03-14'],
    ['14 marca 2024', '2024-03-14'],
    ['14. března 2024', '2024-03-14'],
    ['2024. március 14.', '2024-03-14'],
    ['14 martie 2024', '2024-03-14'],
    ['14 марта 2024, 10:00', '2024-03-14 10:00'],
    ['14 березня 2024', '2024-03-14'],
    ['14 Mart 2024', '2024-03-14'],
    ['١٤ مارس ٢٠٢٤', '2024-03-14'],
    ['14 آذار 2024', '2024-03-14'],
    ['14 ga Maris 2024', '2024-03-14'],
    ['14 Machi 2024', '2024-03-14'],
    ['14 Maret 2024', '2024-03-14'],
    ['Thứ năm, 14/3/2024, 10:00 (GMT+7)', '2024-03-14 10:00'],
    ['Ngày 14 tháng 3 năm 2024', '2024-03-14'],
    ['2024年3月14日 10:00', '2024-03-14 10:00'],
    ['2024년 3월 14일', '2024-03-14'],
    ['2024 m. kovo 14 d.', '2024-03-14'],
    ['14 Μαρτίου 2024', '2024-03-14'],
    ['Do 14.03.24 | 14:07 Uhr', '2024-03-14 14:07'],
    ['Publisert: 14.3.24 kl. 14.47', '2024-03-14 14:47'],
    ['Kelmara PressMarch 14, 2024', '2024-03-14'],
    ['14.03.99', '1999-03-14'],
  ])('%s', (text, expected) => expect(read(text, true)).toBe(expected));

  test('4/5/2024 is a date only when it is known which number is the day', () => {
    expect(read('4/5/2024')).toBeUndefined();
    expect(read('4/5/2024', true)).toBe('2024-05-04');
    expect(read('4/5/2024', false)).toBe('2024-04-05');
    expect(read('14/5/2024')).toBe('2024-05-14');
  });

  test.each([
    '31 February 2024',
    '14 March',
    '2024',
    'Route 66, 2024 edition',
    '99/99/2024',
    'Flight 2024-77-99',
    'marched in 2024',
    'version 10.3.24.1',
    '32.13.24',
  ])('%s is none', (text) => expect(read(text, true)).toBeUndefined());
});

import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/facts/find-dates.ts';
import { fc } from '../support/fast-check.ts';

/** A Wednesday. */
const PUBLISHED = '2025-04-16';

function datesIn(text: string, language: string, publishedOn?: string): string[] {
  return findDates({ paragraphs: [text], language, publishedOn }).map((fact) =>
    fact.kind === 'date' ? `${fact.text} = ${fact.value ?? '?'} ${fact.certainty}` : fact.kind,
  );
}

describe('findDates, stated dates', () => {
  it.each([
    ['en', 'Talks opened on March 14, 2024 in Bamako.', 'March 14, 2024 = 2024-03-14'],
    ['en', 'Talks opened on the 5th of May 2023.', '5th of May 2023 = 2023-05-05'],
    ['en', 'The camp closed in July 2023.', 'July 2023 = 2023-07'],
    ['en', 'The mission began there in 2013.', '2013 = 2013'],
    ['en', 'Rebels held the north in the early 1990s.', 'the early 1990s = 199'],
    ['en', 'Exports fell in the second quarter of 2022.', 'the second quarter of 2022 = 2022-Q2'],
    ['en', 'File dated 2024-03-14 was leaked.', '2024-03-14 = 2024-03-14'],
    ['en', 'The decree of 04/10/2024 was void.', '04/10/2024 = 2024-04-10'],
    ['fr', 'Le décret du 1er mars 2022 est abrogé.', '1er mars 2022 = 2022-03-01'],
    ['fr', 'La base a fermé en mars 2017.', 'mars 2017 = 2017-03'],
    ['fr', 'Le décret du 10/04/2024 est abrogé.', '10/04/2024 = 2024-04-10'],
    ['fr', 'La crise des années 1990 est oubliée.', 'années 1990 = 199'],
    ['vi', 'Hội nghị diễn ra ngày 10 tháng 4 năm 2024 tại Hà Nội.', 'ngày 10 tháng 4 năm 2024 = 2024-04-10'],
    ['vi', 'Căn cứ đóng cửa vào tháng 3/2023.', 'tháng 3/2023 = 2023-03'],
    ['vi', 'Kể từ năm 2020, tình hình đã đổi khác.', 'năm 2020 = 2020'],
    ['ar', 'وصل الوفد في 10 نيسان/أبريل 2024 إلى باماكو.', '10 نيسان/أبريل 2024 = 2024-04-10'],
    ['ar', 'انتهت المهمة في ١٢ مارس ٢٠٢٤.', '١٢ مارس ٢٠٢٤ = 2024-03-12'],
    ['pt', 'O acordo de 10 de abril de 2024 caducou.', '10 de abril de 2024 = 2024-04-10'],
    ['es', 'El acuerdo del 10 de abril de 2024 caducó.', '10 de abril de 2024 = 2024-04-10'],
    ['de', 'Das Abkommen vom 10. April 2024 lief aus.', '10. April 2024 = 2024-04-10'],
    ['ru', 'Соглашение от 10 апреля 2024 года истекло.', '10 апреля 2024 года = 2024-04-10'],
    ['ha', 'An rufe sansanin ranar 10 ga watan Afrilu, 2024.', 'ranar 10 ga watan Afrilu, 2024 = 2024-04-10'],
    ['und', 'xx 2024-03-14 xx 14/03/2024 xx', '2024-03-14 = 2024-03-14'],
  ])('%s: %s', (language, text, expected) => {
    expect(datesIn(text, language)[0]).toBe(`${expected} stated`);
  });
});

describe('findDates, dates counted from the published date', () => {
  it.each([
    ['en', 'Soldiers arrived on Thursday.', 'Thursday = 2025-04-10'],
    ['en', 'The minister spoke Wednesday.', 'Wednesday = 2025-04-16'],
    ['en', 'The envoy left last Wednesday.', 'last Wednesday = 2025-04-09'],
    ['en', 'Yesterday the bridge was closed.', 'Yesterday = 2025-04-15'],
    ['en', 'In October, the junta expelled him.', 'October = 2024-10'],
    ['en', 'He was freed on Nov. 5 after talks.', 'Nov. 5 = 2024-11-05'],
    ['en', 'The deal was signed last year.', 'last year = 2024'],
    ['en', 'The convoy was hit last week.', 'last week = 2025-W15'],
    ['en', 'He fled two years ago.', 'two years ago = 2023'],
    ['fr', 'Le camp a été attaqué mardi dernier.', 'mardi dernier = 2025-04-15'],
    ['fr', 'Il a été arrêté ce lundi 14 avril à Gao.', 'ce lundi 14 avril = 2025-04-14'],
    ['fr', "L'an dernier, le pays a quitté le bloc.", "L'an dernier = 2024"],
    ['fr', 'Le mois dernier, deux bases ont fermé.', 'Le mois dernier = 2025-03'],
    ['fr', 'Le marché a rouvert mi-février.', 'mi-février = 2025-02'],
    ['fr', 'Le village a brûlé dans la nuit de dimanche à lundi.', 'nuit de dimanche à lundi = 2025-04-13'],
    ['fr', 'Il a fui il y a trois mois.', 'il y a trois mois = 2025-01'],
    ['vi', 'Đoàn xe đến nơi tối 10/4.', 'tối 10/4 = 2025-04-10'],
    ['vi', 'Thỏa thuận được ký năm ngoái.', 'năm ngoái = 2024'],
    ['vi', 'Quân đội rút đi vào tháng 12 năm ngoái.', 'tháng 12 năm ngoái = 2024-12'],
    ['vi', 'Giữa tháng 3 vừa qua, căn cứ đóng cửa.', 'Giữa tháng 3 vừa qua = 2025-03'],
    ['vi', 'Tính đến tháng 3 năm nay, nước sông đã cạn.', 'tháng 3 năm nay = 2025-03'],
    ['ru', 'В четверг колонна вышла из города.', 'четверг = 2025-04-10'],
    ['de', 'Im vergangenen Jahr zog die Truppe ab.', 'vergangenen Jahr = 2024'],
    ['es', 'El año pasado cerraron la base.', 'El año pasado = 2024'],
  ])('%s: %s', (language, text, expected) => {
    expect(datesIn(text, language, PUBLISHED)).toEqual([`${expected} relative`]);
  });

  it('looks ahead when the sentence does', () => {
    expect(datesIn('Ministers will meet in Accra on Friday.', 'en', PUBLISHED)).toEqual([
      'Friday = 2025-04-18 relative',
    ]);
    expect(datesIn('Le procès doit s’ouvrir en juin.', 'fr', PUBLISHED)).toEqual(['juin = 2025-06 relative']);
    expect(datesIn('Le sommet aura lieu le 24 mai prochain.', 'fr', PUBLISHED)).toEqual([
      '24 mai prochain = 2025-05-24 relative',
    ]);
  });

  it('takes the year in which the weekday and the day agree', () => {
    expect(datesIn('Tous déjeunent ensemble mercredi 30 avril.', 'fr', PUBLISHED)).toEqual([
      'mercredi 30 avril = 2025-04-30 relative',
    ]);
  });

  it('counts on from the date named before', () => {
    expect(datesIn('He took power in 2015 and left two years later.', 'en', PUBLISHED)).toEqual([
      '2015 = 2015 stated',
      'two years later = 2017 relative',
    ]);
  });
});

describe('findDates in Arabic', () => {
  it('finds a date that "and" is written onto', () => {
    expect(datesIn('قال أمس وفي الشهر الماضي والعام الماضي', 'ar', PUBLISHED)).toEqual([
      'أمس = 2025-04-15 relative',
      'الشهر الماضي = 2025-03 relative',
      'والعام الماضي = 2024 relative',
    ]);
  });
});

describe('findDates, a day said twice, with a dot, or ahead', () => {
  it.each([
    ['ar', 'وقع الهجوم أمس الثلاثاء.', 'أمس الثلاثاء = 2025-04-15 relative'],
    ['vi', 'Ông nói như vậy hôm 21.3.', 'hôm 21.3 = 2025-03-21 relative'],
    ['vi', 'Vụ việc xảy ra chủ nhật (13.4).', 'chủ nhật (13.4) = 2025-04-13 relative'],
    ['de', 'Wir werden die Soldaten bis Ende August abziehen.', 'Ende August = 2025-08 relative'],
    ['es', 'La junta expulsó en mayo a tres diplomáticos.', 'mayo = 2024-05 relative'],
    ['en', 'The United Nations will close the office in August.', 'August = 2025-08 relative'],
  ])('%s: %s', (language, text, expected) => {
    expect(datesIn(text, language, PUBLISHED)).toEqual([expected]);
  });
});

describe('findDates without a published date', () => {
  it.each([
    ['vi', 'Đoàn xe đến nơi tối 10/4.', 'tối 10/4 = --04-10 stated'],
    ['en', 'In December, the council protested.', 'December = --12 stated'],
    ['en', 'The minister spoke on Friday.', 'Friday = ? unresolved'],
    ['vi', 'Thỏa thuận được ký năm ngoái.', 'năm ngoái = ? unresolved'],
    ['vi', 'Giữa tháng 3 vừa qua, căn cứ đóng cửa.', 'Giữa tháng 3 vừa qua = --03 unresolved'],
  ])('keeps to what the text says: %s: %s', (language, text, expected) => {
    expect(datesIn(text, language)).toEqual([expected]);
  });
});

describe('findDates leaves alone', () => {
  it.each([
    ['durations', 'en', 'They waited more than two years and three weeks.'],
    ['habits', 'en', 'The market opens every Friday.'],
    ['months that are other words', 'en', 'They may march as soon as they can.'],
    ['given names', 'en', 'April Jones and August Meyer resigned.'],
    ['amounts of four digits', 'en', 'It cost $2000 and about 1950 dollars more.'],
    ['counted people', 'en', 'Some 2000 soldiers left.'],
    ['days that do not exist', 'fr', 'Le 31 février est une blague.'],
    ['weekdays inside names', 'fr', 'Il écrit pour Afrique Dimanche depuis longtemps.'],
    ['ordinals that look like weekdays', 'vi', 'Đây là lần thứ hai họ thất bại.'],
    ['fractions', 'vi', 'Khoảng 1/3 dân số đã rời đi.'],
    ['telephone numbers', 'fr', 'Appelez le +227 20 73 22 11.'],
    ['scores', 'en', 'The team won 3-1.'],
  ])('%s', (_, language, text) => {
    expect(datesIn(text, language, PUBLISHED)).toEqual([]);
  });
});

describe('findDates on any text', () => {
  it('reads regional tags as their language, and tags it does not know as none', () => {
    expect(datesIn('O acordo de 10 de abril de 2024 caducou.', 'pt-BR')).toEqual([
      '10 de abril de 2024 = 2024-04-10 stated',
    ]);
    for (const tag of ['', 'x-unknown', 'not a tag']) expect(datesIn('On 2024-03-14.', tag)).toHaveLength(1);
  });

  const scraps = fc.constantFrom(
    '12',
    '/',
    '4',
    '2024',
    ' ',
    'March',
    'tháng',
    'ngày',
    'le',
    'mai',
    '.',
    ',',
    'last',
    'year',
    '\u0000',
    '\ud800',
    'الخميس',
    '-',
    "'",
    's',
  );
  it.each(['en', 'fr', 'vi', 'ar', 'ru', 'und'])('gives slices in text order and never throws (%s)', (language) => {
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const fact of findDates({ paragraphs: [text], language, publishedOn: PUBLISHED })) {
          expect(text.slice(fact.start, fact.end)).toBe(fact.text);
          expect(fact.start).toBeGreaterThanOrEqual(end);
          end = fact.end;
        }
      }),
    );
  });
});

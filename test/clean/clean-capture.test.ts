import { describe, expect, test } from 'vitest';
import type { CleanArticle } from '../../src/article.ts';
import { cleanCapture } from '../../src/clean/clean-capture.ts';
import { sanitize } from '../../src/text/sanitize.ts';
import { fc } from '../support/fast-check.ts';

const FIRST =
  'The governor of the river province said on Monday that three new wells would be dug before the dry season, and that farmers in the eastern villages would be served first.';
const SECOND =
  'Engineers arrived in the town of Kelmara with two drilling rigs last week, according to the water office, which has waited for the equipment since the floods of last year.';
const THIRD =
  'Herders who cross the border every winter have asked for a fourth well near the market, but the governor said that the money would only be enough for three of them.';
const BODY = [FIRST, SECOND, THIRD];
const HEADLINE = 'Governor promises three new wells before the dry season';

/** Every character that is no white space stands in exactly one place or removal. */
function isCovered(text: string, { places, removed }: CleanArticle): boolean {
  const times = new Uint8Array(text.length);
  for (const { start, end } of [...places, ...removed])
    for (let i = start; i < end; i += 1) times[i] = (times[i] ?? 0) + 1;
  return [...times].every((count, i) => (/[\s\0-\x20\u200b\ufeff]/.test(text[i] as string) ? count <= 1 : count === 1));
}

const reasonOf = (article: CleanArticle, line: string): string | undefined =>
  article.removed.find(({ text }) => text === line)?.reason;

describe('the body', () => {
  test('is kept whole when the capture holds nothing else', () => {
    const article = cleanCapture(BODY.join('\n'));
    expect(article.paragraphs).toEqual(BODY);
    expect(article.removed).toEqual([]);
    expect(article.headline).toBeUndefined();
    expect(article.publishedOn).toBeUndefined();
  });

  test('loses menu, counters, tags and lists of other headlines', () => {
    const text = [
      'Home',
      'News',
      'Sport',
      HEADLINE,
      'View',
      ...BODY,
      'Tags:',
      'Water',
      'Kelmara',
      'Related',
      '- Bakers march against the price of flour in the capital',
      '- River boats return to the northern ports',
      'Leave a Reply',
      'Your email address will not be published.',
    ].join('\n');
    const article = cleanCapture(text);
    expect(article.paragraphs).toEqual(BODY);
    expect(article.headline).toBe(HEADLINE);
    expect(reasonOf(article, 'View')).toBe('counter');
    expect(reasonOf(article, 'Water')).toBe('tags');
    expect(reasonOf(article, 'Bakers march against the price of flour in the capital')).toBe('related links');
    expect(isCovered(text, article)).toBe(true);
  });

  test('what is below "Latest" in a menu is a menu; below the text, it is links', () => {
    const link = 'Bakers march against the price of flour in the capital';
    const article = cleanCapture(
      ['Home', 'Latest', 'Riverside', 'Live radio', HEADLINE, ...BODY, 'Latest', link, 'Ten recipes'].join('\n'),
    );
    const reasons = ['Riverside', 'Live radio', link, 'Ten recipes'].map((line) => reasonOf(article, line));
    expect(reasons).toEqual(['page chrome', 'page chrome', 'related links', 'related links']);
  });

  test('loses a link to another story between two paragraphs', () => {
    const link = 'Bakers march against the price of flour in the capital';
    const article = cleanCapture(
      [HEADLINE, '', FIRST, `- ${link}`, SECOND, 'Lire aussi : Les bateaux reviennent au nord', THIRD].join('\n'),
    );
    expect(article.paragraphs).toEqual(BODY);
    expect(reasonOf(article, link)).toBe('related links');
    expect(reasonOf(article, 'Lire aussi : Les bateaux reviennent au nord')).toBe('related links');
  });

  test('loses a caption that says from where its picture is', () => {
    const caption = 'A drilling rig on the road to the eastern villages (archive picture)';
    const article = cleanCapture([HEADLINE, '', FIRST, '', caption, '', SECOND, '', THIRD].join('\n'));
    expect(article.paragraphs).toEqual(BODY);
    expect(reasonOf(article, caption)).toBe('caption');
  });

  test('keeps a subhead between prose', () => {
    const lines = [FIRST, SECOND, 'Who pays for the drilling rigs', THIRD, SECOND.replace('two', 'four')];
    expect(cleanCapture(lines.join('\n\n')).paragraphs).toEqual(lines);
  });

  test('is never empty when a line is no marker, however short the capture', () => {
    expect(cleanCapture('Rain in Kelmara').paragraphs).toEqual(['Rain in Kelmara']);
    expect(cleanCapture('Share\nThree wells for Kelmara\nTweet').paragraphs).toEqual(['Three wells for Kelmara']);
    expect(cleanCapture('Share\nTweet').paragraphs).toEqual([]);
  });

  test('begins with its first sentence when the capture has no headline', () => {
    expect(cleanCapture(['The wells of the river province are running dry.', ...BODY].join('\n')).paragraphs[0]).toBe(
      'The wells of the river province are running dry.',
    );
  });

  test('keeps who signs below the last paragraph', () => {
    const text = [HEADLINE, ...BODY, 'Amina Diallo', 'Related', 'Rain returns to the northern hills'].join('\n');
    expect(cleanCapture(text).paragraphs).toEqual([...BODY, 'Amina Diallo']);
  });

  test('loses the headline and its copy cut short below it', () => {
    const text = [...BODY, 'Source: RFI', HEADLINE, HEADLINE.slice(0, 40), '57'].join('\n');
    expect(cleanCapture(text).paragraphs).toEqual(BODY);
  });

  test('loses sentences in which the site speaks of itself', () => {
    const offer =
      'Our newsroom sends you the five stories that matter before breakfast, and you can unsubscribe from the newsletter at any time.';
    const cookies =
      'We and our advertising partners use cookies and similar technologies on your device to measure how you use this website.';
    const text = [cookies, 'I agree', HEADLINE, FIRST, SECOND, offer, THIRD, 'Most read', 'Rain returns to the hills'];
    expect(cleanCapture(text.join('\n')).paragraphs).toEqual(BODY);
  });

  test('keeps a paragraph once', () => {
    const article = cleanCapture([FIRST, SECOND, FIRST, THIRD].join('\n'));
    expect(article.paragraphs).toEqual(BODY);
    expect(article.removed.map(({ line, reason }) => [line, reason])).toEqual([[3, 'duplicate']]);
  });

  test('loses the lines that the site repeats on its pages', () => {
    const slogan = 'The Kelmara Courier has been read along the river since the first ferry, and it still is today.';
    const article = cleanCapture([FIRST, slogan, SECOND, THIRD].join('\n'), { siteLines: new Set([slogan]) });
    expect(article.paragraphs).toEqual(BODY);
    expect(reasonOf(article, slogan)).toBe('site boilerplate');
  });
});

describe('corrections', () => {
  test('keep a line that the model removes and remove one that it keeps', () => {
    const text = [...BODY, 'Related', 'River boats return'].join('\n');
    const article = cleanCapture(text, { corrections: { keep: ['River boats return'], remove: [SECOND] } });
    expect(article.paragraphs).toEqual([FIRST, THIRD, 'River boats return']);
    expect(reasonOf(article, SECOND)).toBe('by hand');
  });

  test('keep a line at either end that begins as links do', () => {
    const [above, below] = ['Read more: the wells of the north', 'See also: the wells of the south'];
    const { paragraphs } = cleanCapture([above, ...BODY, below].join('\n'), { corrections: { keep: [above, below] } });
    expect(paragraphs).toEqual([above, ...BODY, below]);
  });
});

describe('the headline', () => {
  test('is found after the body, below the source', () => {
    const article = cleanCapture([...BODY, 'Source: Reuters', HEADLINE, '100'].join('\n'));
    expect(article.headline).toBe(HEADLINE);
    expect(article.credits).toEqual([{ name: 'Reuters', kind: 'agency' }]);
    expect(article.paragraphs).toEqual(BODY);
  });

  test('is found in a breadcrumb, with the site behind it', () => {
    const article = cleanCapture(
      [
        `Current:Home > World > ${HEADLINE} -Kelmara Courier`,
        HEADLINE,
        'View',
        'Date:2024-03-14 09:16:43',
        ...BODY,
      ].join('\n'),
    );
    expect(article.headline).toBe(HEADLINE);
    expect(article.site).toBe('Kelmara Courier');
    expect(article.publishedOn).toBe('2024-03-14T09:16:43');
  });

  test('is taken whole where a copy of it that was cut short stands beside it', () => {
    const article = cleanCapture(
      [...BODY, 'Source: Reuters', HEADLINE, HEADLINE.split(' ').slice(0, 6).join(' '), '333'].join('\n'),
    );
    expect(article.headline).toBe(HEADLINE);
    expect(article.paragraphs).toEqual(BODY);
  });

  test('is never another story’s, nor made up', () => {
    const article = cleanCapture([...BODY, 'Related', 'Bakers march against the price of flour'].join('\n'));
    expect(article.headline).toBeUndefined();
  });
});

describe('credits and byline', () => {
  test('editors’ initials and agencies are taken from the last line', () => {
    const article = cleanCapture([HEADLINE, '', ...BODY, '', 'kb / rst (AFP, dpa)'].join('\n'));
    expect(article.paragraphs).toEqual(BODY);
    expect(article.credits).toEqual([
      { name: 'kb', kind: 'author' },
      { name: 'rst', kind: 'author' },
      { name: 'AFP', kind: 'agency' },
      { name: 'dpa', kind: 'agency' },
    ]);
  });

  test('contributors and the author are named', () => {
    const article = cleanCapture(
      [
        HEADLINE,
        'By Halima Doukoure',
        'Published on 14 March 2024',
        ...BODY,
        'Reporting contributed by Awa Sandel and Tom Brisk',
      ].join('\n'),
    );
    expect(article.byline).toBe('Halima Doukoure');
    expect(article.publishedOn).toBe('2024-03-14');
    expect(article.credits.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'contributor Awa Sandel',
      'contributor Tom Brisk',
    ]);
  });

  test.each([
    ['Mit Beiträgen von Awa Sandel und Tom Brisk'],
    ['Avec la contribution de Awa Sandel et Tom Brisk'],
    ['Awa Sandel and Tom Brisk contributed to this report.'],
    ['Con la colaboración de Awa Sandel y Tom Brisk'],
  ])('contributors are named in several languages: %s', (line) => {
    const { credits, paragraphs } = cleanCapture([HEADLINE, ...BODY, line].join('\n'));
    expect(paragraphs).toEqual(BODY);
    expect(credits).toEqual([
      { name: 'Awa Sandel', kind: 'contributor' },
      { name: 'Tom Brisk', kind: 'contributor' },
    ]);
  });

  test('a sentence that names an agency stays', () => {
    const sentence = 'The governor told Reuters that he would visit the villages himself.';
    expect(cleanCapture([...BODY, sentence, FIRST.replace('three', 'two')].join('\n')).paragraphs).toContain(sentence);
  });
});

describe('the published date', () => {
  test.each([
    ['Updated 5 May 2024', 'Published 3 May 2024'],
    ['Mis à jour le 5 mai 2024', 'Publié le 3 mai 2024'],
    ['Zuletzt aktualisiert: 5. Mai 2024', 'Veröffentlicht: 3. Mai 2024'],
    ['Cập nhật: 5 tháng 5, 2024', 'Ngày đăng: 3 tháng 5, 2024'],
  ])('is the day of publication, not of the last change: %s, %s', (...dates) => {
    expect(cleanCapture([HEADLINE, ...dates, ...BODY].join('\n')).publishedOn).toBe('2024-05-03');
  });
});

describe('a line that only says where an article is filed', () => {
  test.each(['Publié dans : Analyses', 'Posted in: Analysis', 'Classé dans Analyses'])(
    'is no published date: %s',
    (line) => {
      const article = cleanCapture([HEADLINE, line, ...BODY].join('\n'));
      expect(article.publishedOn).toBeUndefined();
      expect(article.paragraphs).toEqual(BODY);
      expect(reasonOf(article, line)).toBe('tags');
    },
  );
});

describe('layout', () => {
  test('paragraphs wrapped at a fixed width are joined, and their place spans the lines', () => {
    const wrap = (paragraph: string): string => paragraph.replace(/(.{1,58})(?:\s|$)/g, '$1\n').trim();
    const text = BODY.map(wrap).join('\n\n');
    const article = cleanCapture(text);
    expect(article.paragraphs).toEqual(BODY);
    expect(article.places.map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' '))).toEqual(BODY);
  });

  test('text stored as one very long line is split where sentences were glued together', () => {
    const paragraphs = Array.from(
      { length: 24 },
      (_, i) => BODY[i % 3]?.replace('three', `${i + 3}`).replace('two', `${i + 2}`) ?? '',
    );
    const article = cleanCapture(paragraphs.join(''));
    expect(article.paragraphs.length).toBeGreaterThan(12);
    expect(isCovered(paragraphs.join(''), article)).toBe(true);
  });
});

describe('hostile text', () => {
  test('keeps an escape sequence whole at the start of a line, so that it can be taken out whole', () => {
    const { headline, paragraphs } = cleanCapture(
      [`\x1b[2J${HEADLINE}`, `\x1b[31m${FIRST}`, ...BODY.slice(1)].join('\n\n'),
    );
    expect([headline, paragraphs[0]].map((text) => sanitize(text ?? ''))).toEqual([HEADLINE, FIRST]);
  });

  const line = fc.oneof(
    fc.constantFrom(...BODY, HEADLINE, 'Related', 'Share', '- Read more', 'Tags:', '', '2024-03-14', '© 2024 X'),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  test('never throws, and each character is kept or removed once', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n');
        const article = cleanCapture(text);
        expect(isCovered(text, article)).toBe(true);
        expect(article.places.every(({ start }, i) => i === 0 || start >= (article.places[i - 1]?.end ?? 0))).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['many lines', 'Share this line\n'.repeat(100_000)],
    ['one line', 'word and word. '.repeat(130_000)],
    ['only markers', 'Related\nShare\nTags\n'.repeat(10_000)],
    ['NULs', '\0'.repeat(100_000)],
    ['lone surrogates', '\ud800'.repeat(10_000)],
    ['nothing', ''],
  ])('%s ends with an article', (_, text) => {
    expect(Array.isArray(cleanCapture(text).paragraphs)).toBe(true);
  });
});

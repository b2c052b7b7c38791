import { describe, expect, test } from 'vitest';
import { pageHeadline } from '../../src/clean/page-headline.ts';
import { readHtml } from '../../src/text/html-blocks.ts';

const URL = 'https://www.kelmara-courier.example/wells';
type Stated = { jsonLd?: string; og?: string; title?: string; h1?: string; site?: string };

function headline({ jsonLd, og, title, h1, site }: Stated): string | undefined {
  const head = `${title ? `<title>${title}</title>` : ''}${og ? `<meta property="og:title" content="${og}">` : ''}`;
  return pageHeadline(readHtml(`<head>${head}</head><h1>${h1 ?? ''}</h1>`), jsonLd, site, URL);
}

describe('pageHeadline', () => {
  test.each<[string, Stated, string]>([
    [
      'JSON-LD before Open Graph',
      { jsonLd: 'Three wells for the dry season', og: 'You will not believe these wells' },
      'Three wells for the dry season',
    ],
    [
      'Open Graph where JSON-LD repeats the title for search engines',
      {
        jsonLd: 'Kelmara wells: all news',
        og: 'Three wells for the dry season',
        title: 'Kelmara wells: all news | Courier',
      },
      'Three wells for the dry season',
    ],
    [
      'the title, without a site that is known by name',
      { title: 'Three wells dug - The Courier', site: 'The Courier' },
      'Three wells dug',
    ],
    ['without a site that the address names', { og: 'Three wells dug – Kelmara Courier' }, 'Three wells dug'],
    [
      'without several parts',
      { og: 'Three wells dug | Water | Courier', site: 'Courier', h1: 'Three wells dug' },
      'Three wells dug',
    ],
    [
      'with a part of its own',
      { og: 'Three wells dug - and a fourth is wanted' },
      'Three wells dug - and a fourth is wanted',
    ],
    [
      'the heading that the title holds',
      { title: 'Courier: Three wells dug', h1: 'Three wells dug' },
      'Three wells dug',
    ],
    ['the first heading when nothing is stated', { h1: 'Three wells dug' }, 'Three wells dug'],
  ])('%s', (_, stated, expected) => {
    expect(headline(stated)).toBe(expected);
  });

  test('unknown when the page has none', () => {
    expect(headline({ h1: 'Menu' })).toBeUndefined();
  });
});

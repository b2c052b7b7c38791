import { describe, expect, test } from 'vitest';
import { cleanHtml } from '../../src/clean/clean-html.ts';
import { blockText, readHtml } from '../../src/text/html-blocks.ts';

const PARAGRAPHS = [
  'The governor of the river province said on Monday that three new wells would be dug before the dry season, and that farmers would be served first.',
  'Engineers arrived in the town of Kelmara with two drilling rigs last week, according to the water office, which has waited since the floods of last year.',
  'Herders who cross the border every winter have asked for a fourth well near the market, but the governor said that there was no money for another one.',
];
const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>Wells for Kelmara | Kelmara Courier</title>${head}</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>${body}<footer><p>© 2024 Kelmara Courier. All rights reserved.</p></footer></body></html>`;
const ARTICLE = `<article><h1>Wells for Kelmara</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>`;

describe('cleanHtml', () => {
  test('keeps the article and places it in the block text', () => {
    const html = page(ARTICLE);
    const article = cleanHtml(html);
    const text = blockText(readHtml(html));
    expect(article.paragraphs).toEqual(PARAGRAPHS);
    expect(article.places.map(({ start, end }) => text.slice(start, end))).toEqual(PARAGRAPHS);
    expect(article.headline).toBe('Wells for Kelmara');
    expect(article.removed.map((line) => line.text)).toContain('Home');
  });

  test('survives a template in the head', () => {
    expect(cleanHtml(page(ARTICLE, '<template><div>slot</div></template>')).paragraphs).toEqual(PARAGRAPHS);
  });

  test('reads JSON-LD before the page’s lines', () => {
    const data = {
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Wells for Kelmara',
          datePublished: '2024-03-14T10:00:00+01:00',
          author: [{ name: 'Awa Sandel' }, { name: 'Tom Brisk' }],
        },
      ],
    };
    const article = cleanHtml(
      page(
        ARTICLE,
        `<script type="application/ld+json">${JSON.stringify(data)}</script><meta property="og:site_name" content="Kelmara Courier">`,
      ),
    );
    expect(article).toMatchObject({
      headline: 'Wells for Kelmara',
      publishedOn: '2024-03-14T10:00:00+01:00',
      byline: 'Awa Sandel, Tom Brisk',
      site: 'Kelmara Courier',
    });
  });

  test.each([
    [
      'meta',
      '<meta property="article:published_time" content="2024-03-14T08:00:00Z">',
      undefined,
      '2024-03-14T08:00:00Z',
    ],
    ['the address', '', 'https://kelmara.example/2024/03/14/wells', '2024-03-14'],
  ])('takes the date from %s', (_, head, url, expected) => {
    expect(cleanHtml(page(ARTICLE, head), url ? { url } : {}).publishedOn).toBe(expected);
  });

  test('cuts the site’s name from the page’s title', () => {
    const article = cleanHtml(
      page(
        ARTICLE.replace('<h1>Wells for Kelmara</h1>', ''),
        '<meta property="og:site_name" content="Kelmara Courier">',
      ),
    );
    expect(article.headline).toBe('Wells for Kelmara');
  });

  test('takes the article from JSON-LD when scripts build the page', () => {
    const data = { '@type': 'NewsArticle', headline: 'Wells for Kelmara', articleBody: PARAGRAPHS.join('\n\n') };
    expect(
      cleanHtml(page('<div id="root"></div>', `<script type="application/ld+json">${JSON.stringify(data)}</script>`))
        .paragraphs,
    ).toEqual(PARAGRAPHS);
  });

  test.each([
    ['nesting', '<div>'.repeat(50_000)],
    ['open tags', '<a href="'.repeat(20_000)],
    ['brackets', '<'.repeat(100_000)],
    ['comments', '<!--'.repeat(50_000)],
    ['broken JSON-LD', '<script type="application/ld+json">{"articleBody":"\\'],
    ['nothing', ''],
  ])('hostile %s ends with an article', (_, html) => {
    expect(Array.isArray(cleanHtml(html).paragraphs)).toBe(true);
  });
});

describe('readHtml', () => {
  test('gives a block a line: lists as bullets, rows with bars, entities read, scripts and templates left out', () => {
    const text = blockText(
      readHtml(
        '<p>Salt &amp; gum&nbsp;arabic<br>at &euro;5</p><ul><li>one<li>two</ul><table><tr><td>Kelmara<td>12</tr></table><script>no()</script><template>no</template><blockquote>Said so</blockquote>',
      ),
    );
    expect(text).toBe(['Salt & gum arabic', 'at €5', '- one', '- two', 'Kelmara | 12', 'Said so'].join('\n'));
  });
});

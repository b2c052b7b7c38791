import { describe, expect, test } from 'vitest';
import { cleanHtml } from '../../src/clean/clean-html.ts';
import { readHtml } from '../../src/text/html-blocks.ts';
import { blockText } from '../../src/text/html-page.ts';

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

  test('takes the article from the markup in a script when nothing else holds it', () => {
    const markup = JSON.stringify(PARAGRAPHS.map((text) => `<p>${text}</p>`).join(''));
    const state = `<script>window.state = {"id": 7, "html": ${markup.replaceAll('<', '\\u003c')}};</script>`;
    expect(cleanHtml(page(`<div id="root"></div>${state}`)).paragraphs).toEqual(PARAGRAPHS);
  });

  test('leaves out what pages put around and into an article', () => {
    const [first, second, third] = PARAGRAPHS;
    const html = page(
      `<main><article><h1>Wells for Kelmara</h1>
      <div class="share-tools"><a href="#">Send by mail</a><a href="#">Print this page</a></div>
      <p>${first}</p>
      <figure><img src="a.jpg"><figcaption>A rig near the market, seen from the road to the river. Photo: B. Sandel</figcaption></figure>
      <p>${second}</p>
      <aside class="related-stories"><h3>More on this</h3><ul><li><a href="/1">Floods close the road to the north for a third day</a></li><li><a href="/2">Herders wait at the border for rain</a></li></ul></aside>
      <p>${third}</p></article>
      <section id="comments"><h2>2 comments</h2><div class="comment"><p>I have lived there for years and nobody ever asked us about wells, so I doubt that this will change.</p></div></section></main>`,
    );
    expect(cleanHtml(html).paragraphs).toEqual(PARAGRAPHS);
  });

  test('does what the reader corrected, by the lines’ text', () => {
    const corrections = { keep: ['Home'], remove: [PARAGRAPHS[1] as string] };
    const article = cleanHtml(page(ARTICLE), { corrections });
    expect(article.paragraphs).toEqual(['Home', PARAGRAPHS[0], PARAGRAPHS[2]]);
    expect(article.removed.find(({ reason }) => reason === 'by hand')?.text).toBe(PARAGRAPHS[1]);
  });

  test('takes lines that recur across the site for boilerplate', () => {
    const article = cleanHtml(page(ARTICLE), { siteLines: new Set([PARAGRAPHS[2] as string]) });
    expect(article.paragraphs).toEqual(PARAGRAPHS.slice(0, 2));
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
  test('finds the end of a script where letters grow in lower case', () => {
    const script = `<script>${'İ'.repeat(40)}</script>`;
    expect(blockText(readHtml(`${script}<p>Kelmara</p>${script}<p>Salt</p>`))).toBe('Kelmara\nSalt');
  });

  test('gives a block a line: lists as bullets, rows with bars, entities read, scripts and templates left out', () => {
    const text = blockText(
      readHtml(
        '<p>Salt &amp; gum&nbsp;arabic<br>at &euro;5</p><ul><li>one<li>two</ul><table><tr><td>Kelmara<td>12</tr></table><script>no()</script><template>no</template><blockquote>Said so</blockquote>',
      ),
    );
    expect(text).toBe(['Salt & gum arabic', 'at €5', '- one', '- two', 'Kelmara | 12', 'Said so'].join('\n'));
  });
});

import { type HtmlBlock, Place } from '../text/html-blocks.ts';

/** What the tags say about a block, beside what its text says. */
export const HTML_FEATURES = [
  'links',
  'mostlyLinks',
  'linkedLong',
  'nav',
  'aside',
  'footer',
  'header',
  'article',
  'main',
  'figure',
  'form',
  'blockquote',
  'list',
  'heading',
  'paragraph',
  'cell',
  'related',
  'comment',
  'share',
  'menu',
  'caption',
  'content',
  'advert',
  'author',
  'consent',
  'articleBody',
  'hidden',
  'plainParagraph',
  'contentParagraph',
  'samePlace',
  'samePlaceNear',
  'neighbourLinks',
  'readable',
  'readableNear',
  'unreadable',
  'readableParagraph',
  'readableShort',
  'readableLinks',
  'readableCaption',
  'readableList',
] as const;

const BITS = [
  Place.nav,
  Place.aside,
  Place.footer,
  Place.header,
  Place.article,
  Place.main,
  Place.figure,
  Place.form,
  Place.quote,
  Place.list,
  Place.heading,
  Place.paragraph,
  Place.cell,
  Place.related,
  Place.comment,
  Place.share,
  Place.menu,
  Place.caption,
  Place.content,
  Place.advert,
  Place.author,
  Place.consent,
  Place.articleBody,
  Place.hidden,
];
/** A bit that covers this much of the page's prose says nothing: the whole page is wrapped in it. */
const WRAPS = 0.7;
const REJECTING =
  Place.nav |
  Place.aside |
  Place.footer |
  Place.form |
  Place.related |
  Place.comment |
  Place.share |
  Place.menu |
  Place.caption |
  Place.advert |
  Place.consent;

/** A function that writes block `i`'s features into `row` from `at` on. `readable` says what Readability kept, undefined when it failed. */
export function htmlFeatureWriter(
  blocks: readonly HtmlBlock[],
  readable: readonly boolean[] | undefined,
): (i: number, row: Float64Array, at: number) => void {
  let prose = 0;
  const covered = new Float64Array(BITS.length);
  const byPlace = new Map<number, number>();
  for (const { text, place } of blocks) {
    if (text.length < 80) continue;
    prose += text.length;
    byPlace.set(place, (byPlace.get(place) ?? 0) + text.length);
    for (const [k, bit] of BITS.entries()) if (place & bit) covered[k] = (covered[k] as number) + text.length;
  }
  let ignored = 0;
  for (const [k, bit] of BITS.entries()) if (bit & REJECTING && (covered[k] as number) > prose * WRAPS) ignored |= bit;
  const has = (k: number): number => (readable?.[k] ? 1 : 0);
  return (i, row, at) => {
    const { text, place: whole, links } = blocks[i] as HtmlBlock;
    const place = whole & ~ignored;
    const is = (condition: unknown): number => (condition ? 1 : 0);
    const paragraph = is(place & Place.paragraph);
    const share = (k: number): number =>
      blocks[k] && prose > 0 ? (byPlace.get((blocks[k] as HtmlBlock).place) ?? 0) / prose : 0;
    let k = at;
    const put = (value: number): void => {
      row[k] = value;
      k += 1;
    };
    put(links);
    put(is(links > 0.5));
    put(is(links > 0.5 && text.length > 60));
    for (const bit of BITS) put(is(place & bit));
    put(paragraph * is(!(place & REJECTING)));
    put(paragraph * is(place & (Place.content | Place.articleBody)));
    put(share(i));
    put(Math.max(share(i - 1), share(i + 1)));
    put(((blocks[i - 1]?.links ?? 0) + (blocks[i + 1]?.links ?? 0)) / 2);
    put(has(i));
    put((has(i - 1) + has(i + 1) + has(i - 2) + has(i + 2)) / 4);
    put(is(readable && !readable[i]));
    put(has(i) * paragraph);
    put(has(i) * is(text.length < 60));
    put(has(i) * links);
    put(has(i) * is(place & (Place.caption | Place.figure)));
    put(has(i) * is(place & Place.list));
  };
}

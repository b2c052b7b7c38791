import type { Article, Listing } from '../article.ts';
import { isSahelCountry } from '../data/codes-data.ts';
import { foldText } from '../text/fold-mapped.ts';

const LEDE_LENGTH = 160; // UTF-16 units; more than any list row is wide

/** What the list shows of an article. */
export const listingOf = ({
  id,
  headline,
  publishedOn,
  site,
  language,
  countries,
  topics,
  paragraphs,
}: Article): Listing => ({
  id,
  ...(headline !== undefined && { headline }),
  ...(publishedOn !== undefined && { publishedOn }),
  ...(site !== undefined && { site }),
  language,
  lede: (paragraphs[0] ?? '').slice(0, LEDE_LENGTH),
  countries: countries.map(({ code, score }) => ({ code, score })),
  topics: topics.map(({ code, name, parent }) => ({ code, name, parent })),
});

const TITLE_KEY_LENGTH = 32; // UTF-16 units; where headlines agree so far, the id decides

/** The folded words that articles of one date are ordered by. */
export const titleKey = ({ headline, lede }: Pick<Listing, 'headline' | 'lede'>): string =>
  foldText((headline ?? lede).slice(0, TITLE_KEY_LENGTH * 2)).slice(0, TITLE_KEY_LENGTH);

/** Newest first; articles without a date last; then by headline, then by id, so that the order never depends on arrival. */
export const byNewest = (a: Listing, b: Listing): number =>
  byText(b.publishedOn ?? '', a.publishedOn ?? '') || byText(titleKey(a), titleKey(b)) || byText(a.id, b.id);

/** By code units, as a database compares bytes. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const SHARE_OF_FRONT = 0.9; // a second country of the region scoring this share of the first leaves none in front

/** The one country an article stands under on the list: a code, `regional`, or '' when it has none. */
export function placeOf([first, second]: Listing['countries']): string {
  if (!first) return '';
  const isShared = second !== undefined && second.score >= first.score * SHARE_OF_FRONT;
  return isShared && isSahelCountry(first.code) && isSahelCountry(second.code) ? 'regional' : first.code;
}

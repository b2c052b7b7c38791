import { htmlNames } from '../data/html-data.ts';
import { PLACE_OF_ROLE, Place, type PlaceName } from './html-tags.ts';

/** Distinct names that are remembered: a page uses some hundreds. */
const MOST_NAMES = 20_000;
/** Characters of a class list that are read. */
const LONGEST = 200;

const known = new Map<string, number>();
let hints: readonly (readonly [RegExp, number])[] | undefined;

/** What an element's `name` (class and id), role and microdata say of its place in the page: bits of `Place`. */
export function namedPlace(tag: string, name: string, attributes: string): number {
  if (attributes.length < 6 || tag === 'body' || tag === 'html') return 0;
  let place = /\shidden(?:\s|=|$)|display:\s?none/i.test(attributes) ? Place.hidden : 0;
  if (/itemprop=["']?articleBody/i.test(attributes)) place |= Place.articleBody;
  const role = /\brole=/i.test(attributes) ? attribute(attributes, 'role')?.toLowerCase() : undefined;
  if (role) place |= PLACE_OF_ROLE[role] ?? 0;
  return place | placeOfName(name);
}

/** Class list and id of a tag. */
export const nameOf = (attributes: string): string =>
  attributes.length > 5 && /\b(?:class|id)\s?=/i.test(attributes)
    ? `${attribute(attributes, 'class') ?? ''} ${attribute(attributes, 'id') ?? ''}`.slice(0, LONGEST).trim()
    : '';

function placeOfName(name: string): number {
  if (name.length < 2) return 0;
  const before = known.get(name);
  if (before !== undefined) return before;
  hints ??= Object.entries(htmlNames).map(([place, words]) => [
    new RegExp(words.join('|'), 'i'),
    Place[place as PlaceName],
  ]);
  let found = 0;
  for (const [pattern, bit] of hints) if (pattern.test(name)) found |= bit;
  if (known.size < MOST_NAMES) known.set(name, found);
  return found;
}

const patterns = new Map<string, RegExp>();

/** The value of a tag's attribute; undefined when it has none or an empty name. */
export function attribute(attributes: string, name: string): string | undefined {
  const pattern =
    patterns.get(name) ?? new RegExp(`(?:^|[\\s"'])${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
  patterns.set(name, pattern);
  const match = pattern.exec(attributes);
  return match ? (match[1] ?? match[2] ?? match[3]) : undefined;
}

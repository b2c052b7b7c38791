import type { CountryCode, Listing } from '../article.ts';
import { isSahelCountry } from '../data/label-data.ts';
import { groupBy } from './group-by.ts';
import { en as words } from './words/en.ts';
import { countryName } from './words/formats.ts';

/** Country ▸ topic ▸ articles. An article stands once: under its primary country and its first topic. */
export type CountryGroup = { readonly name: string; readonly count: number; readonly topics: readonly TopicGroup[] };
type TopicGroup = { readonly name: string; readonly listings: readonly Listing[] };

const { regional: REGIONAL, unplaced: UNPLACED, 'other topics': OTHER_TOPICS } = words.groups;
const SHARE_OF_FRONT = 0.9; // a second country of the region scoring this share of the first leaves none in front

/** Groups in the order of their newest article; the regional ones and those without a country last. */
export function groupListings(listings: readonly Listing[]): readonly CountryGroup[] {
  const known = grouped.get(listings);
  if (known) return known;
  const groups = [...groupBy(listings, countryOf)]
    .map(([name, inCountry]) => ({
      name,
      count: inCountry.length,
      topics: [...groupBy(inCountry, topicOf)]
        .map(([topic, onTopic]) => ({ name: topic, listings: onTopic }))
        .sort((a, b) => lastness(a.name) - lastness(b.name)),
    }))
    .sort((a, b) => lastness(a.name) - lastness(b.name));
  grouped.set(listings, groups);
  return groups;
}

const grouped = new WeakMap<readonly Listing[], readonly CountryGroup[]>();

/** The ids of all articles as the list has them from top to bottom. */
export const articlesInOrder = (listings: readonly Listing[]): readonly string[] =>
  groupListings(listings).flatMap(({ topics }) => topics.flatMap((topic) => topic.listings.map(({ id }) => id)));

/** Names that close the list. */
const lastness = (name: string): number => [OTHER_TOPICS, REGIONAL, UNPLACED].indexOf(name) + 1;

export function countryOf({ countries }: Listing): string {
  const [first, second] = countries;
  if (!first) return UNPLACED;
  const isShared = second !== undefined && second.score >= first.score * SHARE_OF_FRONT;
  if (isShared && inRegion(first.code) && inRegion(second.code)) return REGIONAL;
  return countryName(words, first.code);
}

const inRegion = (code: CountryCode): boolean => isSahelCountry(code);

const topicOf = ({ topics }: Listing): string => capitalized(topics[0]?.name ?? OTHER_TOPICS);

const capitalized = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

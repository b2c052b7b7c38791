import { topics } from '../data/topics-data.ts';
import type { Facet, Filter, GroupField } from '../library/library.ts';
import type { Words } from './words/en.ts';
import { countryName, languageName, renderDate, renderMonth, topicName } from './words/formats.ts';
import { compareNames } from './words/order-names.ts';

/** By what the list is grouped. */
export type Grouping = 'country' | 'topic' | 'date' | 'language' | 'source';

/** The two levels of each grouping; by date, months and their days. */
export const groupFields: Readonly<Record<Grouping, readonly GroupField[]>> = {
  country: ['country', 'topic'],
  topic: ['topic', 'country'],
  date: ['date'],
  language: ['language', 'country'],
  source: ['source', 'country'],
};

/** A group of the list: a branch holds leaves, a leaf holds articles. `key` stays the same while articles come and go. */
type Group = {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  /** Which articles stand in it. */
  readonly filter: Filter;
};
export type Leaf = Group & {
  readonly branch: string;
  /** How many articles the list has above it. */
  readonly before: number;
};
export type Branch = Group & { readonly leaves: readonly Leaf[] };

export type Tree = {
  readonly grouping: Grouping;
  readonly total: number;
  readonly branches: readonly Branch[];
  readonly groups: ReadonlyMap<string, Branch | Leaf>;
};

export const isLeaf = (group: Branch | Leaf): group is Leaf => 'branch' in group;

/**
 * The groups of the whole library by their counts; no article is needed for it. Groups stand in alphabetical order, so
 * that each is where it was yesterday whatever has come in; days, newest first; what has no value, last.
 */
export function treeOf(grouping: Grouping, facets: readonly Facet[], words: Words): Tree {
  const paths = facets.map(({ keys, count }) => ({ path: pathOf(grouping, keys), count }));
  const byBranch = new Map<string, { value: string; count: number }[]>();
  for (const { path, count } of paths) {
    const [branch = '', value = ''] = path;
    const leaves = byBranch.get(branch) ?? [];
    byBranch.set(branch, leaves);
    leaves.push({ value, count });
  }
  const [branchField = 'country', leafField = branchField] = groupFields[grouping];
  let before = 0;
  const branches = inOrder([...byBranch.keys()], branchField, words).map(({ value, name }): Branch => {
    const counts = new Map(byBranch.get(value)?.map((leaf) => [leaf.value, leaf.count]));
    const leaves = inOrder([...counts.keys()], leafField, words).map((leaf): Leaf => {
      const count = counts.get(leaf.value) ?? 0;
      before += count;
      return {
        key: leafKey(value, leaf.value),
        branch: value,
        name: leaf.name,
        count,
        before: before - count,
        filter: leafFilter(grouping, value, leaf.value),
      };
    });
    return {
      key: value,
      name,
      count: leaves.reduce((sum, { count }) => sum + count, 0),
      filter: branchField === 'date' && value ? { after: value, before: value } : { group: { [branchField]: value } },
      leaves,
    };
  });
  const groups = new Map<string, Branch | Leaf>();
  for (const branch of branches) {
    groups.set(branch.key, branch);
    for (const leaf of branch.leaves) groups.set(leaf.key, leaf);
  }
  return { grouping, total: before, branches, groups };
}

export const leafKey = (branch: string, leaf: string): string => `${branch}\n${leaf}`;

export function leafFilter(grouping: Grouping, branch: string, leaf: string): Filter {
  const [branchField = 'country', leafField = branchField] = groupFields[grouping];
  return { group: leafField === branchField ? { [leafField]: leaf } : { [branchField]: branch, [leafField]: leaf } };
}

/** Branch and leaf of an article's values: of a date, its month and itself. */
export function pathOf(grouping: Grouping, keys: readonly string[]): readonly [string, string] {
  const [first = '', second = ''] = keys;
  return grouping === 'date' ? [first.slice(0, 7), first] : [first, second];
}

type Named = { readonly value: string; readonly name: string };

function inOrder(values: readonly string[], field: GroupField, words: Words): Named[] {
  const named = values.map((value) => ({ value, name: nameOf(field, value, words) }));
  const order = (a: Named, b: Named) =>
    field === 'date'
      ? Number(b.value > a.value) - Number(b.value < a.value)
      : compareNames(words.locale, a.name, b.name);
  return named.sort((a, b) => lastness(a.value) - lastness(b.value) || order(a, b));
}

/** What closes the list: stories of the region, then what has no value. */
const lastness = (value: string): number => (value === '' ? 2 : value === 'regional' ? 1 : 0);

/** Whether it is a country, a topic, a month …, and not what stands where there is none. */
export const isNamed = (value: string): boolean => lastness(value) === 0 && value !== 'und';

/** What a group is called. */
export function nameOf(field: GroupField, value: string, words: Words): string {
  const { groups } = words;
  switch (field) {
    case 'country':
      return value === '' ? groups.unplaced : value === 'regional' ? groups.regional : countryName(words, value);
    case 'topic':
      return value === '' ? groups['other topics'] : topicName(words, value, topics().get(value)?.name ?? value);
    case 'language':
      return value === '' || value === 'und' ? words.languageUnknown : languageName(words, value);
    case 'source':
      return value || groups['no source'];
    case 'date':
      return value === '' ? words.noDate : value.length === 7 ? renderMonth(words, value) : renderDate(words, value);
  }
}

import type { Facet } from './library.ts';
import { byText } from './listing.ts';

/** One article or more with these keys. */
export type Counted = {
  readonly keys: readonly string[];
  readonly count: number;
  readonly newest?: string | undefined;
};

/** Adds up what has the same keys; by the newest article, undated last, then by keys. */
export function rankFacets(parts: Iterable<Counted>): readonly Facet[] {
  const groups = new Map<string, { keys: readonly string[]; count: number; newest: string }>();
  for (const { keys, count, newest = '' } of parts) {
    const name = keys.join('\n');
    const group = groups.get(name) ?? { keys, count: 0, newest: '' };
    group.count += count;
    if (newest > group.newest) group.newest = newest;
    groups.set(name, group);
  }
  return [...groups]
    .sort(([a, one], [b, other]) => byText(other.newest, one.newest) || byText(a, b))
    .map(([, { keys, count, newest }]) => ({ keys, count, ...(newest !== '' && { newest }) }));
}

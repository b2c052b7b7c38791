import { hash } from 'node:crypto';
import type { Corrections } from '../article.ts';

/**
 * Where a sync stands, as the library's cursor: `complete` when nothing was left to do, after the digests of the files and
 * the corrections by hand that the library was brought in line with. Without them when that is not known.
 */
export type SyncCursor = 'partial' | 'complete' | `${string} ${string} complete`;

type AllCorrections = ReadonlyMap<string, Corrections>;

/** `seen` is the digest of the files. */
export const inLineWith = (seen: string | undefined, corrections: AllCorrections): SyncCursor =>
  seen ? `${seen} ${digestOf(corrections)} complete` : 'complete';

/** Whether there is nothing to do, without a look at what the library holds. */
export const isInLineWith = (cursor: SyncCursor | undefined, seen: string, corrections: AllCorrections): boolean =>
  cursor === inLineWith(seen, corrections);

/** The digest of the files that the library was brought in line with. */
export function seenIn(cursor: SyncCursor | undefined): string | undefined {
  const [seen, , end] = cursor?.split(' ') ?? [];
  return end === 'complete' ? seen : undefined;
}

const digestOf = (corrections: AllCorrections): string =>
  hash('sha1', JSON.stringify([...corrections].sort(([a], [b]) => (a < b ? -1 : 1)))).slice(0, 12);

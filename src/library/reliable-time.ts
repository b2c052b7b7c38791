/** Milliseconds in which a file may be written twice with one time stamp (2 s on FAT). */
const STAMP_MS = 2000;

/** Milliseconds by which the clock of a disk elsewhere may be ahead of ours. */
const AHEAD_MS = 3_600_000;

/**
 * A file written just now may change again within the same time stamp: its time is not relied on, and it is looked at again next time.
 * A time far in the future is no such one: the clock is wrong, or was.
 */
export function isReliable(mtime: number): boolean {
  const age = Date.now() - mtime;
  return age >= STAMP_MS || age <= -AHEAD_MS;
}

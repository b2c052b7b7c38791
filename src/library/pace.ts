/** How far a sync has come: `looking` into new and changed files, then `reading` captures. */
export type SyncProgress = {
  readonly phase: 'looking' | 'reading';
  readonly done: number;
  readonly total: number;
  readonly perSecond: number;
  readonly secondsLeft: number;
};

/** Milliseconds between two reports. */
const REPORT_MS = 200;
/** Milliseconds over which the rate is taken: the first captures are slower than the rest. */
const WINDOW_MS = 5000;

/** Counts what is done and tells it, with rate and time left, five times a second and at the end. */
export function createPace(
  phase: SyncProgress['phase'],
  total: number,
  tell: ((progress: SyncProgress) => void) | undefined,
): { readonly step: () => void } {
  let done = 0;
  let told = performance.now();
  const marks = [{ at: told, done }];
  return {
    step() {
      done += 1;
      const now = performance.now();
      if (!tell || (done < total && now - told < REPORT_MS)) return;
      told = now;
      marks.push({ at: now, done });
      while (marks.length > 2 && now - (marks[1]?.at ?? now) > WINDOW_MS) marks.shift();
      const [first = { at: now, done }] = marks;
      const perSecond = ((done - first.done) * 1000) / Math.max(1, now - first.at);
      tell({ phase, done, total, perSecond, secondsLeft: (total - done) / Math.max(perSecond, 0.001) });
    },
  };
}

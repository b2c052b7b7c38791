type Options<Wish> = {
  /** Milliseconds to wait for a newer wish. */
  readonly delay?: number;
  readonly isUrgent?: (wish: Wish) => boolean;
  /** After a wish that took so long, wait so many times as long before the next. */
  readonly rest?: number;
};

/** Does only what was wished last: at most one wish is being done and at most one waits. An urgent one does not wait for a newer. */
export function newestOnly<Wish, Rest extends unknown[]>(
  act: (wish: Wish, ...rest: Rest) => Promise<unknown>,
  { delay = 0, isUrgent = () => false, rest: restFactor = 0 }: Options<Wish> = {},
): (wish: Wish, ...rest: Rest) => Promise<void> {
  let next: { readonly wish: Wish; readonly rest: Rest } | undefined;
  let isRunning = false;
  let hurry: (() => void) | undefined;
  return async (wish, ...rest) => {
    next = { wish, rest };
    if (isUrgent(wish)) hurry?.();
    if (isRunning) return;
    isRunning = true;
    try {
      while (next) {
        for (let before: unknown; delay > 0 && before !== next && !isUrgent(next.wish); ) {
          before = next;
          await pause(delay, (wake) => {
            hurry = wake;
          });
        }
        const { wish: now, rest: others } = next;
        next = undefined;
        const begun = process.uptime(); // performance would have to be loaded for the first list
        try {
          await act(now, ...others);
        } catch (error) {
          if (!next) throw error; // else nobody wishes for it any more
        }
        if (restFactor > 0 && next) await pause((process.uptime() - begun) * 1000 * restFactor, () => {});
      }
    } finally {
      isRunning = false;
      hurry = undefined;
    }
  };
}

/** Settles after `ms`, or when woken. */
const pause = (ms: number, onWake: (wake: () => void) => void): Promise<void> =>
  new Promise((resume) => {
    const timer = setTimeout(resume, ms);
    onWake(() => {
      clearTimeout(timer);
      resume();
    });
  });

export type AfterQuiet = { readonly call: () => void; readonly stop: () => void };

/** Runs once calls have ceased for `quiet` milliseconds, at the latest `most` after the first: what never ceases is not waited for. */
export function afterQuiet(run: () => void, { quiet, most }: { quiet: number; most: number }): AfterQuiet {
  let timer: NodeJS.Timeout | undefined;
  let first: number | undefined;
  const stop = () => {
    clearTimeout(timer);
    first = undefined;
  };
  return {
    call() {
      const now = performance.now();
      first ??= now;
      clearTimeout(timer);
      const fire = () => {
        stop();
        run();
      };
      timer = setTimeout(fire, Math.max(0, Math.min(quiet, first + most - now))).unref();
    },
    stop,
  };
}

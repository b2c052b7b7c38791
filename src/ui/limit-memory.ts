/** Bytes of the space for young objects (two halves) at which it grows no further. */
const ENOUGH = 4e6;
/** Bytes by which the heap has grown that make it worth sweeping: at 30 MB that takes 25 ms, which a key waits for if it comes just then. */
const WORTH = 6e6;
/** Seconds without a frame after which nobody is typing. */
const QUIET = 3;
const LOOK_MS = 1000;

/**
 * Keeps V8 from giving 130 MB to young objects, which it does to any program that draws many frames; with 4 to 8 they are swept as cheaply. The
 * setting is of the whole process, so threads begin with all that they may have (`startThread`). What starting, or a sync, has left is swept up
 * when it is quiet: V8 does so only when more memory is asked for. `lastFrame` is the time of the last frame, as `process.uptime` has it: the first
 * use of `performance` takes a millisecond.
 */
export function limitMemory(lastFrame: () => number): void {
  const { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } = process.getBuiltinModule('node:v8');
  let growth = 1;
  const limitYoung = () => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    const wanted = young && young.space_size < ENOUGH ? 2 : 1;
    if (wanted !== growth) setFlagsFromString(`--semi-space-growth-factor=${wanted}`);
    growth = wanted;
  };
  let kept = 0;
  let collect: (() => void) | undefined;
  setFlagsFromString(`--semi-space-growth-factor=${growth}`); // starting would let it grow to 16 MB before the first look
  setInterval(() => {
    limitYoung();
    if (process.uptime() - lastFrame() < QUIET || getHeapStatistics().total_heap_size < kept + WORTH) return;
    collect ??= collector();
    collect();
    kept = getHeapStatistics().total_heap_size;
  }, LOOK_MS).unref();
}

/** V8 hands its collector to contexts that begin while the flag is set. */
function collector(): () => void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString('--expose-gc');
  const collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  return collect;
}

/** Bytes of the space for young objects (two halves) at which it grows no further. */
const ENOUGH = 12e6;
const LOOK_MS = 1000;

/**
 * Keeps V8 from giving 130 MB to young objects, which it does to any program that draws many frames; with 16 they are swept as cheaply. The
 * setting is of the whole process: threads that start later begin with as much as they may have, so that they need not grow.
 */
export function limitNursery(): void {
  const { getHeapSpaceStatistics, setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString('--min-semi-space-size=8');
  const looking = setInterval(() => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    if (young && young.space_size < ENOUGH) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    clearInterval(looking);
  }, LOOK_MS).unref();
}

/** Bytes of the space for young objects (two halves) at which it grows no further. */
const ENOUGH = 8e6;
const LOOK_MS = 100;

/**
 * Keeps V8 from giving 130 MB to young objects, which it does to any program that draws many frames; with 8 to 16 they are swept as cheaply. The
 * setting is of the whole process, so threads begin with all that they may have (`startThread`).
 */
export function limitNursery(): void {
  const { getHeapSpaceStatistics, setFlagsFromString } = process.getBuiltinModule('node:v8');
  const looking = setInterval(() => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    if (young && young.space_size < ENOUGH) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    clearInterval(looking);
  }, LOOK_MS).unref();
}

import type { ColorLevel } from './terminal.ts';

/**
 * How many colours to use: NO_COLOR (no-color.org) wins over everything, then FORCE_COLOR, then what the terminal can.
 * `depth` is asked with the environment, as `tty.WriteStream.getColorDepth`.
 */
export function colorLevel(env: NodeJS.ProcessEnv, depth: (env: object) => number): ColorLevel {
  const { NO_COLOR: none, FORCE_COLOR: forced, NODE_DISABLE_COLORS: _, ...rest } = env;
  if (none) return 0;
  if (forced !== undefined) return forcedLevels[forced] ?? 1;
  if (env['TERM'] === 'dumb') return 0;
  return levelOfDepth[depth(rest)] ?? 1;
}

const forcedLevels: Readonly<Record<string, ColorLevel>> = { '0': 0, false: 0, '1': 1, '2': 2, '3': 3 };
const levelOfDepth: Readonly<Record<number, ColorLevel>> = { 1: 0, 4: 1, 8: 2, 24: 3 };

import { join, resolve } from 'node:path';
import { readSettings } from '../settings/settings.ts';
import { packageRoot } from './package-root.ts';

/** Where captures are: the given files and folders, else the configured folders, else the shipped briefings; absolute. */
export async function capturePaths(given: readonly string[], env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  if (given.length > 0) return given.map((path) => resolve(path));
  const { folders } = await readSettings(env);
  return folders.length > 0 ? folders.map((path) => resolve(path)) : [join(packageRoot(), 'briefings')];
}

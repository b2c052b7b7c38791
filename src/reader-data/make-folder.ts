import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, for this user's eyes only, one level at a time: `mkdir` with `recursive` never returns
 * where a level cannot be made though the one above it exists, as below /proc.
 * @throws what the system says of the first level that cannot be made
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another instance was quicker
  }
}

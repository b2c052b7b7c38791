import { spawnSync } from 'node:child_process';
import { temporaryFolder } from './run-program.ts';

/** A folder on a disk of its own, that can be full or write-protected; undefined where nobody may mount one. */
export function smallDisk(megabytes: number) {
  const folder = temporaryFolder();
  const mount = (...options: string[]) => spawnSync('mount', options).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)) return undefined;
  return {
    folder,
    protect: () => mount('-o', 'remount,ro', folder),
    remove: () => spawnSync('umount', ['-l', folder]),
  };
}

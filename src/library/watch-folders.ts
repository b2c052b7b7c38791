import { type FSWatcher, watch } from 'node:fs';
import { afterQuiet } from './after-quiet.ts';

export type FolderWatch = {
  /** From now on these folders (each by itself, not what is below it); true when some were not watched before. */
  readonly set: (folders: readonly string[]) => boolean;
  readonly stop: () => void;
};

/** Folders that are watched; each costs the system a handle. Beyond these, and where a folder cannot be watched, the clock does it. */
const MOST = 2000;
/** Milliseconds of quiet after a change: saving a file makes several. */
const QUIET_MS = 300;
/** Milliseconds after which changes are looked at though more keep coming: a download of a thousand pages. */
const MOST_MS = 3000;
/** Milliseconds between looks where there is nothing to watch by. */
const LOOK_MS = 60_000;

/** Calls `changed` soon after something in the folders has changed; where the system cannot tell, once a minute. */
export function watchFolders(changed: () => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  const soon = afterQuiet(changed, { quiet: QUIET_MS, most: MOST_MS });
  let looking: NodeJS.Timeout | undefined;
  const lookNowAndThen = () => {
    looking ??= setInterval(changed, LOOK_MS).unref();
  };
  const drop = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const add = (folder: string) => {
    try {
      const watcher = watch(folder, { persistent: false }, soon.call);
      watcher.on('error', () => {
        drop(folder); // the folder has gone, which its parent tells, or the system has no more handles
        lookNowAndThen();
      });
      watchers.set(folder, watcher);
    } catch {
      lookNowAndThen();
    }
  };
  return {
    set(folders) {
      const wanted = new Set(folders.slice(0, MOST));
      if (folders.length > MOST) lookNowAndThen();
      for (const folder of [...watchers.keys()]) if (!wanted.has(folder)) drop(folder);
      const fresh = [...wanted].filter((folder) => !watchers.has(folder));
      for (const folder of fresh) add(folder);
      return fresh.some((folder) => watchers.has(folder));
    },
    stop() {
      soon.stop();
      clearInterval(looking);
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
}

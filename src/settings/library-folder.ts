import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { homeFolder } from './home-folder.ts';

/** Where the library over these files and folders lives: under `$XDG_CACHE_HOME/sahel-brief`, else `~/.cache`; it can be deleted at any time. */
export function libraryFolder(env: NodeJS.ProcessEnv, paths: readonly string[]): string {
  const name = createHash('sha256')
    .update([...new Set(paths)].sort().join('\0'))
    .digest('hex')
    .slice(0, 16);
  return join(env['XDG_CACHE_HOME'] || join(homeFolder(env), '.cache'), 'sahel-brief', name);
}

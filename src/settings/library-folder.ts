import { join } from 'node:path';
import { homeFolder } from './home-folder.ts';

/** Where the library over these files and folders lives: under `$XDG_CACHE_HOME/sahel-brief`, else `~/.cache`; it can be deleted at any time. */
export function libraryFolder(env: NodeJS.ProcessEnv, paths: readonly string[]): string {
  const name = digest([...new Set(paths)].sort().join('\0'));
  return join(env['XDG_CACHE_HOME'] || join(homeFolder(env), '.cache'), 'sahel-brief', name);
}

/** FNV-1a over UTF-16 units, forwards and backwards: node:crypto would cost the start more than all the rest of this. */
function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x811c9dc5];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - i), 0x01000193);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

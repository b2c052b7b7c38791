import { join } from 'node:path';
import { homeFolder } from './home-folder.ts';

/** Where the reader's own data lives: `$XDG_DATA_HOME/sahel-brief/reader-data.db`, else under `~/.local/share`. */
export const readerDataFile = (env: NodeJS.ProcessEnv): string =>
  join(env['XDG_DATA_HOME'] || join(homeFolder(env), '.local', 'share'), 'sahel-brief', 'reader-data.db');

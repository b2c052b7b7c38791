import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the reader's own data lives: `$XDG_DATA_HOME/sahel-brief/reader-data.db`, else under `~/.local/share`. */
export const readerDataFile = (env: NodeJS.ProcessEnv): string =>
  join(env['XDG_DATA_HOME'] || join(env['HOME'] || homedir(), '.local', 'share'), 'sahel-brief', 'reader-data.db');

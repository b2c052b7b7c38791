import type { DatabaseSync } from 'node:sqlite';

/**
 * Node's own SQLite. Loaded when first asked for (3 ms), by the name it has from Node 26 on or by the older one, and
 * without the warning that Node 22 gives.
 */
export function sqliteDatabase(): typeof DatabaseSync {
  const warn = process.emitWarning;
  process.emitWarning = () => {};
  try {
    const sqlite = process.getBuiltinModule('node:sqlite') as typeof import('node:sqlite') & {
      Database?: typeof DatabaseSync;
    };
    return sqlite.Database ?? sqlite.DatabaseSync;
  } finally {
    process.emitWarning = warn;
  }
}

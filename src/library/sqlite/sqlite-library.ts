import type { Library, SearchOptions } from '../library.ts';
import { createSqliteEngine, type SqliteEngine } from './sqlite-engine.ts';

/** Asks the engine, wherever it runs. */
export type AskEngine = <Method extends keyof SqliteEngine>(
  method: Method,
  ...values: Parameters<SqliteEngine[Method]>
) => Promise<ReturnType<SqliteEngine[Method]>>;

/** A library in an SQLite file, in this thread: for commands, where nobody types meanwhile. `pipeline` names the version of the stages. */
export function createSqliteLibrary(file: string, pipeline: string): Library {
  const engine = createSqliteEngine(file, pipeline);
  return libraryOn(async (method, ...values) => {
    const run = engine[method] as (...values: unknown[]) => ReturnType<SqliteEngine[typeof method]>;
    return run(...values);
  });
}

const HITS = 50; // of a page, unless the caller says otherwise

/** The library over an engine: queries are taken apart here, captures read here. */
export const libraryOn = (ask: AskEngine): Library => ({
  open: ({ readOnly = false } = {}) => ask('open', readOnly),
  apply: (batch, cursor) => ask('apply', batch, cursor),
  cursor: () => ask('cursor'),
  files: () => ask('files'),
  get: (id) => ask('get', id),
  async captureText(id) {
    const capture = await ask('capture', id);
    if (!capture || capture.text !== undefined) return capture?.text;
    const { readCaptureText } = await import('../read-capture-text.ts'); // with every decoder; not for the first list
    return readCaptureText(capture.files, capture);
  },
  idsFrom: (prefix, limit) => ask('idsFrom', prefix, limit),
  count: (filter = {}) => ask('count', filter),
  list: (filter, page) => ask('list', filter, page),
  ids: (filter) => ask('ids', filter),
  facets: (filter, by) => ask('facets', filter, by),
  async search(text, options: SearchOptions = {}) {
    const { offset = 0, limit = HITS, isComplete = false, signal } = options;
    const { narrowSearch } = await import('../narrow-search.ts'); // with the words for countries and topics
    const found = await ask('search', await narrowSearch(text, options), { offset, limit, isComplete });
    signal?.throwIfAborted();
    return found;
  },
  similarTerms: (folded, limit) => ask('similarTerms', folded, limit),
  rejects: () => ask('rejects'),
  version: () => ask('version'),
  check: (level) => ask('check', level),
  reset: () => ask('reset'),
  close: () => ask('close'),
});

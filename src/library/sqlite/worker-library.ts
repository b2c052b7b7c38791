import { BriefError } from '../../article.ts';
import type { Filter, Library } from '../library.ts';
import { type EngineThread, startEngineThread } from './engine-thread.ts';
import { createSqliteEngine, type SqliteEngine } from './sqlite-engine.ts';
import { type AskEngine, libraryOn } from './sqlite-library.ts';

/** Milliseconds in which the first frame is painted; a thread that starts meanwhile would take the time for it. */
const GRACE_MS = 200;

/**
 * A library in an SQLite file that works in a thread of its own, which runs `code`: the worst query does not hold up a key.
 * Until that thread is up (20 ms and more), what the first frame needs is answered here. A thread that ends is replaced.
 */
export function createWorkerLibrary(file: string, pipeline: string, code?: string): Library {
  let near: SqliteEngine | undefined;
  let isOpen = false;
  let readOnly = false;
  let starting: NodeJS.Timeout | undefined;
  let far: EngineThread | undefined;

  const ask = async (method: keyof SqliteEngine, ...values: readonly unknown[]): Promise<unknown> => {
    if (method === 'open') {
      near = createSqliteEngine(file, pipeline);
      readOnly = values[0] === true;
      starting = setTimeout(start, GRACE_MS).unref();
      const opened = near.open(readOnly);
      isOpen = true;
      return opened;
    }
    if (near && isQuick(method, values)) return (near[method] as (...values: unknown[]) => unknown)(...values);
    if (!isOpen) throw new BriefError('library', `The library ${file} is not open.`);
    if (method !== 'close') return start().ask(method, values);
    isOpen = false;
    clearTimeout(starting);
    closeNear();
    await far?.ask('close', []);
    await far?.end();
    far = undefined;
    return undefined;
  };
  const start = () => {
    if (far) return far;
    const started = startEngineThread({ file, pipeline, code }, () => {
      if (far === started) far = undefined;
    });
    far = started;
    far.ask('open', [readOnly]).then(closeNear, closeNear);
    far.ask('warm', []).catch(() => {}); // what is wrong, the first search will say
    return far;
  };
  const closeNear = () => {
    near?.close();
    near = undefined;
  };
  return libraryOn(ask as AskEngine);
}

/** What is read from its place without the index. */
function isQuick(method: keyof SqliteEngine, [filter = {}]: readonly unknown[]): boolean {
  if (method === 'get' || method === 'cursor' || method === 'version' || method === 'idsFrom') return true;
  const parts = Object.keys(filter as Filter);
  if (method === 'facets') return parts.length === 0;
  return (method === 'list' || method === 'count') && parts.every((part) => part === 'group');
}

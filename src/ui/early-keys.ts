import type { ReadStream } from 'node:tty';
import { type Key, keysTyped } from '../views/keys.ts';

/**
 * Takes the keys until Ink is there to do it. What only Ink can tell apart waits for it, with everything after. Gives
 * what ends it.
 */
export function takeEarlyKeys(input: ReadStream, onKey: (key: Key) => void): () => void {
  input.setEncoding('utf8');
  const stop = () => input.off('readable', read);
  const read = () => {
    for (let text = input.read() as string | null; text !== null; text = input.read() as string | null) {
      const keys = keysTyped(text);
      if (!keys) {
        stop();
        input.unshift(text, 'utf8');
        return;
      }
      for (const key of keys) onKey(key);
    }
  };
  input.on('readable', read);
  return stop;
}

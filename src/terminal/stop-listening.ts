import type { ReadStream } from 'node:tty';

/**
 * Reads no keys while another has the terminal. Before they are read again the terminal is raw: where it edits lines, a ^D
 * typed meanwhile would say that the keys have ended for good.
 */
export async function withoutKeys(input: ReadStream, away: () => Promise<void>): Promise<void> {
  const listenAgain = stopListening(input);
  try {
    await away();
  } finally {
    input.setRawMode(true);
    listenAgain();
  }
}

/**
 * A paused stream whose `readable` event is listened to, as Ink does, goes on reading the terminal, and takes the first
 * keys from the command. Node has no public way to stop it.
 */
export function stopListening(input: object): () => void {
  const { _handle: handle } = input as {
    _handle?: { reading?: boolean; readStop?: () => void; readStart?: () => void };
  };
  if (!handle?.reading) return () => {};
  handle.reading = false;
  handle.readStop?.();
  return () => {
    handle.reading = true;
    handle.readStart?.();
  };
}

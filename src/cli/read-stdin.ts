import type { Readable } from 'node:stream';

/** More than a capture may have: what comes after is not read, because a pipe may have no end. */
const ENOUGH = 21 * 1024 * 1024;

/** All of stdin, or what is enough of it to be refused. */
export const readStdin = (): Promise<Uint8Array> => readStream(process.stdin);

export async function readStream(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > ENOUGH) break;
  }
  return Buffer.concat(chunks);
}

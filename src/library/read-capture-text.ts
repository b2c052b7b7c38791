import { readFile } from 'node:fs/promises';
import type { Article } from '../article.ts';
import { decodeCapture } from '../capture/decode-capture.ts';

/** The decoded text of the first of these files that still is the article's capture; undefined when all are gone or have changed. */
export async function readCaptureText(
  files: readonly { readonly path: string }[],
  { source }: Pick<Article, 'source'>,
): Promise<string | undefined> {
  for (const { path } of files) {
    try {
      const { text, sha256 } = decodeCapture(await readFile(path), { name: path });
      if (sha256 === source.sha256) return text;
    } catch {
      // gone, unreadable or no text any more: another copy may still be there
    }
  }
  return undefined;
}

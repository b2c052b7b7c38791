import { createHash } from 'node:crypto';
import { BriefError, type Capture } from '../article.ts';
import { readHtml } from '../text/html-blocks.ts';
import { blockText } from '../text/html-page.ts';
import { withoutEscapes } from '../text/sanitize.ts';
import { decodeBytes } from './decode-bytes.ts';
import { refuseBinary, refuseBinaryText } from './refuse-binary.ts';
import { repairMojibake } from './repair-mojibake.ts';

export type DecodeOptions = { readonly name?: string; readonly url?: string };

/** Bytes of the largest capture: a thousand times a long article. */
const LARGEST = 20 * 1024 * 1024;

/**
 * Bytes (or text that was decoded already) as a capture: Unicode in NFC, lines ended by LF, no escape sequences of a
 * terminal, for HTML a block a line.
 *
 * @throws {BriefError} `too-large`, `binary` or `empty`.
 */
export function decodeCapture(input: string | Uint8Array, { name = 'capture', url }: DecodeOptions = {}): Capture {
  const bytes = typeof input === 'string' ? Buffer.from(input, 'utf8') : input;
  if (bytes.length > LARGEST) {
    throw new BriefError(
      'too-large',
      `${name}: ${Math.ceil(bytes.length / 1024 / 1024)} MB is more than an article (20 MB at most); cut it down to the article's page.`,
    );
  }
  if (typeof input !== 'string') refuseBinary(input, name);
  const decoded = typeof input === 'string' ? { text: input, notes: [] } : decodeBytes(input);
  refuseBinaryText(decoded.text, name);
  const repaired = repairMojibake(decoded.text);
  const source = withoutEscapes(repaired.text)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', ' ')
    .normalize('NFC');
  const isPage = isHtml(source, name);
  const text = isPage ? blockText(readHtml(source)) : source;
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new BriefError('empty', `${name}: there is no text in it; capture the page again.`);
  return {
    name,
    ...(url && { url }),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format: isPage ? 'html' : 'text',
    text,
    ...(isPage && { html: source }),
    notes: [...decoded.notes, ...repaired.notes],
  };
}

/** Characters at the start in which a page shows that it is one. */
const HEAD = 3000;

function isHtml(source: string, name: string): boolean {
  const head = source.slice(0, HEAD);
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(head))
    return true;
  const tags =
    head.match(/<\/?(?:p|div|span|a|br|h[1-6]|li|ul|article|section|table|meta|script)\b[^<>]{0,500}>/gi)?.length ?? 0;
  return tags >= (/\.(?:x?html?|aspx?|php)$/i.test(name) ? 1 : 6);
}

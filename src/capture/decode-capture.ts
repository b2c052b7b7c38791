import { createHash } from 'node:crypto';
import { BriefError, type Capture } from '../article.ts';

export type DecodeOptions = { readonly name?: string; readonly url?: string };

/** First form: strict UTF-8 text. */
export function decodeCapture(input: string | Uint8Array, { name = 'capture', url }: DecodeOptions = {}): Capture {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const text = new TextDecoder('utf-8').decode(bytes).normalize('NFC');
  if (!text.trim()) throw new BriefError('empty', `${name} is empty: there is no text to read.`);
  const html = /^\s*<(!doctype html|html)/i.test(text) ? text : undefined;
  return {
    name,
    ...(url && { url }),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format: html ? 'html' : 'text',
    text,
    ...(html && { html }),
    notes: [],
  };
}

import { analyse } from 'chardet';
import { decode, encodingExists } from 'iconv-lite';

export type Decoded = { readonly text: string; readonly notes: readonly string[] };

/** Bytes as text: byte order mark, strict UTF-8, UTF-16 without a mark, the page's own word, then the likeliest legacy encoding. */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked) return marked;
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined && !utf8.includes('\0')) return { text: utf8, notes: [] };
  const wide = wideEncoding(bytes);
  if (wide) return { text: decode(Buffer.from(bytes), wide), notes: [wide] };
  if (utf8 !== undefined) return { text: utf8, notes: [] };
  const encoding = mostlyUtf8(bytes) ? 'utf-8' : (declaredEncoding(bytes) ?? likeliestEncoding(bytes));
  return {
    text: decode(Buffer.from(bytes), encoding),
    notes: [encoding === 'utf-8' ? 'utf-8 with broken bytes' : encoding],
  };
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: new TextDecoder().decode(bytes), notes: [] };
  if (a === 0xff && b === 0xfe) return { text: decode(Buffer.from(bytes), 'utf-16le'), notes: ['utf-16le'] };
  if (a === 0xfe && b === 0xff) return { text: decode(Buffer.from(bytes), 'utf-16be'), notes: ['utf-16be'] };
  return undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes that are looked at to guess an encoding. */
const SAMPLE = 64 * 1024;

/** UTF-16 of mostly Latin text has a NUL in every second place. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const end = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  if (odd > end * 0.2 && even < end * 0.02) return 'utf-16le';
  return even > end * 0.2 && odd < end * 0.02 ? 'utf-16be' : undefined;
}

/** A text cut in the middle of a character, or with some stray bytes, is UTF-8 all the same. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let broken = 0;
  let sound = 0;
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end; i += 1) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let follows = 0;
    while (follows < length && byte < 0xf5 && ((bytes[i + follows + 1] ?? 0) & 0xc0) === 0x80) follows += 1;
    if (length > 0 && follows === length) sound += 1;
    else broken += 1;
    i += follows;
  }
  return sound > 0 && broken * 20 <= sound + 20 && sound >= broken;
}

/** `<meta charset>` or the XML declaration. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const name =
    /<meta[^<>]{1,200}charset\s?=\s?["']?\s?([\w-]{3,20})/i.exec(head)?.[1] ??
    /<\?xml[^<>]{1,100}encoding=["']([\w-]{3,20})/i.exec(head)?.[1];
  if (!name || /^utf-?(?:8|16)/i.test(name) || !encodingExists(name)) return undefined;
  // Browsers read Latin-1 and ASCII as windows-1252 (Encoding standard).
  return /^(?:iso-?8859-?1|latin-?1|us-ascii)$/i.test(name) ? 'windows-1252' : name.toLowerCase();
}

const VIETNAMESE = /[\u1ea0-\u1ef9ăâđêôơưĂÂĐÊÔƠƯàáèéìíòóùúýãõĩũ]/gu;

function likeliestEncoding(bytes: Uint8Array): string {
  const sample = Buffer.from(bytes.subarray(0, SAMPLE));
  const arabic = decode(sample, 'windows-1256');
  // The article "al-" is in every Arabic text; Cyrillic bytes read as Arabic letters do not spell it.
  const articles = arabic.match(/ال/g)?.length ?? 0;
  if (share(arabic, /\p{Script=Arabic}/gu) > 0.6 && articles * 50 > (arabic.match(/\p{Script=Arabic}/gu)?.length ?? 0))
    return 'windows-1256';
  const vietnamese = decode(sample, 'windows-1258').normalize('NFC');
  if (/[\u1ea0-\u1ef9]/.test(vietnamese) && share(vietnamese, VIETNAMESE) > 0.9) return 'windows-1258';
  const best = analyse(sample).find(({ name }) => encodingExists(name) && !/^utf/i.test(name));
  // Browsers read Latin-1 as windows-1252 (Encoding standard).
  return !best || /^(?:iso-8859-1|ascii)$/i.test(best.name) ? 'windows-1252' : best.name.toLowerCase();
}

/** Share of the letters beyond ASCII that a script or alphabet has. */
function share(text: string, letters: RegExp): number {
  const all = text.match(/[^\0-\x7f\s]/g)?.length ?? 0;
  return all === 0 ? 0 : (text.match(letters)?.length ?? 0) / all;
}

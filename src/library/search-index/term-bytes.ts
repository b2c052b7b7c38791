/**
 * Terms as bytes that sort and compare a letter at a time: ASCII and the letters of the Arabic block are one byte each, any other
 * UTF-16 unit three, as in UTF-8. So an edit is one byte in the scripts the library is mostly written in. Words are short; of a source's
 * name as long as a paragraph the first {@link LONGEST} bytes count, because a segment keeps lengths in one byte.
 */
export function encodeTerm(term: string): Uint8Array {
  let length = 0;
  for (let i = 0; i < term.length && length <= LONGEST - 3; i++) {
    const unit = term.charCodeAt(i);
    if (unit < 0x80) bytes[length++] = unit;
    else if (unit >= ARABIC && unit < ARABIC + 0x40) bytes[length++] = 0x80 + unit - ARABIC;
    else {
      bytes[length++] = 0xe0 | (unit >> 12);
      bytes[length++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[length++] = 0x80 | (unit & 0x3f);
    }
  }
  return bytes.slice(0, length); // a copy lies among V8's objects, where a part of a longer array would be one more for malloc
}

export function decodeTerm(bytes: Uint8Array, start: number, end: number): string {
  let term = '';
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) term += String.fromCharCode(byte);
    else if (byte < 0xc0) term += String.fromCharCode(ARABIC + byte - 0x80);
    else {
      term += String.fromCharCode(
        ((byte & 0x0f) << 12) | (((bytes[i + 1] ?? 0) & 0x3f) << 6) | ((bytes[i + 2] ?? 0) & 0x3f),
      );
      i += 2;
    }
  }
  return term;
}

const ARABIC = 0x0620;
const LONGEST = 255; // bytes
const bytes = new Uint8Array(LONGEST);

/** -1, 0 or 1, as the bytes sort. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) < (b[i] ?? 0) ? -1 : 1;
  return Math.sign(a.length - b.length);
}

import { decode } from 'iconv-lite';

/** UTF-8 that someone read as windows-1252 and saved again: "Ã©" for "é", "â€™" for "’". */
export function repairMojibake(text: string): { text: string; notes: readonly string[] } {
  if (!SIGN.test(text)) return { text, notes: [] };
  let repaired = 0;
  let kept = 0;
  const result = text.replace(RUN, (run) => {
    const original = reread(run);
    if (original === undefined) kept += 1;
    else repaired += 1;
    return original ?? run;
  });
  // A text that holds many letters beyond ASCII of its own was read rightly; the sign was a coincidence.
  return repaired >= LEAST && repaired >= kept
    ? { text: result, notes: [`mojibake repaired (${repaired})`] }
    : { text, notes: [] };
}

/** Repairs from which it is no coincidence. */
const LEAST = 2;
const SIGN = /[ÂÃâáÄÅÆÐÑØÙ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
/** Characters that windows-1252 gives to the bytes 128 to 255. */
const RUN = /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/g;

let bytes: Map<string, number> | undefined;

function reread(run: string): string | undefined {
  bytes ??= new Map(Array.from({ length: 128 }, (_, i) => [decode(Buffer.from([128 + i]), 'windows-1252'), 128 + i]));
  const raw = Uint8Array.from(run, (char) => bytes?.get(char) ?? char.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return undefined;
  }
}

import { BriefError } from '../article.ts';

/** First bytes of what is no text, as Latin-1 (file formats' own specifications). */
const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF document'],
  ['PK\x03\x04', 'a zip archive or Office document'],
  ['PK\x05\x06', 'a zip archive'],
  ['\x89PNG', 'a picture (PNG)'],
  ['\xff\xd8\xff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['RIFF', 'a picture, sound or film'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['7z\xbc\xaf', 'a 7-zip archive'],
  ['Rar!', 'a RAR archive'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['OggS', 'a sound or film'],
  ['ID3', 'a sound'],
  ['\0\0\x01\0', 'an icon'],
  ['II*\0', 'a picture (TIFF)'],
  ['MM\0*', 'a picture (TIFF)'],
  ['SQLite format 3', 'a database'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['\xfd7zXZ', 'an xz archive'],
];
/** Share of control characters above which a text is none. */
const MOST_CONTROLS = 0.02;

export function refuseBinary(bytes: Uint8Array, name: string): void {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const found =
    MAGIC.find(([magic]) => head.startsWith(magic)) ??
    (head.slice(4, 8) === 'ftyp' ? ['', 'a picture or film'] : undefined);
  if (found) throw new BriefError('binary', `${name}: this is ${found[1]}, not text; save the page as text or HTML.`);
}

export function refuseBinaryText(text: string, name: string): void {
  let controls = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (
      code < 32
        ? code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 27
        : code === 0xfffd || code === 0x7f
    )
      controls += 1;
  }
  if (controls > 3 && controls > text.length * MOST_CONTROLS) {
    throw new BriefError(
      'binary',
      `${name}: this is not text (${controls} control characters); save the page as text or HTML.`,
    );
  }
}

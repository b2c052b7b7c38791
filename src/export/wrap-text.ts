/**
 * A line cut at spaces so that no line is wider than `width` columns; lines after the first begin with `hang`. A word
 * wider than a line is cut where the line ends. Spaces at the start are kept.
 */
export function wrapText(text: string, { width, hang = '' }: { width: number; hang?: string }): string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = indent;
  let used = indent.length;
  let isEmpty = true;
  const next = (): void => {
    lines.push(line.trimEnd());
    [line, used, isEmpty] = [hang, hang.length, true];
  };
  for (const token of text.slice(indent.length).match(/ +|[^ ]+/g) ?? []) {
    if (token.startsWith(' ')) {
      if (isEmpty) continue;
      line += token;
      used += token.length;
      continue;
    }
    for (const piece of piecesOf(token, width - hang.length)) {
      const columns = columnsOf(piece);
      if (!isEmpty && used + columns > width) next();
      line += piece;
      used += columns;
      isEmpty = false;
    }
  }
  if (!isEmpty || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** The word itself, or pieces of it that fit a line. */
function piecesOf(word: string, width: number): string[] {
  if (columnsOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const letter of word) {
    const columns = columnsOf(letter);
    if (used + columns > width && piece) {
      pieces.push(piece);
      [piece, used] = ['', 0];
    }
    piece += letter;
    used += columns;
  }
  return [...pieces, piece];
}

/** Terminal columns: none for marks that combine, two for East Asian wide letters and emoji. */
function columnsOf(word: string): number {
  if (/^[\u0020-\u024f]*$/.test(word)) return word.length;
  let columns = 0;
  for (const letter of word) columns += WIDE.test(letter) ? 2 : ZERO.test(letter) ? 0 : 1;
  return columns;
}

const WIDE =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;
const ZERO = /[\p{M}\p{Cf}]/u;

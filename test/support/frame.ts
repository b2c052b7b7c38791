import type headless from '@xterm/headless';

type Terminal = InstanceType<typeof headless.Terminal>;

const NARROW = 40; // columns; below, there may be no room for a single hint

/** What is wrong with a frame as it stands on the terminal; undefined when it is whole. */
export function frameFault(terminal: Terminal): string | undefined {
  const { buffer, rows } = terminal;
  if (buffer.active.type !== 'alternate') return undefined; // another program has the terminal
  const lines = Array.from({ length: rows }, (_, y) => buffer.active.getLine(y));
  const texts = lines.map((line) => line?.translateToString(true) ?? '');
  if (lines.some((line) => line?.isWrapped)) return 'a row is wider than the terminal';
  const garbage = texts.findIndex((text) => /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text));
  if (garbage >= 0) return `control characters in row ${garbage}: ${JSON.stringify(texts[garbage])}`;
  const head = texts[0] ?? '';
  if (rows >= 7 && !head.startsWith(' sahe')) return `the header is ${JSON.stringify(head)}`;
  if (rows >= 10 && !/^[─┬]+$/.test(texts[1] ?? '')) return `the rule is ${JSON.stringify(texts[1])}`;
  if (terminal.cols >= NARROW && !texts[rows - 1]?.trim()) return 'the status line is empty';
  return undefined;
}

/** The rows as they look, with their colours and weights; without the status line, which says what happened last. */
export function frameOf({ buffer, rows, cols }: Terminal): string[] {
  return Array.from({ length: rows - 1 }, (_, y) => {
    const line = buffer.active.getLine(y);
    let look = '';
    let text = '';
    let now: string | undefined;
    for (let x = 0; x < cols; x++) {
      const cell = line?.getCell(x);
      if (!cell) continue;
      const blank = cell.getChars() === '' || cell.getChars() === ' ';
      const style = `${blank ? '' : cell.getFgColor()},${cell.getBgColor()},${cell.isInverse()}${blank ? '' : `${cell.isBold()}${cell.isDim()}${cell.isItalic()}${cell.isUnderline()}`}`;
      if (style !== now) {
        look += `${x}:${style};`;
        now = style;
      }
      text += cell.getChars() || ' ';
    }
    return `${text.trimEnd()}\t${look}`;
  });
}

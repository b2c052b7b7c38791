import type { ReadStream } from 'node:tty';

/** What a mouse did, in cells from 0. `wheel` goes up (-1) or down (1). */
export type MouseReport = { readonly column: number; readonly row: number } & (
  | { readonly kind: 'press' | 'drag' | 'release'; readonly button: 'left' | 'middle' | 'right' | 'none' }
  | { readonly kind: 'wheel'; readonly step: -1 | 1 }
);

type Background = 'light' | 'dark';

type Listeners = {
  readonly onMouse?: (report: MouseReport) => void;
  readonly onBackground?: (background: Background) => void;
};

/**
 * Takes what a terminal reports (SGR mouse reports, the answer to OSC 11) out of what is typed. Gives the rest of each
 * piece of input; a report that a slow line cut in two waits for its end, and what has none is dropped: no key sends it.
 */
export function createReportReader({ onMouse, onBackground }: Listeners): (chunk: string) => string {
  let begun = '';
  return (chunk) => {
    const input = begun + chunk;
    if (!input.includes('\u001b')) return input;
    begun = unfinished.exec(input)?.[0] ?? '';
    const whole = input.slice(0, input.length - begun.length);
    return whole.replace(reportOrRest, (_, code, x, y, end, red, green, blue) => {
      if (code !== undefined) onMouse?.(mouseReport(Number(code), Number(x), Number(y), end === 'm'));
      else if (red !== undefined) onBackground?.(backgroundOf([red, green, blue]));
      return '';
    });
  };
}

const report =
  /\u001b\[<(\d+);(\d+);(\d+)([Mm])|\u001b\]11;rgba?:([\da-f]+)\/([\da-f]+)\/([\da-f]+)(?:\u0007|\u001b\\)/;
/** Begun, and not gone on with. */
const rest = /\u001b\[<[\d;]*[Mm]?|\u001b\]11;[\da-frgb:/]*(?:\u0007|\u001b\\)?/;
const reportOrRest = new RegExp(`${report.source}|${rest.source}`, 'gi');
const unfinished = /\u001b(?:\[<[\d;]{0,40}|\]11;[\da-frgb:/]{0,40}\u001b?)$/i;

const buttons = ['left', 'middle', 'right', 'none'] as const;

/** xterm's codes: two bits for the button, 32 for motion, 64 for the wheel; shift, meta and control do not matter here. */
function mouseReport(code: number, x: number, y: number, isRelease: boolean): MouseReport {
  const place = { column: x - 1, row: y - 1 };
  if (code & 64) return { ...place, kind: 'wheel', step: code & 1 ? 1 : -1 };
  const kind = isRelease ? 'release' : code & 32 ? 'drag' : 'press';
  return { ...place, kind, button: buttons[code & 3] ?? 'none' };
}

/** By the brightness the eye sees (ITU-R BT.601); each channel has one to four hex digits. */
function backgroundOf(channels: readonly string[]): Background {
  const [red = 0, green = 0, blue = 0] = channels.map((hex) => Number.parseInt(hex, 16) / (16 ** hex.length - 1));
  return 0.299 * red + 0.587 * green + 0.114 * blue > 0.5 ? 'light' : 'dark';
}

/** Whoever reads the keys from now on gets them without the terminal's reports. Gives what undoes it. */
export function takeReports(input: ReadStream, listeners: Listeners): () => void {
  const filter = createReportReader(listeners);
  const { read } = input;
  input.read = (size?: number) => {
    for (;;) {
      const chunk = read.call(input, size) as string | Buffer | null;
      if (chunk === null) return null;
      const rest = filter(chunk.toString());
      if (rest !== '') return rest;
    }
  };
  return () => {
    input.read = read;
  };
}

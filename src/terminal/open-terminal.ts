import { closeSync, openSync } from 'node:fs';
import { isatty, ReadStream, WriteStream } from 'node:tty';
import { colorLevel } from './color-level.ts';
import { guardTerminal } from './guard-terminal.ts';
import type { Terminal } from './terminal.ts';

/**
 * The terminal the person sits at: stdout and stdin where they are terminals, else `/dev/tty` (with stderr as a last
 * resort for drawing), so that `sahel-brief > file` and `cat page | sahel-brief` still show an interface.
 * Undefined when there is none.
 */
export function openTerminal(env: NodeJS.ProcessEnv = process.env): Terminal | undefined {
  const output = openOutput();
  if (!output) return undefined;
  const input = openInput();
  if (!input) {
    if (isOwn(output)) output.destroy();
    return undefined;
  }
  const guard = guardTerminal(input, output, () => release(input, output));
  return {
    input,
    output,
    get columns() {
      return output.columns || DEFAULT_COLUMNS;
    },
    get rows() {
      return output.rows || DEFAULT_ROWS;
    },
    colorLevel: colorLevel(env, (rest) => output.getColorDepth(rest)),
    hasAttributes: env['TERM'] !== 'dumb',
    background: isLight(env['COLORFGBG']) ? 'light' : 'dark',
    ...guard,
  };
}

const DEFAULT_COLUMNS = 80;
const DEFAULT_ROWS = 24; // the VT100's, for lines that tell no size

function openOutput(): WriteStream | undefined {
  if (process.stdout.isTTY) return process.stdout;
  try {
    return openSized();
  } catch {
    return process.stderr.isTTY ? process.stderr : undefined;
  }
}

/** A stream of our own on /dev/tty: Node tells only its standard streams when the window changes, so we do. */
function openSized(): WriteStream {
  const output = new WriteStream(openSync('/dev/tty', 'w'));
  const resized = () => (output as WriteStream & { _refreshSize?: () => void })._refreshSize?.();
  process.on('SIGWINCH', resized);
  output.once('close', () => process.off('SIGWINCH', resized));
  return output;
}

function openInput(): ReadStream | undefined {
  if (process.stdin.isTTY) return process.stdin;
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch {
    return undefined;
  }
}

const isOwn = (stream: ReadStream | WriteStream): boolean =>
  stream !== process.stdin && stream !== process.stdout && stream !== process.stderr;

/** Lets the program end: our streams are closed, stdin no longer waits. */
function release(input: ReadStream, output: WriteStream): void {
  input.pause();
  // In a pipeline the pager has set the terminal for itself: our handle, which would set it back at exit, is closed now.
  if (isOwn(input) || !process.stdout.isTTY) input.destroy();
  else input.unref();
  if (isOwn(output)) output.destroy();
  if (!process.stdout.isTTY) process.once('exit', keepTerminalOfPipeline);
}

/**
 * In `sahel-brief | less` less has set the terminal for itself by the time we end. Node puts back, at exit, what it
 * found on its standard streams at the start, which leaves less deaf; it does not do so for streams that are closed.
 */
function keepTerminalOfPipeline(): void {
  for (const fd of [0, 2]) {
    try {
      if (isatty(fd)) closeSync(fd);
    } catch {
      // closed already
    }
  }
}

/** COLORFGBG is "foreground;background" in the 16 colours; 7 and 15 are the whites. */
const isLight = (colors: string | undefined): boolean => ['7', '15'].includes(colors?.split(';').at(-1) ?? '');

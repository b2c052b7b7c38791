import { closeSync, openSync } from 'node:fs';
import { isatty, ReadStream, WriteStream } from 'node:tty';
import { colorLevel } from './color-level.ts';
import { guardTerminal } from './guard-terminal.ts';
import { showsLinks } from './shows-links.ts';
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
    askBackground: () => {
      if (canTellBackground(env)) output.write(ASK_BACKGROUND);
    },
    showsLinks: showsLinks(env),
    background: backgroundIn(env['COLORFGBG']),
    ...guard,
  };
}

const ASK_BACKGROUND = '\u001b]11;?\u001b\\';

/** Others do not answer, or print the question. */
const canTellBackground = ({ TERM = '' }: NodeJS.ProcessEnv): boolean => !/^($|dumb|linux|cons|vt)/.test(TERM);

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
  const isInPipeline = !process.stdout.isTTY;
  input.pause();
  if (isOwn(input) || isInPipeline) input.destroy();
  else input.unref();
  if (isOwn(output)) output.destroy();
  if (isInPipeline) process.once('exit', leaveTerminalAlone);
}

/**
 * In `sahel-brief | less` less has set the terminal for itself while we still end, or has even put it back already. At
 * exit libuv and Node set it once more to what they found at the start, which leaves less deaf or the shell raw; they
 * do not for handles and standard streams that are closed.
 */
function leaveTerminalAlone(): void {
  for (const fd of [0, 2]) {
    try {
      if (isatty(fd)) closeSync(fd);
    } catch {
      // closed already
    }
  }
}

/** COLORFGBG is "foreground;background" in the 16 colours; 7 and 15 are the whites. */
const backgroundIn = (colors: string | undefined): 'light' | 'dark' | undefined =>
  colors ? (['7', '15'].includes(colors.split(';').at(-1) ?? '') ? 'light' : 'dark') : undefined;

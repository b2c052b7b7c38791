// Runs the built program in a pseudo-terminal, presses keys, and gives the terminal as it then stands.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pty from '@lydell/node-pty';
import unicode from '@xterm/addon-unicode11';
import headless from '@xterm/headless';

const program = join(import.meta.dirname, '../../bin/sahel-brief.js');
const QUIET_MS = 250; // nothing written for this long: the screen is as it will be
const LOADING = /reading \d+ of \d+|Reading captures/;
const isUnready = (text) => text.trim() === '' || LOADING.test(text);

/** @param {{ columns?: number, rows?: number, keys?: string, args?: string[], env?: Record<string, string>, onSettled?: (terminal: object) => void }} options `onSettled` sees the screen at the start and after each key */
export async function takeScreen({ columns = 120, rows = 36, keys = '', args = [], env = {}, onSettled = () => {} }) {
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  terminal.loadAddon(new unicode.Unicode11Addon());
  terminal.unicode.activeVersion = '11';
  const child = pty.spawn(process.execPath, [program, ...args], {
    cols: columns,
    rows,
    env: environment(env),
    name: 'xterm-256color',
  });
  let last = 0;
  child.onData((data) => {
    last = performance.now();
    terminal.write(data);
  });
  const settled = async () => {
    do {
      await new Promise((resume) => setTimeout(resume, 20));
      await new Promise((drawn) => terminal.write('', drawn));
    } while (performance.now() - last < QUIET_MS || isUnready(textOf(terminal)));
  };
  while (last === 0) await new Promise((resume) => setTimeout(resume, 20));
  await settled();
  onSettled(terminal);
  for (const key of keys.replaceAll('<enter>', '\r').replaceAll('<esc>', '\u001b').replaceAll('<tab>', '\t')) {
    child.write(key);
    last = performance.now();
    await settled();
    onSettled(terminal);
  }
  child.kill();
  return terminal;
}

const textOf = (terminal) =>
  Array.from(
    { length: terminal.rows },
    (_, y) => terminal.buffer.active.getLine(y)?.translateToString(true) ?? '',
  ).join('\n');

takeScreen.options = (argv) => {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      columns: { type: 'string', default: '120' },
      rows: { type: 'string', default: '36' },
      keys: { type: 'string', default: '' },
      theme: { type: 'string', default: 'dark' },
    },
  });
  const [out = 'screen.svg', ...args] = positionals;
  const theme = values.theme === 'light' ? 'light' : 'dark';
  const isGiven = args.includes('--theme');
  return {
    out,
    theme,
    columns: Number(values.columns),
    rows: Number(values.rows),
    keys: values.keys,
    args: isGiven ? args : ['--theme', theme, ...args],
  };
};

function environment(env) {
  const { CI, NO_COLOR, FORCE_COLOR, COLORFGBG, ...rest } = process.env;
  const home = mkdtempSync(join(tmpdir(), 'sahel-brief-screen-'));
  return {
    ...rest,
    HOME: home,
    XDG_CONFIG_HOME: home,
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    LANG: 'C.UTF-8',
    ...env,
  };
}

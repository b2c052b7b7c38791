import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { openPty, type PtySession } from '../support/open-pty.ts';
import { type Figure, median, quantile } from './measure.ts';

const KEYS = 40;
const QUIET_MS = 30; // nothing more written for this long: the frame is whole
const SIZES = [12, 100_000];

/**
 * One key at 200×60, from the key to the last byte of its frame, in the list and in the text, over a small and a large
 * library; against less doing the same. The briefing beside the list follows when the cursor rests, as a frame of its
 * own: how long after the key that is whole is told apart.
 */
export async function keystrokes(): Promise<Figure[]> {
  const size = { columns: 200, rows: 60 };
  const less = openPty('less', ['package-lock.json'], { ...size, cwd: process.cwd() });
  await less.until(/lockfileVersion/);
  const theirs = await pressAll(less, 'j', 'k');
  less.type('q');
  await less.exited;
  const program = await bundled('test/support/large-reader.tsx');
  const figures: Figure[] = [];
  for (const articles of SIZES) figures.push(...(await measured(program, articles, size, theirs)));
  return figures;
}

async function measured(
  program: string,
  articles: number,
  size: { columns: number; rows: number },
  less: Pressed,
): Promise<Figure[]> {
  const reader = openPty(process.execPath, [program, String(articles)], size);
  await patiently(reader, /briefings/);
  if (articles > 1000) reader.type('\r'); // a large library begins folded
  await settled(reader);
  await atRest(reader); // what the interface counts after its first frame is no key's
  reader.type('jjjj');
  await settled(reader);
  const list = await pressAll(reader, 'j', 'k');
  const beside = await pressAll(reader, 'j', 'k', BRIEFING_MS);
  reader.type('gg');
  await settled(reader);
  reader.type('jj');
  await settled(reader);
  reader.type('\r');
  await settled(reader);
  const text = await pressAll(reader, '.', ',');
  reader.type('Q');
  await reader.exited;
  const of = articles.toLocaleString('en');
  return [
    ...figuresOf(`key j/k in the list of ${of}`, list, less),
    { what: `the briefing beside it whole, after a key, ${of}`, value: median(beside.ms), unit: 'ms', n: KEYS },
    ...figuresOf(`key ./, in the text, ${of}`, text, less),
  ];
}

const BRIEFING_MS = 150; // quiet for this long: the briefing beside the list has come too

const figuresOf = (what: string, { ms, bytes, cpu }: Pressed, less: Pressed): Figure[] => [
  { what: `${what}, processor`, value: cpu, unit: 'ms', n: KEYS },
  {
    what: `${what}, to the last byte, median`,
    value: median(ms),
    unit: 'ms',
    n: KEYS,
    against: { what: 'less', value: median(less.ms) },
  },
  {
    what: `${what}, to the last byte, p95`,
    value: quantile(ms, 0.95),
    unit: 'ms',
    n: KEYS,
    against: { what: 'less', value: quantile(less.ms, 0.95) },
  },
  {
    what: `${what}, bytes, median`,
    value: median(bytes),
    unit: 'bytes',
    n: KEYS,
    against: { what: 'less', value: median(less.bytes) },
  },
];

type Pressed = { readonly ms: number[]; readonly bytes: number[]; readonly cpu: number };

async function pressAll(session: PtySession, there: string, back: string, quiet = QUIET_MS): Promise<Pressed> {
  const ms: number[] = [];
  const bytes: number[] = [];
  const cpuBefore = cpuOf(session.pid);
  for (let i = 0; i < KEYS; i++) {
    await settled(session);
    const before = session.written().length;
    const begun = performance.now();
    session.type(i % 2 === 0 ? there : back);
    let last = begun;
    for (let length = before; performance.now() - last < quiet || length === before; ) {
      await new Promise((resume) => setTimeout(resume, 0));
      if (session.written().length !== length) [length, last] = [session.written().length, performance.now()];
      if (performance.now() - begun > 1000) break;
    }
    ms.push(last - begun);
    bytes.push(session.written().length - before);
  }
  return { ms, bytes, cpu: (cpuOf(session.pid) - cpuBefore) / KEYS };
}

const TICK_MS = 10; // of Linux

/** Milliseconds of processor that a program has used, which other programs on the machine hardly change. */
function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return Number.NaN; // not Linux
  }
}

/** A large library takes its time to be made. */
async function patiently(session: PtySession, wanted: RegExp): Promise<void> {
  for (let tries = 0; tries < 6; tries++)
    try {
      await session.until(wanted);
      return;
    } catch {}
}

/** Nothing is written any more. */
async function settled(session: PtySession): Promise<void> {
  for (let length = -1; length !== session.written().length; ) {
    length = session.written().length;
    await new Promise((resume) => setTimeout(resume, 200));
  }
}

/** The program has nothing left to do. */
async function atRest({ pid }: PtySession): Promise<void> {
  for (let cpu = -1; !Object.is(cpu, cpuOf(pid)); ) {
    cpu = cpuOf(pid);
    await new Promise((resume) => setTimeout(resume, 500));
  }
}

async function bundled(entry: string): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'sahel-brief-bench-')), 'reader.mjs');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    plugins: [
      {
        name: 'unneeded',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^(react-devtools-core|cli-highlight)$/ }, ({ path }) => ({
            path,
            namespace: 'unneeded',
          }));
          onLoad({ filter: /.*/, namespace: 'unneeded' }, () => ({
            contents: 'export default {}; export const highlight = (code) => code;',
          }));
        },
      },
    ],
    logLevel: 'error',
  });
  return outfile;
}

import { openProgram, openPty, type PtySession } from '../support/open-pty.ts';
import { shippedBriefings } from '../support/run-program.ts';
import { type Figure, median, quantile } from './measure.ts';

const KEYS = 40;
const QUIET_MS = 30; // nothing more written for this long: the frame is whole

/** One key at 200×60, from the key to the last byte of its frame, against less doing the same. */
export async function keystrokes(): Promise<Figure[]> {
  const size = { columns: 200, rows: 60 };
  const reader = openProgram([shippedBriefings], size);
  await reader.until(/briefings/);
  const ours = await pressAll(reader, 'j', 'k');
  reader.type('Q');
  const less = openPty('less', ['package-lock.json'], { ...size, cwd: process.cwd() });
  await less.until(/lockfileVersion/);
  const theirs = await pressAll(less, 'j', 'k');
  less.type('q');
  await Promise.all([reader.exited, less.exited]);
  const peer = (values: number[], q: number) => ({ what: 'less', value: quantile(values, q) });
  return [
    {
      what: 'key j/k in the list, to the last byte, median',
      value: median(ours.ms),
      unit: 'ms',
      n: KEYS,
      against: peer(theirs.ms, 0.5),
    },
    {
      what: 'key j/k in the list, to the last byte, p95',
      value: quantile(ours.ms, 0.95),
      unit: 'ms',
      n: KEYS,
      against: peer(theirs.ms, 0.95),
    },
    {
      what: 'key j/k in the list, bytes, median',
      value: median(ours.bytes),
      unit: 'bytes',
      n: KEYS,
      against: peer(theirs.bytes, 0.5),
    },
  ];
}

async function pressAll(session: PtySession, ...keys: string[]): Promise<{ ms: number[]; bytes: number[] }> {
  const ms: number[] = [];
  const bytes: number[] = [];
  for (let i = 0; i < KEYS; i++) {
    const before = session.written().length;
    const begun = performance.now();
    session.type(keys[Math.floor(i / (KEYS / keys.length))] ?? '');
    let last = begun;
    for (let length = before; performance.now() - last < QUIET_MS || length === before; ) {
      await new Promise((resume) => setTimeout(resume, 0));
      if (session.written().length !== length) [length, last] = [session.written().length, performance.now()];
      if (performance.now() - begun > 1000) break;
    }
    ms.push(last - begun);
    bytes.push(session.written().length - before);
  }
  return { ms, bytes };
}

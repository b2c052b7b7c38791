import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { keymap } from '../../src/views/keymap.ts';
import { en } from '../../src/views/words/en.ts';
import { captureFolder } from './captures.ts';
import { frameFault, frameOf } from './frame.ts';
import { hostileCaptures } from './hostile-captures.ts';
import { idle } from './idle.ts';
import { openProgram, type PtySession } from './open-pty.ts';
import { shippedBriefings, temporaryFolder } from './run-program.ts';
import { seededRandom } from './seeded-random.ts';

const esc = '\u001b';

/** What a terminal sends for the keys that are no letters. */
const named: Readonly<Record<string, string>> = {
  down: `${esc}[B`,
  up: `${esc}[A`,
  left: `${esc}[D`,
  right: `${esc}[C`,
  home: `${esc}[H`,
  end: `${esc}[F`,
  pageup: `${esc}[5~`,
  pagedown: `${esc}[6~`,
  delete: `${esc}[3~`,
  enter: '\r',
  esc,
  tab: '\t',
  space: ' ',
  backspace: '\u007f',
};

export const bytesOf = (key: string): string =>
  named[key] ?? (key.startsWith('ctrl+') ? String.fromCharCode(key.charCodeAt(5) & 0x1f) : key);

const leaving = new Set(['q', 'Q', 'ctrl+c', 'ctrl+z']); // seldom: after each the program is begun anew, or away
const bound = [...new Set(keymap.flatMap(({ keys }) => keys))].filter((keys) => !leaving.has(keys));
const letters = [...'abcdefghijklmnoprstuvwxyzABCXYZ0123456789 éüđạعنجر尼日👍🏽\u0301:"-.,;!(['];
const oddities = [
  `${esc}[<`,
  `${esc}[`,
  `${esc}[999;999;999z`,
  `${esc}]11;rgb:ffff/ffff/ffff${esc}\\`,
  `${esc}]11;rgb:0000/0000/0000\u0007`,
  `${esc}[?1;2c`,
  `${esc}OP`,
  `${esc}[1;5C`,
  '\u0000',
  '\u009b',
  `${esc}${esc}`,
  `${esc}[200~country:NE topic:\n"wells\u0003\u001b[201~`,
];
const sizes: readonly (readonly [number, number])[] = [
  [120, 35],
  [20, 5],
  [80, 24],
  [200, 60],
  [60, 20],
  [33, 7],
  [100, 10],
  [20, 60],
  [200, 5],
];

export type Pressed = { readonly keys: number; readonly frames: number; readonly starts: number };

const FRAME_EVERY = 25; // keys
const ENDINGS = [0, 130];
const INTERRUPT = 2; // ^c after the terminal was given back, while the program closes its files

/**
 * Presses `count` keys at random: those of the keymap most of all, and text, bursts, clicks, pastes, other sizes of the
 * window, and sequences that no keyboard sends. Every few keys the screen must be whole, and the same as when it is drawn
 * anew. @throws when the program crashes, hangs, or leaves a broken frame; the message has the latest keys
 */
export async function pressAtRandom(count: number, seed: number): Promise<Pressed> {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const home = temporaryFolder();
  const bin = join(home, 'bin');
  mkdirSync(bin); // no program can be found: what is typed at `|` runs nothing
  const paths = [captureFolder(hostileCaptures), shippedBriefings];
  const env = { PATH: bin, PAGER: '/bin/cat', EDITOR: '/bin/true', BROWSER: '/bin/true' };
  const open = async (): Promise<PtySession> => {
    const [columns, rows] = pick(sizes);
    const session = openProgram([...paths, ...(random() < 0.2 ? ['-o', 'picked.md'] : [])], {
      columns,
      rows,
      home,
      env,
    });
    await session.until(/\S/);
    await idle(session, SETTLED_MS);
    return session;
  };
  const nextKeys = (session: PtySession): string => {
    const { cols, rows } = session.terminal;
    const cell = () => `${1 + Math.floor(random() * cols)};${1 + Math.floor(random() * rows)}`;
    const kind = random();
    if (kind < 0.72) return pick(bound).split(' ').map(bytesOf).join('');
    if (kind < 0.82) return pick(letters);
    if (kind < 0.92) return `${esc}[<${pick([0, 0, 0, 32, 32, 64, 65, 65, 2])};${cell()}${pick(['M', 'M', 'm'])}`;
    if (kind < 0.95)
      return Array.from({ length: 8 }, () => bytesOf(pick(bound.filter((key) => !key.includes(' '))))).join('');
    if (kind < 0.985) return pick(oddities);
    return bytesOf(pick([...leaving]));
  };

  let session = await open();
  let hasEnded = false;
  let [pressed, frames, starts] = [0, 0, 1];
  const latest: string[] = [];
  const watch = (watched: PtySession) =>
    watched.exited.then((end) => {
      if (watched === session) hasEnded = true;
      return end;
    });
  let ended = watch(session);
  const complain = (what: string): never => {
    throw new Error(
      `${what}\nseed ${seed}, after ${pressed} keys, at ${session.terminal.cols}×${session.terminal.rows}; the latest keys: ${JSON.stringify(latest.slice(-60))}\n${session.screen()}`,
    );
  };
  while (pressed < count) {
    for (let i = 0; i < FRAME_EVERY && !hasEnded; i++) {
      if (random() < 0.01) {
        const [columns, rows] = pick(sizes);
        latest.push(`${columns}×${rows}`);
        try {
          session.resize(columns, rows);
        } catch {
          break; // it has just ended
        }
      }
      const keys = nextKeys(session);
      latest.push(keys);
      session.type(keys);
      pressed += 1;
      if (keys.includes(INTERRUPTS)) await idle(session); // a second one in the line's own mode makes the system drop what we have not read yet
      if (random() < 0.7) await new Promise((resume) => setTimeout(resume, random() * 12));
    }
    if (!hasEnded) {
      await idle(session);
      if (!hasEnded) {
        const fault = await checked(session, () => hasEnded);
        frames += 1;
        if (fault && !hasEnded) complain(fault);
      }
    }
    if (hasEnded) {
      const { exitCode, signal } = await ended;
      if (!ENDINGS.includes(exitCode) || (signal && signal !== INTERRUPT))
        complain(`ended with ${exitCode}, signal ${signal}`);
      await new Promise<void>((drawn) => session.terminal.write('', drawn));
      if (session.buffer() !== 'normal' || session.terminal.modes.mouseTrackingMode !== 'none')
        complain('the terminal was not given back');
      hasEnded = false;
      session = await open();
      ended = watch(session);
      starts += 1;
    }
  }
  session.type('\u0003\u0003');
  await Promise.race([ended, new Promise((_, refuse) => setTimeout(refuse, HANG_MS, new Error('^c does not leave')))]);
  return { keys: pressed, frames, starts };
}

const INTERRUPTS = '\u0003';
const HANG_MS = 15_000;
const LATE_MS = 3000; // a busy machine draws the first frame late
const SETTLED_MS = 250;
const TAIL = 2500; // units
const ANEW = `${esc}[H${esc}[2J`;

/** What is wrong with the screen as it stands, or with what ^l makes of it. */
async function checked(session: PtySession, hasEnded: () => boolean): Promise<string | undefined> {
  for (let tries = 0; tries < 5; tries++) {
    const fault = await compared(session, hasEnded);
    if (fault !== 'late') return fault;
  }
  return 'the screen changes without a key';
}

/** `late` when something was drawn after the look at the screen and before ^l took effect: an answer of the library came then. */
async function compared(session: PtySession, hasEnded: () => boolean): Promise<string | undefined> {
  await idle(session, SETTLED_MS);
  for (const begun = performance.now(); frameFault(session.terminal) && performance.now() - begun < LATE_MS; ) {
    if (hasEnded()) return undefined;
    await idle(session);
  }
  for (const begun = performance.now(); session.screen().includes(en.loading); await idle(session)) {
    if (hasEnded()) return undefined;
    if (performance.now() - begun > HANG_MS) return 'hangs: the list never comes';
  }
  const [stood, before, shown] = [frameFault(session.terminal), frameOf(session.terminal), session.screen()];
  const from = session.written().length;
  const sinceThen = () => session.written().slice(from);
  session.type('\u000c');
  for (const begun = performance.now(); !sinceThen().includes(ANEW); ) {
    if (hasEnded()) return undefined;
    if (performance.now() - begun > HANG_MS) return 'hangs: ^l draws nothing';
    await new Promise((resume) => setTimeout(resume, 10));
  }
  const [drawnBefore = ''] = sinceThen().split(ANEW);
  await idle(session);
  const after = frameOf(session.terminal);
  const row = after.findIndex((line, i) => line !== before[i]);
  if (!stood && row < 0) return undefined;
  if (!stood && drawnBefore.replace(/\u001b\[[\d;?]*[a-zA-Z]|\s/g, '') !== '') return 'late';
  const what =
    stood ?? `row ${row} was broken: ${JSON.stringify(before[row])} is ${JSON.stringify(after[row])} when drawn anew`;
  const tail = JSON.stringify(session.written().slice(from - TAIL, from));
  return `${what}; it was\n${shown}\nwritten by ${tail}`;
}

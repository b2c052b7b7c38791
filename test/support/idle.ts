import { readdirSync, readFileSync } from 'node:fs';
import type { PtySession } from './open-pty.ts';

const QUIET_MS = 90;
const FRAME_BEGINS = '\u001b[?2026h';
const FRAME_ENDS = '\u001b[?2026l';

/** Settles when a program has written nothing for a while and waits for its next key, however busy the machine is. */
export async function idle(session: PtySession, quietMs = QUIET_MS): Promise<void> {
  for (let [sign, since] = ['', performance.now()]; performance.now() - since < quietMs; ) {
    const written = session.written();
    const isDrawing = written.lastIndexOf(FRAME_BEGINS) > written.lastIndexOf(FRAME_ENDS);
    const now = `${written.length} ${workOf(session.pid)}`;
    if (now !== sign || now.endsWith('R') || isDrawing) [sign, since] = [now, performance.now()];
    await new Promise((resume) => setTimeout(resume, 10));
  }
  await new Promise<void>((drawn) => session.terminal.write('', drawn));
}

/** The processor time that a program has used, and `R` while one of its threads runs or wants to; empty where it cannot be known. */
function workOf(pid: number): string {
  const folder = `/proc/${pid}/task`;
  const threads = attempt(() => readdirSync(folder)) ?? [];
  const fields = threads.map(
    (thread) =>
      attempt(() => readFileSync(`${folder}/${thread}/stat`, 'utf8'))
        ?.split(') ')[1]
        ?.split(' ') ?? [],
  );
  const ticks = fields.reduce((sum, of) => sum + Number(of[11] ?? 0) + Number(of[12] ?? 0), 0);
  return `${ticks} ${fields.some(([state]) => state === 'R' || state === 'D') ? 'R' : ''}`;
}

/** Undefined when it fails: threads come and go while one looks. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

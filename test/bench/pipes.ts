// Picks a briefing into a file and into a pager, many times over: whether each result is whole and the terminal sane afterwards.
//   node test/bench/pipes.ts [RUNS]     50 unless told
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openShell } from '../support/open-pty.ts';
import { shippedBriefings, temporaryFolder } from '../support/run-program.ts';

const runs = Number(process.argv[2] ?? 50);
const size = { columns: 100, rows: 30 };
const HEADLINE = '# Niger: security source puts Chinagodrar dead at 89 soldiers';
const tell = 'echo "code $?"; stty -a | tr ";" "\\n" | grep -oE " -?(icanon|echo) "; echo done';

/** What went wrong, or nothing. */
async function intoFile(): Promise<string | undefined> {
  const home = temporaryFolder();
  const file = join(home, 'niger.md');
  const shell = openShell(`$SAHEL ${shippedBriefings} > ${file}; ${tell}`, { ...size, home });
  await shell.until(/12 briefings/);
  shell.type('chinagodrar');
  await shell.until(/1 hit/);
  shell.type('\r');
  const screen = await shell.until(/^done/m);
  await shell.exited;
  if (!screen.includes('code 0')) return 'the exit code is not 0';
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!text.startsWith(HEADLINE) || !text.endsWith('\n') || text.includes('\u001b'))
    return 'the file is not the briefing';
  return insane(screen, shell);
}

async function intoLess(): Promise<string | undefined> {
  const shell = openShell(`$SAHEL ${shippedBriefings} | less; ${tell}`, { ...size, home: temporaryFolder() });
  await shell.until(/12 briefings/);
  shell.type('chinagodrar');
  await shell.until(/1 hit/);
  shell.type('\r');
  await shell.until(HEADLINE.slice(0, 60));
  shell.type('G');
  await shell.until('sha256');
  shell.type('q');
  const screen = await shell.until(/^done/m);
  await shell.exited;
  return insane(screen, shell);
}

function insane(screen: string, { buffer, terminal }: ReturnType<typeof openShell>): string | undefined {
  if (!/ icanon/.test(screen) || !/ echo/.test(screen)) return 'the terminal is left raw';
  if (buffer() !== 'normal') return 'the other screen is left on';
  if (terminal.modes.mouseTrackingMode !== 'none') return 'the mouse is left on';
  if (terminal.modes.bracketedPasteMode) return 'bracketed paste is left on';
  return undefined;
}

for (const [name, run] of Object.entries({ '> file': intoFile, '| less': intoLess })) {
  const faults: string[] = [];
  for (let i = 0; i < runs; i++) {
    const fault = await run().catch((error: Error) => error.message);
    if (fault) faults.push(`  run ${i + 1}: ${fault}`);
  }
  console.log([`${name}: ${runs - faults.length} of ${runs} runs`, ...faults].join('\n'));
  if (faults.length > 0) process.exitCode = 1;
}

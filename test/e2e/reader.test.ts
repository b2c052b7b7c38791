import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { captureFolder } from '../support/captures.ts';
import { openProgram, openPty, openShell } from '../support/open-pty.ts';
import { shippedBriefings, temporaryFolder } from '../support/run-program.ts';

const enter = '\r';
const esc = '\u001b';

describe('the reader', () => {
  test('opens on the shipped briefings by country and topic, with counts', async () => {
    const reader = openProgram([], { columns: 120, rows: 45 });
    const screen = await reader.until(/12 briefings[\s\S]*Senegal/);
    for (const country of ['Niger', 'Mali', 'Burkina Faso', 'Senegal', 'Guinea', 'Chad', 'Côte d’Ivoire'])
      expect(screen).toContain(country);
    reader.type('Q');
    expect((await reader.exited).exitCode).toBe(0);
    expect(reader.buffer()).toBe('normal');
  });

  test('moves to an article and opens it: summary, key facts and text', async () => {
    const reader = openProgram([captureFolder()], { columns: 80, rows: 40 });
    await reader.until('Wells reopen');
    reader.type('/Timbuktu');
    await reader.until(/1 (hit|match|article)/i);
    reader.type(enter);
    const screen = await reader.until('KEY FACTS');
    expect(screen).toContain('Wells reopen along the road to Timbuktu');
    expect(screen).toContain('SUMMARY');
    expect(screen).not.toContain('Ten recipes');
    reader.type('Q');
    expect((await reader.exited).exitCode).toBe(0);
  });

  test('search forgives a typo', async () => {
    const reader = openProgram([shippedBriefings], { columns: 120, rows: 45 });
    await reader.until(/12 briefings/);
    reader.type('/chinagodarr');
    await reader.until(/Chinagodrar/);
    reader.type(esc);
    await reader.until(/12 briefings/);
    reader.type('q');
    expect((await reader.exited).exitCode).toBe(0);
  });

  test('v shows the clean text, then the raw capture with what was removed and why', async () => {
    const reader = openProgram([join(captureFolder(), 'mali-wells.txt')], { columns: 100, rows: 50 });
    await reader.until('Wells reopen');
    reader.type(`/wells${enter}`);
    await reader.until('KEY FACTS');
    reader.type('v');
    await reader.until(/^(?![\s\S]*KEY FACTS)[\s\S]*Villagers/);
    reader.type('v');
    const raw = await reader.until('Ten recipes with millet');
    expect(raw).toContain('related links');
    reader.type('Q');
    await reader.exited;
  });

  test('saves through the menu of formats', async () => {
    const home = temporaryFolder();
    const reader = openProgram([join(captureFolder(), 'mali-wells.txt')], { columns: 100, rows: 40, home });
    await reader.until('Wells reopen');
    reader.type(`/wells${enter}`);
    await reader.until('KEY FACTS');
    reader.type('s');
    await reader.until(/Markdown/);
    reader.type(enter);
    await reader.until(/\.md/);
    reader.type(enter);
    const screen = await reader.until(/Saved/);
    const file = /Saved (\S+\.md)/.exec(screen)?.[1] ?? '';
    expect(readFileSync(join(home, file), 'utf8')).toContain('# Wells reopen along the road to Timbuktu');
    reader.type('Q');
    await reader.exited;
  });

  test('asks before it replaces a file; Esc leaves the old one as it was', async () => {
    const home = temporaryFolder();
    const reader = openProgram([join(captureFolder(), 'mali-wells.txt')], { columns: 100, rows: 40, home });
    const name = 'mine.md';
    writeFileSync(join(home, name), 'my own notes');
    await reader.until('Wells reopen');
    reader.type(`/wells${enter}`);
    await reader.until('KEY FACTS');
    reader.type('s');
    await reader.until(/Markdown/);
    reader.type(enter);
    await reader.until(/\S+\.md/);
    reader.type(`${'\u007f'.repeat(80)}${name}`);
    await reader.until(name);
    reader.type(enter);
    await reader.until(/exists\. Replace it\?/);
    reader.type(esc);
    await reader.until(/^(?![\s\S]*Replace it)/);
    expect(readFileSync(join(home, name), 'utf8')).toBe('my own notes');
    reader.type('Q');
    await reader.exited;
  });

  test('keys that arrive together are keys all the same', async () => {
    const reader = openProgram([shippedBriefings], { columns: 80, rows: 40 });
    await reader.until(/12 briefings/);
    reader.type('GggjjGQ');
    expect((await reader.exited).exitCode).toBe(0);
  });

  test('follows the size of the window', async () => {
    const reader = openProgram([shippedBriefings], { columns: 120, rows: 40 });
    await reader.until(/12 briefings/);
    for (const [columns, rows] of [
      [60, 20],
      [160, 50],
    ] as const) {
      reader.resize(columns, rows);
      // The rule below the header is as long as the window is wide.
      await reader.until(new RegExp(`^[─┬]{${columns}}$`, 'm'));
      for (const line of reader.screen().split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
    }
    reader.type('Q');
    await reader.exited;
  });

  test.each(['SIGTERM', 'SIGHUP'] as const)('%s restores the terminal', async (signal) => {
    const reader = openProgram([shippedBriefings], { columns: 80, rows: 30 });
    await reader.until(/12 briefings/);
    expect(reader.buffer()).toBe('alternate');
    reader.signal(signal);
    const { exitCode } = await reader.exited;
    expect(exitCode).toBe(signal === 'SIGTERM' ? 143 : 129);
    expect(reader.written()).toContain('\u001b[?1049l');
    expect(reader.written()).toContain('\u001b[?25h');
  });

  test('^Z suspends, fg resumes', async () => {
    const shell = openShell(`set -m; $SAHEL ${shippedBriefings}; echo "stopped: $?"; fg >/dev/null; echo "ended: $?"`, {
      columns: 80,
      rows: 30,
    });
    await shell.until(/12 briefings/);
    shell.type('\u001a');
    await expect.poll(shell.written, { timeout: 15_000 }).toMatch(/stopped: \d+[\s\S]*\?1049h[\s\S]*12 briefings/);
    shell.type('Q');
    await expect.poll(shell.written, { timeout: 15_000 }).toContain('ended: 0');
    await shell.exited;
  });

  test('^Z without a shell that could continue it goes on at once', async () => {
    const reader = openProgram([shippedBriefings], { columns: 80, rows: 30 });
    await reader.until(/12 briefings[\s\S]*Enter open/);
    reader.type('\u001a');
    await expect.poll(reader.written, { timeout: 15_000 }).toContain('\u001b[?1049l');
    reader.type('\u0004'); // a line that ends the input, were it read before the terminal is raw again
    await expect.poll(reader.written, { timeout: 15_000 }).toMatch(/\?1049l[\s\S]*\?1049h[\s\S]*12 briefings/);
    reader.type('Q');
    expect((await reader.exited).exitCode).toBe(0);
  });

  test.each([
    ['never', {}, false],
    ['auto', { NO_COLOR: '1' }, false],
    ['always', { NO_COLOR: '1' }, true],
  ] as const)('--color %s with %o draws in colour: %s', async (wish, env, isColoured) => {
    const reader = openProgram([captureFolder(), '--color', wish], { columns: 110, rows: 30, env });
    await reader.until('KEY FACTS');
    reader.type('Q');
    await reader.exited;
    const styles = [...reader.written().matchAll(/\u001b\[([\d;]*)m/g)].map(([, codes]) => codes);
    expect(styles.some((codes) => /^(?:3[0-8]|4[0-8]|9[0-7])(?:;|$)/.test(codes ?? ''))).toBe(isColoured);
  });

  test('a capture on stdin opens in the reader; keys come from the terminal', async () => {
    const file = join(captureFolder(), 'mali-wells.txt');
    const shell = openShell(`cat ${file} | $SAHEL; echo "code $?"`, { columns: 90, rows: 30 });
    await shell.until('Wells reopen');
    shell.type('Q');
    await shell.until('code 0');
    await shell.exited;
  });
});

describe('a crash', () => {
  test.each(['throw', 'reject'])('(%s) gives the terminal back before it says what happened', async (kind) => {
    const script = fileURLToPath(new URL('../support/crash.ts', import.meta.url));
    const shell = openPty(
      '/bin/sh',
      ['-c', `${process.execPath} ${script} ${kind}; echo "code $?"; stty -a | tr ';' '\\n' | grep icanon`],
      {},
    );
    const screen = await shell.until(/code 1[\s\S]*icanon/);
    await shell.exited;
    expect(screen).toContain('the roof fell in');
    expect(screen).not.toContain('-icanon');
    expect(shell.buffer()).toBe('normal');
  });
});

describe('the picker', () => {
  test('> FILE: typing filters, Enter writes the briefing to the file', async () => {
    const folder = captureFolder();
    const file = join(temporaryFolder(), 'out.md');
    const shell = openShell(`$SAHEL ${folder} > ${file}; echo "code $?"`, { columns: 100, rows: 30 });
    await shell.until('Wells reopen');
    shell.type('Goundam');
    await shell.until(/Goundam[\s\S]*Goundam/);
    shell.type(enter);
    await shell.until('code 0');
    const written = readFileSync(file, 'utf8');
    expect(written).toContain('# Wells reopen along the road to Timbuktu');
    expect(written).not.toMatch(/\u001b/);
    expect(shell.buffer()).toBe('normal');
    await shell.exited;
  });

  test.each([
    ['Esc', esc],
    ['^C', '\u0003'],
  ])('%s writes nothing and exits 130', async (_, key) => {
    const file = join(temporaryFolder(), 'out.md');
    const shell = openShell(`$SAHEL ${captureFolder()} > ${file}; echo "code $?"`, { columns: 100, rows: 30 });
    await shell.until('Wells reopen');
    shell.type(key);
    await shell.until('code 130');
    expect(readFileSync(file, 'utf8')).toBe('');
    await shell.exited;
  });

  test('-o FILE is written whole or not at all: cancelled, there is none', async () => {
    const file = join(temporaryFolder(), 'out.md');
    const picker = openProgram([captureFolder(), '-o', file], { columns: 100, rows: 30 });
    await picker.until('Wells reopen');
    picker.type('\u0003');
    expect((await picker.exited).exitCode).toBe(130);
    expect(existsSync(file)).toBe(false);
  });

  test('| less shows the briefing, and the terminal is sane afterwards', async () => {
    const shell = openShell(
      `$SAHEL ${captureFolder()} | less; stty -a | tr ';' '\\n' | grep -E ' (icanon|-icanon)' ; echo done`,
      { columns: 100, rows: 30 },
    );
    await shell.until('Wells reopen');
    shell.type(`Goundam${enter}`);
    await shell.until(/# Wells reopen/);
    shell.type('q');
    const screen = await shell.until('done');
    expect(screen).toMatch(/ icanon/);
    await shell.exited;
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openShell } from '../support/open-pty.ts';
import { runProgram, shippedBriefings, temporaryFolder } from '../support/run-program.ts';

const plain = (lines: readonly string[], args: readonly string[] = [], home = temporaryFolder()) =>
  runProgram(['--plain', shippedBriefings, ...args], { input: lines.map((line) => `${line}\n`).join(''), home });

describe('the linear interface, over a pipe of lines', () => {
  test('lists countries and articles with numbers; a number opens', async () => {
    const { stdout, stderr, code } = await plain(['1', '1', 'q']);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toContain('12 briefings\n1 Burkina Faso, 1\n');
    expect(stdout).toMatch(/\nBurkina Faso\n1 Burkina Faso convoy ambush.*, Armed conflict, en\n/);
    expect(stdout).toContain('\nKEY FACTS\n');
    expect(stdout).not.toContain('\u001b');
  });

  test('searches, goes to the next article and back', async () => {
    const { stdout } = await plain(['/chinagodarr', '1', 'b', 'n', '/zzzzqqqq', 'b']);
    expect(stdout).toMatch(/\d+ found for “chinagodarr”\.\n1 .+\n/);
    expect(stdout.match(/KEY FACTS/g)).toHaveLength(1);
    expect(stdout).toContain('Open an article first: its number.');
    expect(stdout).toContain('Nothing matches “zzzzqqqq”.');
    expect(stdout.match(/12 briefings/g)).toHaveLength(2);
  });

  test('reads what was removed and why', async () => {
    const { stdout } = await plain(['/convoy', '1', 'r']);
    expect(stdout).toMatch(/^- page chrome +\| ACACIA NOTES/m);
  });

  test('saves, and asks before a file is replaced', async () => {
    const home = temporaryFolder();
    const first = await plain(['1', '1', 's', 'faso.md'], [], home);
    expect(first.stdout).toContain('Saved faso.md.');
    const file = join(home, 'faso.md');
    expect(readFileSync(file, 'utf8')).toMatch(/^# /);
    const second = await plain(['2', '1', 's faso.md', '', 's faso.md', 'faso.md'], [], home);
    expect(second.stdout.match(/faso\.md exists/g)).toHaveLength(2);
    expect(readFileSync(file, 'utf8')).not.toContain('Burkina Faso convoy');
  });

  test('keeps marks, tags and notes for the next time, and undoes them', async () => {
    const home = temporaryFolder();
    const first = await plain(
      ['/convoy', '1', 'f', 't todo, call', 'a 2 ask the mayor', 'a 99 nothing', 'm', 'u', 'b', 'q'],
      [],
      home,
    );
    expect(first.stdout).toContain('marked as a favourite');
    expect(first.stdout).toContain('tagged todo, call');
    expect(first.stdout).toContain('note kept');
    expect(first.stdout).toContain('There is no paragraph 99.');
    expect(first.stdout).toContain('Undone: marked as unread');
    expect(first.stdout).toMatch(/^1 Burkina Faso convoy ambush.*, en, read, favourite, call, todo$/m);
    const second = await plain(['/is:favourite', '1', 'u', 'q'], [], home);
    expect(second.stdout).toContain('1 found for “is:favourite”.');
    expect(second.stdout).toContain('Note on paragraph 2: ask the mayor');
    expect(second.stdout).toContain('Nothing to undo.');
  });

  test('a word that is no command is named, with those there are; a query that cannot be asked says why', async () => {
    const { stdout, code } = await plain(['what', '99', '/country:zz']);
    expect(stdout).toContain('“what” is no command here. Commands: a number opens; /words searches; q quits.');
    expect(stdout).toContain('There is no number 99 here.');
    expect(stdout).toMatch(/country/i);
    expect(code).toBe(0);
  });

  test('speaks French', async () => {
    const { stdout } = await plain(['7'], ['--ui-lang', 'fr']);
    expect(stdout).toContain('Commandes : un numéro ouvre');
    expect(stdout).toMatch(/^\d Tchad, \d+$/m);
  });

  test('-o FILE: a number takes a briefing; without one nothing is written and the exit code says so', async () => {
    const home = temporaryFolder();
    const left = await plain(['1', 'q'], ['-o', 'x.md'], home);
    expect(left).toMatchObject({ code: 130, stdout: '' });
    expect(existsSync(join(home, 'x.md'))).toBe(false);
    const taken = await plain(['1', '1'], ['-o', 'x.md'], home);
    expect(taken.code).toBe(0);
    expect(readFileSync(join(home, 'x.md'), 'utf8')).toContain('Burkina Faso convoy ambush');
  });
});

describe('on a terminal', () => {
  test.each(['TERM=dumb', 'INK_SCREEN_READER=true'])(
    '%s chooses it: no escape sequence, no other screen',
    async (sign) => {
      const reader = openShell(`${sign} exec $SAHEL ${shippedBriefings}`, { columns: 80, rows: 40 });
      await reader.until(/12 briefings[\s\S]*> $/m);
      reader.type('2\r');
      await reader.until(/^Chad\n[\s\S]*> $/m);
      reader.type('q\r');
      expect((await reader.exited).exitCode).toBe(0);
      expect(reader.written()).not.toContain('\u001b');
    },
  );

  test('> FILE: the lists stay on the terminal, the briefing goes to the file', async () => {
    const home = temporaryFolder();
    const shell = openShell(`$SAHEL --plain ${shippedBriefings} > niger.md; echo "code $?"`, {
      columns: 80,
      rows: 40,
      home,
    });
    await shell.until(/12 briefings[\s\S]*> $/m);
    shell.type('1\r');
    await shell.until(/a number takes that briefing[\s\S]*> $/m);
    shell.type('1\r');
    await shell.until('code 0');
    await shell.exited;
    expect(readFileSync(join(home, 'niger.md'), 'utf8')).toContain('# Burkina Faso convoy ambush');
  });
});

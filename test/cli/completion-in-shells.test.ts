import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderCompletion } from '../../src/cli/render-completion.ts';
import { commandNames, flags } from '../../src/cli/usage.ts';
import { openPty, type PtySession } from '../support/open-pty.ts';
import { temporaryFolder } from '../support/run-program.ts';

const isThere = (shell: string) => spawnSync(shell, ['--version']).error === undefined;
const tell = (shell: string) => (isThere(shell) ? '' : ` (skipped: ${shell} is not installed)`);

describe.skipIf(!isThere('fish'))(`completing in fish${tell('fish')}`, () => {
  const home = temporaryFolder();
  const script = join(home, 'sahel-brief.fish');
  writeFileSync(script, renderCompletion('fish'));
  writeFileSync(join(home, 'page.txt'), '');
  /** What fish offers for a line, without the descriptions. */
  const offered = (line: string): string[] => {
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', `source ${script}; complete -C '${line}'`], {
      encoding: 'utf8',
      cwd: home,
      env: { ...process.env, HOME: home },
    });
    expect(stderr).toBe('');
    return stdout.split('\n').flatMap((row) => row.split('\t')[0] || []);
  };

  test('the first word is a command or a file', () => {
    expect(offered('sahel-brief ')).toEqual(expect.arrayContaining([...commandNames, 'page.txt']));
    expect(offered('sahel-brief sea')).toEqual(['search']);
  });

  test('a dash offers every flag', () => {
    expect(offered('sahel-brief list --')).toEqual(expect.arrayContaining(flags.map(({ name }) => `--${name}`)));
  });

  test('the value of a flag is one of its choices, a country, or a file', () => {
    expect(offered('sahel-brief --theme ')).toEqual(expect.arrayContaining(['dark', 'light', 'colour-blind']));
    expect(offered('sahel-brief list -c N')).toContain('NE');
    expect(offered('sahel-brief list --country=M')).toContain('--country=ML');
    expect(offered('sahel-brief list -o p')).toEqual(['page.txt']);
  });

  test('what a command takes, and no files where it takes none', () => {
    expect(offered('sahel-brief completion ').sort()).toEqual(['bash', 'fish', 'zsh']);
    expect(offered('sahel-brief marks e')).toEqual(['export']);
    expect(offered('sahel-brief show p')).toEqual(['page.txt']);
  });
});

describe.skipIf(!isThere('zsh'))(`completing in zsh${tell('zsh')}`, () => {
  /** An interactive zsh that has read the script; `TAB` is pressed in it as a person would. */
  async function openZsh(): Promise<PtySession> {
    const home = temporaryFolder();
    mkdirSync(join(home, 'functions'));
    writeFileSync(join(home, 'functions', '_sahel-brief'), renderCompletion('zsh'));
    writeFileSync(join(home, 'page.txt'), '');
    writeFileSync(
      join(home, '.zshrc'),
      `PS1='%% '; fpath=(~/functions $fpath); autoload -Uz compinit; compinit -u -D; setopt no_beep; LISTMAX=1000\n`,
    );
    const zsh = openPty('zsh', ['-i'], { columns: 160, rows: 60, home, env: { ZDOTDIR: home } });
    await zsh.until(/^% $/m);
    return zsh;
  }

  /** The line and what is listed below it after TAB. */
  async function tab(zsh: PtySession, line: string, wanted: RegExp | string): Promise<string> {
    zsh.type(`\u0015\u000c${line}`);
    await zsh.until(`% ${line}`);
    zsh.type('\t');
    return zsh.until(wanted);
  }

  test('commands, flags, choices, countries and files', { timeout: 60_000 }, async () => {
    const zsh = await openZsh();
    await tab(zsh, 'sahel-brief sea', '% sahel-brief search ');
    const commands = await tab(zsh, 'sahel-brief ', /completion +--/);
    expect(commandNames.filter((name) => !commands.includes(name))).toEqual([]);
    expect(commands).toContain('page.txt');
    const offered = await tab(zsh, 'sahel-brief --', /--width/);
    expect(flags.filter(({ name }) => !offered.includes(`--${name}`))).toEqual([]);
    await tab(zsh, 'sahel-brief --theme ', /colour-blind +dark +high-contrast/);
    await tab(zsh, 'sahel-brief list -c N', /NE +-- +Niger/);
    await tab(zsh, 'sahel-brief list -o pa', '% sahel-brief list -o page.txt');
    await tab(zsh, 'sahel-brief marks e', '% sahel-brief marks export');
    await tab(zsh, 'sahel-brief show pa', '% sahel-brief show page.txt');
    zsh.type('\u0015exit\r');
    await zsh.exited;
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderCompletion } from '../../src/cli/render-completion.ts';
import { commandNames, flags, shells } from '../../src/cli/usage.ts';
import { temporaryFolder } from '../support/run-program.ts';

/** What bash offers for the last of these words. */
function offered(...words: string[]): string[] {
  const script = `${renderCompletion('bash')}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _sahel_brief; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', script, 'bash', 'sahel-brief', ...words], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);
}

describe('in bash', () => {
  test('the first word is a command', () => {
    expect(offered('')).toEqual(commandNames);
    expect(offered('se')).toEqual(['search']);
  });

  test('a dash offers every flag', () => {
    expect(offered('list', '--')).toEqual(flags.map(({ name }) => `--${name}`));
    expect(offered('list', '-')).toContain('-c');
  });

  test('the value of a flag is one of its choices, also after an equals sign', () => {
    expect(offered('--format', 'js')).toEqual(['json', 'jsonl']);
    expect(offered('--theme', '=', 'd')).toEqual(['dark']);
    expect(offered('--theme', '=')).toContain('light');
  });

  test('a country is an ISO code', () => {
    expect(offered('list', '-c', 'NE')).toEqual(['NE']);
    expect(offered('list', '--country', 'M')).toContain('ML');
  });

  test('files, and what a command takes no more, are left to the shell', () => {
    expect(offered('show', 'x')).toEqual([]);
    expect(offered('list', '-o', '')).toEqual([]);
    expect(offered('completion', 'bash', '')).toEqual([]);
  });

  test('what a command takes depends on what stands before, flags and their values aside', () => {
    expect(offered('marks', 'e')).toEqual(['export']);
    expect(offered('--theme', 'dark', 'config', 's')).toEqual(['set']);
    expect(offered('config', '--ascii', 'get', 'th')).toEqual(['theme']);
  });
});

test('every shell gets every command, flag, choice and country', () => {
  for (const shell of shells) {
    const script = renderCompletion(shell);
    const wanted = [...commandNames, ...flags.flatMap(({ name, choices = [] }) => [name, ...choices]), 'NE', 'ML'];
    expect(wanted.filter((word) => !script.includes(word))).toEqual([]);
  }
});

test.each(shells)('%s reads its script, where it is installed', (shell) => {
  const file = join(temporaryFolder(), shell);
  writeFileSync(file, renderCompletion(shell));
  const { status, error, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
  if (error) return;
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

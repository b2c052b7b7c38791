import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderManPage } from '../../src/cli/render-man-page.ts';
import { renderUsage } from '../../src/cli/render-usage.ts';
import { commandNames, exitCodes, flags } from '../../src/cli/usage.ts';
import { bindingsOn, keymap } from '../../src/views/keymap.ts';
import { renderKeys } from '../../src/views/keys.ts';
import { wordsOf } from '../../src/views/words/words.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
/** The manual as it is read: roff's escapes undone. */
const manual = renderManPage('0.0.0')
  .replace(/\\\((ha|ti|ga|aq|dq)/g, (_, name: string) => ({ ha: '^', ti: '~', ga: '`', aq: "'", dq: '"' })[name] ?? '')
  .replaceAll('\\-', '-')
  .replaceAll('\\&', '')
  .replaceAll('\\e', '\\');

describe('help, manual and README say the same', () => {
  test('about commands', () => {
    for (const name of commandNames) {
      expect(renderUsage(80)).toContain(`\n  ${name}`);
      expect(manual).toMatch(new RegExp(`^\\.B ${name}( |$)`, 'm'));
      if (name !== 'help') expect(readme).toContain(`sahel-brief ${name}`);
    }
  });

  test('about flags', () => {
    for (const { name, short } of flags) {
      const spelling = `${short ? `-${short}, ` : ''}--${name}`;
      expect(renderUsage(80)).toContain(spelling);
      expect(manual).toContain(spelling);
      expect(readme).toMatch(new RegExp(`\`(-${short}/)?--${name}\\b`));
    }
    const known = new Set(flags.map(({ name }) => name));
    const named = [...readme.matchAll(/`(?:-\w\/)?--([a-z-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  test('about exit codes', () => {
    for (const [code] of exitCodes) {
      expect(renderUsage(80)).toContain(`${code} `);
      expect(manual).toContain(`.B ${code}\n`);
      expect(readme).toMatch(new RegExp(`Exit codes:.*\\b${code}\\b`));
    }
  });

  test('and the help is no wider than the terminal, where that has room for it', () => {
    for (const columns of [72, 80, 120])
      for (const line of renderUsage(columns).split('\n')) expect(line.length, line).toBeLessThanOrEqual(columns);
  });

  test('about keys: the manual has all, the README none that does nothing', () => {
    for (const { keys, help } of keymap) {
      expect(manual).toContain(wordsOf('en').keys[help]);
      for (const key of keys) expect(manual).toContain(renderKeys(key));
    }
    // a sequence may be named by its parts: `g` then `c t d`
    const bound = new Set(
      keymap.flatMap(({ keys }) => keys.flatMap((key) => [key, ...key.split(' ')]).map((key) => renderKeys(key))),
    );
    const table = readme.slice(readme.indexOf('## Reading'), readme.indexOf('## Piping'));
    const named = [...table.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`(.+?)`/g)]);
    expect(named.length).toBeGreaterThan(15);
    expect(named.map(([, key]) => key ?? '').filter((key) => !bound.has(key))).toEqual([]);
  });

  test('every screen has keys in the manual', () => {
    for (const screen of ['list', 'reading', 'pick'] as const) {
      const title = wordsOf('en').titles[screen];
      expect(bindingsOn(screen).length).toBeGreaterThan(5);
      expect(manual).toContain(`.SS ${title}`);
    }
  });
});

test('man formats the manual without a warning, where it is installed', () => {
  const { error, stderr, stdout } = spawnSync('groff', ['-ww', '-k', '-man', '-Tutf8'], {
    input: renderManPage('0.0.0'),
    encoding: 'utf8',
  });
  if (error) return;
  expect(stderr).toBe('');
  expect(stdout).toContain('sahel-brief');
});

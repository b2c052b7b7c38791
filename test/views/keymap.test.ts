import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { screens } from '../../src/views/command.ts';
import { bindingsOn, lookUp } from '../../src/views/keymap.ts';
import { renderKeys } from '../../src/views/keys.ts';

describe('the keymap', () => {
  test.each(screens)('%s: no key means two things', (screen) => {
    const keys = bindingsOn(screen).flatMap((binding) => binding.keys);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  test.each(screens)('%s: no key is both a command and the beginning of a sequence', (screen) => {
    const keys = bindingsOn(screen).flatMap((binding) => binding.keys);
    const beginnings = keys.filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]);
    expect(keys.filter((key) => beginnings.includes(key))).toEqual([]);
  });

  test.each(screens)('%s can be left, suspended and redrawn', (screen) => {
    const commands = bindingsOn(screen).map(({ command }) => command);
    expect(commands).toEqual(expect.arrayContaining(['quit at once', 'suspend', 'redraw']));
    expect(commands.some((command) => command === 'cancel' || screen === 'pick')).toBe(true);
  });

  test('a sequence begins, then is found', () => {
    expect(lookUp('reading', '', ']')).toBe('begins');
    expect(lookUp('reading', ']', 'f')).toBe('next fact');
    expect(lookUp('reading', ']', 'x')).toBeUndefined();
  });

  test('letters type while a search is typed', () => expect(lookUp('query', '', 'j')).toBeUndefined());
});

test('the README has every key of the list, the text and the raw capture', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const table = readme.slice(readme.indexOf('| keys'), readme.indexOf('## Piping')).replaceAll('\\|', '|');
  const isNamed = (keys: string) => {
    const shown = renderKeys(keys);
    const [first = '', ...rest] = keys.split(' ');
    return (
      [shown, ...(/^[↑↓←→]$/.test(shown) ? ['arrows'] : [])].some((name) => table.includes(name)) ||
      (rest.length > 0 && table.includes(`\`${first}\` then`) && table.includes(`\`${rest.join('')}\``))
    );
  };
  const commands = new Map<string, string[]>();
  for (const { command, keys } of (['list', 'hits', 'reading', 'raw', 'side'] as const).flatMap((screen) =>
    bindingsOn(screen),
  ))
    commands.set(command, [...(commands.get(command) ?? []), ...keys]);
  for (const [command, keys] of commands)
    if (command !== 'accept') expect(keys.some(isNamed), `${command}: ${keys.join(' ')}`).toBe(true);
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSettings } from '../../src/settings/check-settings.ts';
import { defaultSettings } from '../../src/settings/setting-rules.ts';
import { readSettings, settingsFile, writeSetting } from '../../src/settings/settings.ts';
import { temporaryFolder } from '../support/run-program.ts';

const newHome = () => ({ XDG_CONFIG_HOME: temporaryFolder() });

function homeWith(text: string) {
  const env = newHome();
  mkdirSync(dirname(settingsFile(env)), { recursive: true });
  writeFileSync(settingsFile(env), text);
  return env;
}

test('without a file the settings are the defaults', async () => {
  expect(await readSettings(newHome())).toEqual(defaultSettings);
});

test('a setting that was written is read again, and the others keep their defaults', async () => {
  const env = newHome();
  await writeSetting(env, 'folders', ['captures', 'more']);
  await writeSetting(env, 'ui-lang', ['fr']);
  expect(await readSettings(env)).toEqual({ ...defaultSettings, folders: ['captures', 'more'], 'ui-lang': 'fr' });
});

test('a value that does not fit is refused with what would, and nothing is written', async () => {
  const env = newHome();
  await expect(writeSetting(env, 'theme', ['pink'])).rejects.toThrow(
    /theme cannot be "pink": it is one of auto, light/,
  );
  await expect(writeSetting(env, 'theme', ['drak'])).rejects.toThrow(/Did you mean dark\?/);
  await expect(writeSetting(env, 'width', ['wide'])).rejects.toThrow(/width cannot be "wide"/);
  await expect(writeSetting(env, 'width', ['5'])).rejects.toThrow(/from 20 to 300/); // as --width
  expect(await readSettings(env)).toEqual(defaultSettings);
});

test('an unknown setting lists the known ones, and the nearest', async () => {
  await expect(writeSetting(newHome(), 'colour', ['x'])).rejects.toThrow(/no setting "colour".*folders, theme, width/);
  await expect(writeSetting(newHome(), 'witdh', ['80'])).rejects.toThrow(/did you mean width\?/);
});

test('names of another version stay in the file when one setting is changed', async () => {
  const env = homeWith('{ "theme": "dark", "fonts": { "size": 12 } }');
  await writeSetting(env, 'theme', ['light']);
  expect(JSON.parse(readFileSync(settingsFile(env), 'utf8'))).toEqual({ theme: 'light', fonts: { size: 12 } });
  expect(await readSettings(env)).toMatchObject({ theme: 'light' });
});

test('a broken file is named with the line, and not overwritten', async () => {
  const env = homeWith('{ "theme": ');
  await expect(readSettings(env)).rejects.toThrow(`${settingsFile(env)}:1: This is no JSON`);
  await expect(writeSetting(env, 'theme', ['dark'])).rejects.toThrow(settingsFile(env));
  expect(readFileSync(settingsFile(env), 'utf8')).toBe('{ "theme": ');
});

test('actions keep their keys until they get others; without a key one goes back', async () => {
  const env = newHome();
  await writeSetting(env, 'keys', ['next fact', '] f', 'z']);
  await writeSetting(env, 'keys', ['undo', 'U']);
  expect((await readSettings(env)).keys).toEqual({ 'next fact': ['] f', 'z'], undo: ['U'] });
  await writeSetting(env, 'keys', ['undo']);
  expect((await readSettings(env)).keys).toEqual({ 'next fact': ['] f', 'z'] });
});

test('a file that cannot be read or written is said in words', async () => {
  const env = newHome();
  mkdirSync(settingsFile(env), { recursive: true });
  await expect(readSettings(env)).rejects.toMatchObject({ code: 'settings' });
  await expect(readSettings(env)).rejects.toThrow(`${settingsFile(env)} could not be read (EISDIR`);
  const nowhere = { XDG_CONFIG_HOME: '/dev/null/config' };
  await expect(writeSetting(nowhere, 'theme', ['dark'])).rejects.toMatchObject({ code: 'settings' });
  await expect(writeSetting(nowhere, 'theme', ['dark'])).rejects.toThrow(/could not be written \(/);
});

test('a person without a home has settings that are not there', async () => {
  const { HOME, ...env } = process.env;
  expect(settingsFile({ ...env, XDG_CONFIG_HOME: '', HOME: '/home/someone' })).toMatch(/^\/home\/someone\/\.config/);
});

describe('checkSettings', () => {
  test('says line, reason and what was probably meant', () => {
    const { problems } = checkSettings('{\n\t"theme": "ligth",\n\t"width": 80,\n\t"foldres": []\n}\n');
    expect(problems).toEqual([
      { line: 2, reason: expect.stringMatching(/theme cannot be "ligth".*Did you mean light\?/), isFatal: true },
      { line: 4, reason: expect.stringMatching(/no setting "foldres": did you mean folders\?/), isFatal: false },
    ]);
  });

  test('finds the line where the JSON breaks', () => {
    expect(checkSettings('{\n  "width": 80\n  "theme": "dark"\n}').problems).toMatchObject([
      { line: 3, isFatal: true },
    ]);
  });

  test('takes no array or number for settings', () => {
    expect(checkSettings('[]').problems).toMatchObject([{ line: 1, isFatal: true }]);
  });

  test('finds nothing wrong with what fits', () => {
    expect(checkSettings('{ "width": 0, "ui-lang": "en" }')).toEqual({
      values: { width: 0, 'ui-lang': 'en' },
      problems: [],
    });
  });
});

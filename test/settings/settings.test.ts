import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettings, readSettings, settingsFile, writeSetting } from '../../src/settings/settings.ts';
import { temporaryFolder } from '../support/run-program.ts';

const newHome = () => ({ XDG_CONFIG_HOME: temporaryFolder() });

test('without a file the settings are the defaults', async () => {
  expect(await readSettings(newHome())).toEqual(defaultSettings);
});

test('a setting that was written is read again, and the others keep their defaults', async () => {
  const env = newHome();
  await writeSetting(env, 'folders', ['captures', 'more']);
  expect(await readSettings(env)).toEqual({ ...defaultSettings, folders: ['captures', 'more'] });
});

test('a value that does not fit is refused with what would', async () => {
  await expect(writeSetting(newHome(), 'theme', ['pink'])).rejects.toThrow(
    /theme cannot be "pink": it is one of auto, light/,
  );
  await expect(writeSetting(newHome(), 'width', ['wide'])).rejects.toThrow(/width cannot be "wide"/);
});

test('an unknown setting lists the known ones', async () => {
  await expect(writeSetting(newHome(), 'colour', ['x'])).rejects.toThrow(/no setting "colour".*folders, theme, width/);
});

test('a broken file is named, and not overwritten', async () => {
  const env = newHome();
  mkdirSync(dirname(settingsFile(env)), { recursive: true });
  writeFileSync(settingsFile(env), '{ "theme": ');
  await expect(readSettings(env)).rejects.toThrow(settingsFile(env));
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Conf from 'conf';
import { BriefError } from '../article.ts';
import { type CheckedSettings, checkSettings, misfit, type SettingProblem, unknownSetting } from './check-settings.ts';
import { homeFolder } from './home-folder.ts';
import { defaultSettings, isSettingName, type Settings, settingRules } from './setting-rules.ts';

/** Where settings live: `$XDG_CONFIG_HOME/sahel-brief/config.json`, else under `~/.config`. */
export const settingsFile = (env: NodeJS.ProcessEnv): string =>
  join(env['XDG_CONFIG_HOME'] || join(homeFolder(env), '.config'), 'sahel-brief', 'config.json');

/** The settings; what is not set has its default. conf (30 ms) is not needed to read them. @throws {BriefError} `settings` */
export async function readSettings(env: NodeJS.ProcessEnv): Promise<Settings> {
  const { values, problems } = checkedFile(env);
  const fatal = problems.filter(({ isFatal }) => isFatal);
  if (fatal.length > 0) throw broken(env, fatal);
  return { ...defaultSettings, ...values };
}

/** Everything in the settings file that does not fit, by line. @throws {BriefError} `settings` when it cannot be read */
export const validateSettings = (env: NodeJS.ProcessEnv): readonly SettingProblem[] => checkedFile(env).problems;

function checkedFile(env: NodeJS.ProcessEnv): CheckedSettings {
  const file = settingsFile(env);
  return existsSync(file) ? checkSettings(textOf(file)) : { values: {}, problems: [] };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw failed(`${file} could not be read`, error);
  }
}

/** What the system says, and what to do. */
const failed = (what: string, cause: unknown): BriefError =>
  new BriefError('settings', `${what} (${(cause as Error).message}): check its permissions and its folder's.`, {
    cause,
  });

/** Sets one setting from the words of a command line; what else stands in the file stays. @throws {BriefError} `settings`, `usage` */
export async function writeSetting(env: NodeJS.ProcessEnv, name: string, words: readonly string[]): Promise<void> {
  const key = checkedName(name);
  const value = settingRules[key].read(words);
  if (!settingRules[key].accepts(value)) throw new BriefError('settings', misfit(key, words.join(' ')));
  const conf = await openConf(env);
  const whole = key === 'keys' ? mergedKeys(conf.get('keys'), value as Settings['keys']) : value;
  try {
    conf.set(key, whole as never);
  } catch (error) {
    throw failed(`${settingsFile(env)} could not be written`, error);
  }
}

/** Actions keep their keys until they get others; without a key an action goes back to those of the keymap. */
const mergedKeys = (before: Settings['keys'] | undefined, more: Settings['keys']): Settings['keys'] =>
  Object.fromEntries(Object.entries({ ...before, ...more }).filter(([, keys]) => keys.length > 0));

/** @throws {BriefError} `usage` when there is no such setting */
export function checkedName(name: string): keyof Settings {
  if (isSettingName(name)) return name;
  throw new BriefError('usage', unknownSetting(name));
}

const broken = (env: NodeJS.ProcessEnv, problems: readonly SettingProblem[], cause?: unknown): BriefError =>
  new BriefError(
    'settings',
    `${problems.map(({ line, reason }) => `${settingsFile(env)}:${line}: ${reason}`).join(' ')} Mend it, or delete the file to start anew.`,
    { cause },
  );

async function openConf(env: NodeJS.ProcessEnv): Promise<Conf<Settings>> {
  const { default: Store } = await import('conf');
  try {
    return new Store<Settings>({
      projectName: 'sahel-brief',
      cwd: join(settingsFile(env), '..'),
      configFileMode: 0o600,
      clearInvalidConfig: false,
    });
  } catch (error) {
    const problems = validateSettings(env);
    throw problems.length > 0
      ? broken(env, problems, error)
      : failed(`${settingsFile(env)} could not be written`, error);
  }
}

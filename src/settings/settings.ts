import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type Conf from 'conf';
import { BriefError } from '../article.ts';
import { homeFolder } from './home-folder.ts';

type ThemeName = 'auto' | 'light' | 'dark' | 'high-contrast';

/** What a person may set once. */
export type Settings = {
  /** Folders read when no path is given; empty: the shipped briefings. */
  readonly folders: readonly string[];
  readonly theme: ThemeName;
  /** Widest text column, in cells; 0: as wide as the pane. */
  readonly width: number;
};

export const defaultSettings: Settings = { folders: [], theme: 'auto', width: 0 };

const schema = {
  folders: { type: 'array', items: { type: 'string' } },
  theme: { type: 'string', enum: ['auto', 'light', 'dark', 'high-contrast'] },
  width: { type: 'integer', minimum: 0, maximum: 300 },
} as const;

export const settingNames = Object.keys(schema) as (keyof Settings)[];

/** Where settings live: `$XDG_CONFIG_HOME/sahel-brief/config.json`, else under `~/.config`. */
export const settingsFile = (env: NodeJS.ProcessEnv): string =>
  join(env['XDG_CONFIG_HOME'] || join(homeFolder(env), '.config'), 'sahel-brief', 'config.json');

/** The settings; defaults without loading conf (30 ms) when nothing was ever set. @throws {BriefError} `settings` */
export async function readSettings(env: NodeJS.ProcessEnv): Promise<Settings> {
  if (!existsSync(settingsFile(env))) return defaultSettings;
  const conf = await openConf(env);
  return { folders: conf.get('folders'), theme: conf.get('theme'), width: conf.get('width') };
}

/** Sets one setting from the words of a command line. @throws {BriefError} `settings`, `usage` */
export async function writeSetting(env: NodeJS.ProcessEnv, name: string, words: readonly string[]): Promise<void> {
  const key = checkedName(name);
  const value = key === 'folders' ? [...words] : key === 'width' ? Number(words[0]) : words[0];
  const conf = await openConf(env);
  try {
    conf.set(key, value as never);
  } catch (error) {
    throw new BriefError('settings', `${name} cannot be "${words.join(' ')}": ${allowed[key]}.`, { cause: error });
  }
}

/** @throws {BriefError} `usage` when there is no such setting */
export function checkedName(name: string): keyof Settings {
  const key = settingNames.find((known) => known === name);
  if (key) return key;
  throw new BriefError('usage', `There is no setting "${name}": the settings are ${settingNames.join(', ')}.`);
}

const allowed: Record<keyof Settings, string> = {
  folders: 'give one or more folders',
  theme: `it is one of ${schema.theme.enum.join(', ')}`,
  width: 'it is a whole number of columns from 0 (as wide as the pane) to 300',
};

async function openConf(env: NodeJS.ProcessEnv): Promise<Conf<Settings>> {
  const file = settingsFile(env);
  const { default: Store } = await import('conf');
  try {
    return new Store<Settings>({
      projectName: 'sahel-brief',
      cwd: join(file, '..'),
      configFileMode: 0o600,
      schema: schema as never,
      defaults: defaultSettings,
    });
  } catch (error) {
    const { message } = error as Error;
    throw new BriefError('settings', `${file} is not valid: ${message}. Mend it, or delete it to start anew.`, {
      cause: error,
    });
  }
}

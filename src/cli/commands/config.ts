import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BriefError } from '../../article.ts';
import { lineOf, type SettingProblem } from '../../settings/check-settings.ts';
import { type Settings, settingNames, settingRules } from '../../settings/setting-rules.ts';
import { checkedName, readSettings, settingsFile, validateSettings, writeSetting } from '../../settings/settings.ts';
import { remapped } from '../../views/remap-keys.ts';
import { type Context, exitCode } from '../context.ts';

export async function config(context: Context): Promise<number> {
  const { env, print } = context;
  const [action = 'list', name, ...words] = context.operands;
  if (action === 'path') await print(`${settingsFile(env)}\n`);
  else if (action === 'validate') return validate(context);
  else if (action === 'list') {
    const settings = await readSettings(env);
    await print(settingNames.map((key) => `${key}\t${shown(settings[key])}\n`).join(''));
  } else if (action === 'get' && name) await print(`${shown((await readSettings(env))[checkedName(name)])}\n`);
  else if (action === 'set' && name && words.length > 0) await set(context, name, words);
  else
    throw new BriefError(
      'usage',
      'config takes path, list, get NAME, set NAME VALUE or validate: "sahel-brief config set theme light".',
    );
  return exitCode.ok;
}

/** Keys that no action can have are refused before they are written. */
async function set({ env, tell }: Context, name: string, words: readonly string[]): Promise<void> {
  if (name === 'folders')
    return writeSetting(
      env,
      name,
      words.filter((word) => word !== '').map((word) => resolve(word)), // "" names none: the shipped briefings again
    );
  if (name !== 'keys') return writeSetting(env, name, words);
  const { keymap, keys } = await readSettings(env);
  const wish = settingRules.keys.read(words) as Settings['keys'];
  const [wrong] = remapped(keymap, wish).problems.filter(({ action }) => Object.hasOwn(wish, action));
  if (wrong) throw new BriefError('settings', wrong.reason);
  await writeSetting(env, name, words);
  for (const { reason } of remapped(keymap, { ...keys, ...wish }).problems) tell(reason);
}

/** Every problem with its line, as compilers print them; what cannot be used makes it fail. */
async function validate({ env, print }: Context): Promise<number> {
  const file = settingsFile(env);
  const problems = [...validateSettings(env), ...(await keyProblems(env))].sort((a, b) => a.line - b.line);
  const lines = problems.map(({ line, reason }) => `${file}:${line}: ${reason}\n`);
  await print(lines.join('') || `${file}: nothing is wrong\n`);
  return problems.some(({ isFatal }) => isFatal) ? exitCode.usage : exitCode.ok;
}

async function keyProblems(env: NodeJS.ProcessEnv): Promise<SettingProblem[]> {
  const file = settingsFile(env);
  if (!existsSync(file) || validateSettings(env).some(({ isFatal }) => isFatal)) return [];
  const { keymap, keys } = await readSettings(env);
  const text = readFileSync(file, 'utf8');
  return remapped(keymap, keys).problems.map(({ action, reason }) => ({
    line: lineOf(text, action),
    reason,
    isFatal: false,
  }));
}

const shown = (value: Settings[keyof Settings]): string =>
  Array.isArray(value) ? value.join(' ') : typeof value === 'object' ? JSON.stringify(value) : String(value);

import { BriefError } from '../../article.ts';
import { settingNames } from '../../settings/setting-rules.ts';
import { checkedName, readSettings, settingsFile, validateSettings, writeSetting } from '../../settings/settings.ts';
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
  else if (action === 'set' && name && words.length > 0) await writeSetting(env, name, words);
  else
    throw new BriefError(
      'usage',
      'config takes path, list, get NAME, set NAME VALUE or validate: "sahel-brief config set theme light".',
    );
  return exitCode.ok;
}

/** Every problem with its line, as compilers print them; what cannot be used makes it fail. */
async function validate({ env, print }: Context): Promise<number> {
  const problems = validateSettings(env);
  const file = settingsFile(env);
  await print(
    problems.map(({ line, reason }) => `${file}:${line}: ${reason}\n`).join('') || `${file}: nothing is wrong\n`,
  );
  return problems.some(({ isFatal }) => isFatal) ? exitCode.usage : exitCode.ok;
}

const shown = (value: string | number | readonly string[]): string =>
  Array.isArray(value) ? value.join(' ') : String(value);

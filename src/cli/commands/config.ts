import { BriefError } from '../../article.ts';
import { checkedName, readSettings, settingNames, settingsFile, writeSetting } from '../../settings/settings.ts';
import { type Context, exitCode } from '../context.ts';

export async function config(context: Context): Promise<number> {
  const [action = 'list', name, ...words] = context.operands;
  const settings = await readSettings(context.env);
  if (action === 'path') await context.print(`${settingsFile(context.env)}\n`);
  else if (action === 'list')
    await context.print(settingNames.map((key) => `${key}\t${shown(settings[key])}\n`).join(''));
  else if (action === 'get' && name) await context.print(`${shown(settings[checkedName(name)])}\n`);
  else if (action === 'set' && name && words.length > 0) await writeSetting(context.env, name, words);
  else
    throw new BriefError(
      'usage',
      'config takes path, list, get NAME or set NAME VALUE: "sahel-brief config set theme light".',
    );
  return exitCode.ok;
}

const shown = (value: string | number | readonly string[]): string =>
  Array.isArray(value) ? value.join(' ') : String(value);

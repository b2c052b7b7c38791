import type { Settings } from '../settings/setting-rules.ts';
import { type UiLanguage, uiLanguageOf } from '../views/words/words.ts';
import type { Context } from './context.ts';

/** The language of the interface: the flag, the setting, or the locale, as POSIX ranks its variables. */
export function uiLanguage({ flags, env }: Pick<Context, 'flags' | 'env'>, settings: Settings): UiLanguage {
  const set = settings['ui-lang'] === 'auto' ? undefined : settings['ui-lang'];
  return uiLanguageOf(flags['ui-lang'] ?? set ?? (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']));
}

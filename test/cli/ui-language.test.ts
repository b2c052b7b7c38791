import { expect, test } from 'vitest';
import { uiLanguage } from '../../src/cli/ui-language.ts';
import { defaultSettings } from '../../src/settings/setting-rules.ts';

const of = (env: Record<string, string>, flag?: 'en' | 'fr', set: 'auto' | 'en' | 'fr' = 'auto') =>
  uiLanguage({ env, flags: flag ? { 'ui-lang': flag } : {} }, { ...defaultSettings, 'ui-lang': set });

test('the locale says the language, LC_ALL before LC_MESSAGES before LANG; what is unknown is English', () => {
  expect(of({ LANG: 'fr_NE.UTF-8' })).toBe('fr');
  expect(of({ LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' })).toBe('en');
  expect(of({ LC_ALL: 'fr', LC_MESSAGES: 'en_GB.UTF-8', LANG: 'C.UTF-8' })).toBe('fr');
  expect(of({ LC_ALL: '', LANG: 'fr_ML' })).toBe('fr');
  expect(of({ LANG: 'vi_VN.UTF-8' })).toBe('en');
  expect(of({})).toBe('en');
});

test('the setting goes before the locale, the flag before both', () => {
  expect(of({ LANG: 'fr_FR' }, undefined, 'en')).toBe('en');
  expect(of({ LANG: 'en_GB' }, 'fr', 'en')).toBe('fr');
});

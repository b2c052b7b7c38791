import { en, type Words } from './en.ts';
import { fr } from './fr.ts';

export type UiLanguage = 'en' | 'fr';

const catalogues: Readonly<Record<UiLanguage, Words>> = { en, fr };

/** The words of an interface language. */
export const wordsOf = (language: UiLanguage): Words => catalogues[language];

/** The interface language that a wish (`fr`, `fr_FR.UTF-8`, `fr-CA`) asks for; English when it asks for none we have. */
export const uiLanguageOf = (wish: string | undefined): UiLanguage => (/^fr\b|^fr_/i.test(wish ?? '') ? 'fr' : 'en');

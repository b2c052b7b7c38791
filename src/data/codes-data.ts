/** The codes of countries and languages: apart from what speaks for them, because lists and menus only want to know which there are. */

import countryFile from './label/countries.json' with { type: 'json' };
import languageFile from './label/languages.json' with { type: 'json' };

const sahel: ReadonlySet<string> = new Set(countryFile.sahel.split(' '));

/** Whether a country (ISO 3166-1 alpha-2) belongs to the Sahel, for the group "Sahel (regional)". */
export const isSahelCountry = (code: string): boolean => sahel.has(code);

/** Every country there is (ISO 3166-1 alpha-2). */
export const countryCodes = (): readonly string[] => countryFile.codes.split(' ');

/** The languages that can be told apart (BCP 47). */
export const languageTags = (): readonly string[] => languageFile.tags.split(' ');

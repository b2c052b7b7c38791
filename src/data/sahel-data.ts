/** The countries of the Sahel: apart from what speaks for countries, because lists only want to know their region. */

import countryFile from './label/countries.json' with { type: 'json' };

const sahel: ReadonlySet<string> = new Set(countryFile.sahel.split(' '));

/** Whether a country (ISO 3166-1 alpha-2) belongs to the Sahel, for the group "Sahel (regional)". */
export const isSahelCountry = (code: string): boolean => sahel.has(code);

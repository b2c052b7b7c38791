import type { CountryCode } from '../article.ts';
import { countryLabels } from '../data/country-labels.ts';
import { foldText } from '../text/fold-mapped.ts';

/** The countries a word stands for: the one with this ISO 3166-1 code, else those whose English or French name is it or begins with it. */
export function countriesNamed(word: string): readonly CountryCode[] {
  const wanted = foldText(word.trim());
  const names = namedCountries();
  if (names.some(({ code }) => code.toLowerCase() === wanted)) return [wanted.toUpperCase()];
  const whole = names.filter(({ name }) => name === wanted);
  const found = whole.length > 0 ? whole : names.filter(({ name }) => wanted !== '' && name.startsWith(wanted));
  return [...new Set(found.map(({ code }) => code))];
}

let known: readonly { readonly code: CountryCode; readonly name: string }[] | undefined;

function namedCountries(): NonNullable<typeof known> {
  known ??= LOCALES.flatMap((locale) =>
    [...countryLabels(locale)].flatMap(([code, label]) =>
      spellingsOf(label).map((name) => ({ code, name: foldText(name) })),
    ),
  );
  return known;
}

/** The names that lists show: what the stages know of countries is a hundred times as much, and no query waits for it. */
const LOCALES = ['en-GB', 'fr-FR'];

/** British English writes "St Lucia" for what others write out. */
const spellingsOf = (label: string): readonly string[] =>
  label.startsWith('St ') ? [label, label.replace('St ', 'Saint ')] : [label];

/** What countries are called in lists, in the languages of the interface: making `Intl.DisplayNames` takes 7 ms, which the first list would wait for. */

import labelFile from './label/country-labels.json' with { type: 'json' };

const known = new Map<string, ReadonlyMap<string, string>>();

/** Names by ISO 3166-1 alpha-2 code; empty for a locale that is not one of the interface's. */
export function countryLabels(locale: string): ReadonlyMap<string, string> {
  const labels = known.get(locale) ?? parse((labelFile.names as Readonly<Record<string, string>>)[locale] ?? '');
  known.set(locale, labels);
  return labels;
}

const parse = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(', ').map((pair) => [pair.slice(0, 2), pair.slice(3)]));

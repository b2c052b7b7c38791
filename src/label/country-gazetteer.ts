import {
  type CountryTerm,
  countryAliases,
  countryCodes,
  newsmapTerms,
  type TermKind,
  towns,
} from '../data/label-data.ts';
import { wordsWithOffsets } from './word-forms.ts';

/** What a phrase says; `capital` and `caps` are how its first word must be written. */
export type GazetteerEntry = {
  readonly code: string;
  readonly kind: TermKind;
  readonly capital: boolean;
  readonly caps: boolean;
};

/** Phrases as their words' normal forms joined by a space; `stems` hold words with any ending; `longest` is in words, by first word. */
export type Gazetteer = {
  readonly phrases: ReadonlyMap<string, GazetteerEntry>;
  readonly stems: ReadonlyMap<string, GazetteerEntry>;
  readonly longest: ReadonlyMap<string, number>;
};

const gazetteers = new Map<string, Gazetteer>();

/** The gazetteer of a language, built on first use: own aliases first, then CLDR's names, newsmap, towns; the first entry of a phrase counts. */
export function gazetteerOf(language: string): Gazetteer {
  const known = gazetteers.get(language);
  if (known) return known;
  const latin = !unlatin.has(language);
  const terms = [
    ...countryAliases(language),
    ...(latin ? countryAliases('*') : []),
    ...regionNames(language),
    ...newsmapTerms(language),
    ...(latin ? [...(language === 'en' ? [] : regionNames('en')), ...towns()] : []),
  ];
  const built = compile(terms, language);
  gazetteers.set(language, built);
  return built;
}

/** Languages whose names are not written in Latin letters. */
const unlatin: ReadonlySet<string> = new Set(['am', 'ar', 'fa', 'ru', 'uk', 'zh']);

function regionNames(language: string): CountryTerm[] {
  if (Intl.DisplayNames.supportedLocalesOf([language]).length === 0) return [];
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return countryCodes().flatMap((code) => {
    const name = names.of(code);
    // "Myanmar (Burma)", "Congo - Kinshasa": the part before is the name in the news.
    return name ? [{ code, kind: 'name' as const, term: name.replace(/ \(.*$/, '').replace(/^St\. /, 'Saint ') }] : [];
  });
}

function compile(terms: readonly CountryTerm[], language: string): Gazetteer {
  const phrases = new Map<string, GazetteerEntry>();
  const stems = new Map<string, GazetteerEntry>();
  const longest = new Map<string, number>();
  for (const { code, kind, term } of terms) {
    const isStem = term.endsWith('*') && !term.includes(' ');
    const words = wordsWithOffsets(term, language);
    const [first] = words;
    if (!first) continue;
    const entry = { code, kind, capital: first.capital, caps: first.caps && words.length === 1 };
    const key = words.map(({ form }) => form).join(' ');
    const table = isStem && words.length === 1 ? stems : phrases;
    if (!table.has(key)) table.set(key, entry);
    if (table === phrases && (longest.get(first.form) ?? 0) < words.length) longest.set(first.form, words.length);
  }
  return { phrases, stems, longest };
}

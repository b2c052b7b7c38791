import { BriefError, type Range } from '../article.ts';
import { topicTerms } from '../data/lexicon-data.ts';
import { topics } from '../data/topics-data.ts';
import { foldText } from '../text/fold-mapped.ts';
import { countriesNamed } from './country-named.ts';
import { isNear } from './edit-distance.ts';
import type { Labels } from './library.ts';

export type FieldName = 'country' | 'topic' | 'lang' | 'source' | 'after' | 'before' | 'is' | 'tag';

/** What a field of a query asks for. */
export type FieldPart =
  | { readonly field: keyof Labels; readonly values: readonly string[] }
  | { readonly after: string }
  | { readonly before: string }
  | { readonly mark: string; readonly isNot: boolean };

type Place = Range & { readonly isUnfinished: boolean };

const NAMES: readonly FieldName[] = ['country', 'topic', 'lang', 'source', 'after', 'before', 'is', 'tag'];
const OTHER_NAMES: Readonly<Record<string, FieldName>> = {
  language: 'lang',
  site: 'source',
  since: 'after',
  until: 'before',
};

export const fieldHint = `There are ${NAMES.map((name) => `${name}:`).join(' ')}`;

/** The field of this name, or the one it seems to be a misprint of. */
export function nearestField(name: string): { name: FieldName; isExact: boolean } | undefined {
  const folded = foldText(name);
  const exact = NAMES.find((field) => field === folded) ?? OTHER_NAMES[folded];
  if (exact) return { name: exact, isExact: true };
  const near = NAMES.find((field) => field.length >= 4 && isNear(folded, field, field.length < 6 ? 1 : 2));
  return near && { name: near, isExact: false };
}

/**
 * What a field's value asks for; undefined while it is still being typed and says nothing yet.
 * @throws {BriefError} `query`
 */
export function readField(name: FieldName, value: string, place: Place): FieldPart | undefined {
  const values = value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  if (values.length === 0 || value.endsWith(',')) {
    if (place.isUnfinished && values.length === 0) return undefined;
    if (values.length === 0) throw wrong(`"${name}:" wants a value right after the colon: ${EXAMPLES[name]}`, place);
  }
  return READERS[name](values, place);
}

const EXAMPLES: Readonly<Record<FieldName, string>> = {
  country: 'country:NE or country:niger',
  topic: 'topic:coup, or a Media Topic code',
  lang: 'lang:fr',
  source: 'source:afp',
  after: 'after:2024, after:2024-04 or after:2024-04-13',
  before: 'before:2024, before:2024-04 or before:2024-04-13',
  is: 'is:unread, is:read or is:favourite',
  tag: 'tag:todo',
};

const READERS: Readonly<Record<FieldName, (values: readonly string[], place: Place) => FieldPart | undefined>> = {
  country: (values, place) => labels('countries', 'country', values, countriesNamed, place),
  topic: (values, place) => labels('topics', 'topic', values, topicsNamed, place),
  lang: (values, place) => labels('languages', 'lang', values, languageNamed, place),
  source: (values) => ({ field: 'sources', values }),
  after: ([date = ''], place) => (isDate('after', date, place) ? { after: date } : undefined),
  before: ([date = ''], place) => (isDate('before', date, place) ? { before: date } : undefined),
  is: ([mark = ''], place) => {
    const known = MARKS[foldText(mark)];
    if (known) return known;
    if (place.isUnfinished && Object.keys(MARKS).some((name) => name.startsWith(foldText(mark)))) return undefined;
    throw wrong(`There is no "is:${mark}": ${EXAMPLES.is}`, place);
  },
  tag: (values) => ({ mark: `tag:${values.join(',')}`, isNot: false }),
};

const MARKS: Readonly<Record<string, { mark: string; isNot: boolean }>> = {
  read: { mark: 'read', isNot: false },
  unread: { mark: 'read', isNot: true },
  favourite: { mark: 'favourite', isNot: false },
  favorite: { mark: 'favourite', isNot: false },
};

function labels(
  field: keyof Labels,
  name: FieldName,
  written: readonly string[],
  codesOf: (value: string) => readonly string[],
  place: Place,
): FieldPart | undefined {
  const values = written.flatMap((value) => {
    const codes = codesOf(value);
    const mayGrow = place.isUnfinished && name === 'topic' && value.length < SHORTEST_TERM;
    if (codes.length === 0 && !mayGrow)
      throw wrong(`"${value}" is not known as a ${name}: ask as in ${EXAMPLES[name]}`, place);
    return codes;
  });
  return values.length > 0 ? { field, values: [...new Set(values)] } : undefined;
}

const SHORTEST_TERM = 3; // letters of a word that speaks for a topic

/** By its code, by a word its name has, or by a word that speaks for it. */
function topicsNamed(value: string): readonly string[] {
  if (topics().has(value)) return [value];
  const wanted = foldText(value);
  const begins = (text: string) => ` ${foldText(text)}`.includes(` ${wanted}`);
  const named = [...topics().values()].filter(({ name }) => begins(name)).map(({ code }) => code);
  if (named.length > 0 || wanted.length < SHORTEST_TERM) return named;
  return ['en', 'fr'].flatMap((language) =>
    topicTerms(language)
      .filter(({ terms }) => `, ${foldText(terms)}`.includes(`, ${wanted}`))
      .map(({ code }) => code),
  );
}

/** A tag, or the English name of a language. */
function languageNamed(value: string): readonly string[] {
  const tag = /^([a-z]{2,3})((?:-[a-z0-9]{2,8})*)$/i.exec(value);
  if (tag) return [`${tag[1]?.toLowerCase()}${tag[2] ?? ''}`];
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return NAMED_LANGUAGES.filter((code) => foldText(names.of(code) ?? '').startsWith(foldText(value)));
}

/** Languages news of the Sahel is written in, for those who write a name instead of a tag. */
const NAMED_LANGUAGES = 'ar bm de en es ff fr ha it pt ru sw tr vi yo zh'.split(' ');

function isDate(name: 'after' | 'before', value: string, place: Place): boolean {
  const [, , month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? [];
  const isWhole = /^\d{4}(-\d\d){0,2}$/.test(value);
  if (isWhole && !Number.isNaN(Date.parse(`2024-${month}-${day}`))) return true;
  if (!isWhole && place.isUnfinished && /^\d{1,4}(-(\d(\d(-\d?)?)?)?)?$/.test(value)) return false;
  throw wrong(`"${value}" is no date: write ${EXAMPLES[name]}`, place);
}

const wrong = (message: string, { start, end }: Place): BriefError =>
  new BriefError('query', message, { at: { start, end } });

import { BriefError, type Range } from '../article.ts';
import { foldText } from '../text/fold-mapped.ts';
import type { Filter } from './library.ts';
import type { Query, QueryMark, QueryPhrase, QueryWord } from './query.ts';
import { type FieldName, fieldHint, nearestField, readField } from './query-fields.ts';
import { termsIn } from './search-terms.ts';

type Token = Range & {
  readonly isNot: boolean;
  readonly field: string | undefined;
  readonly value: string;
  readonly isQuoted: boolean;
  /** Nothing follows, not even a space: it may still grow. */
  readonly isUnfinished: boolean;
};

/**
 * Words and `"phrases"`, all of which must be there; `-` before what must not; `country: topic: lang: source: after: before: is: tag:`.
 * The same field twice, or commas in it, means any of them. What is still being typed at the end never is an error.
 * @throws {BriefError} `query`, `at` the place; the message says what may stand there
 */
export function parseQuery(text: string): Query {
  const query = emptyQuery();
  for (const token of tokensOf(text)) {
    const field = token.field === undefined ? undefined : fieldOf(token, token.field);
    if (field) addField(query, field, token);
    else addWords(query, token);
  }
  return query;
}

type OpenQuery = {
  words: QueryWord[];
  phrases: QueryPhrase[];
  notWords: string[];
  notPhrases: QueryPhrase[];
  filter: { -readonly [K in keyof Filter]: Filter[K] };
  marks: QueryMark[];
};

const emptyQuery = (): OpenQuery => ({ words: [], phrases: [], notWords: [], notPhrases: [], filter: {}, marks: [] });

const TOKEN = /(-)?(?:(\p{L}+):)?(?:["“”«]\s*([^"“”»]*?)\s*(["“”»]|$)|([^\s"“”«]*))/uy;

function* tokensOf(text: string): Generator<Token> {
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = at;
    const [whole = '', minus, field, quoted, , bare = ''] = TOKEN.exec(text) ?? [];
    const end = at + whole.length;
    if (whole !== '') {
      const isUnfinished = end === text.length && !/["“”»]$/u.test(whole);
      const value = quoted ?? bare;
      yield { isNot: minus !== undefined, field, value, isQuoted: quoted !== undefined, isUnfinished, start: at, end };
    }
    at = Math.max(end, at + 1);
  }
}

/** The field a token names; undefined for a word with a colon in it. */
function fieldOf(token: Token, name: string): FieldName | undefined {
  const found = nearestField(name);
  if (found?.isExact) return found.name;
  if (found && token.value !== '')
    throw new BriefError('query', `There is no "${name}:" to ask for; do you mean "${found.name}:"? ${fieldHint}`, {
      at: { start: token.start, end: token.end },
    });
  return undefined;
}

function addField(query: OpenQuery, name: FieldName, token: Token): void {
  const part = readField(name, token.value, token);
  if (!part) return;
  if ('mark' in part) {
    query.marks.push({ mark: part.mark, isNot: part.isNot !== token.isNot });
  } else if ('after' in part || 'before' in part) {
    Object.assign(query.filter, token.isNot ? opposite(part, token) : part);
  } else {
    const { field, values } = part;
    if (token.isNot) {
      const { without = {} } = query.filter;
      query.filter.without = { ...without, [field]: [...(without[field] ?? []), ...values] };
    } else query.filter[field] = [...(query.filter[field] ?? []), ...values];
  }
}

function opposite(_: { readonly after?: string; readonly before?: string }, { start, end }: Token): never {
  throw new BriefError('query', 'A date has no minus: "before:2024-04" is the other side of "after:2024-05".', {
    at: { start, end },
  });
}

function addWords(query: OpenQuery, token: Token): void {
  const { isNot, isQuoted, field, value, isUnfinished } = token;
  const folded = foldText(field === undefined ? value : `${field}:${value}`);
  const terms = termsIn(folded);
  if (isQuoted && terms.length > 1) {
    const phrase = { words: terms, isPrefix: isUnfinished };
    (isNot ? query.notPhrases : query.phrases).push(phrase);
    return;
  }
  const words = withoutElisions(terms);
  if (isNot) query.notWords.push(...words);
  else query.words.push(...words.map((text, i) => ({ text, isPrefix: isUnfinished && i === words.length - 1 })));
}

/** "l'armée", "N'Djamena": the letter before the apostrophe is not looked for. */
const withoutElisions = (terms: readonly string[]): readonly string[] => {
  const longer = terms.filter((term) => term.length > 1);
  return longer.length > 0 ? longer : terms;
};

import { type DateGrammarData, dateGrammarData, grammarLanguage } from '../../data/date-data.ts';
import { quantityData } from '../../data/quantity-data.ts';
import { type PhraseTable, toPhraseTable } from '../../text/phrase-table.ts';
import { compileShapes, type ShapeNode } from './compile-shapes.ts';
import { type DateParts, FIELD_OF_CLASS } from './date-parts.ts';

/** A word of a date expression: its class in the shapes and what it says. */
export type DateWord = { readonly className: string; readonly parts: DateParts };

export type DateGrammar = {
  readonly words: PhraseTable<DateWord>;
  /** The keys of all words, beside numbers, that a shape may begin with. */
  readonly starters: ReadonlySet<string>;
  readonly shapes: ShapeNode;
  readonly tenses: PhraseTable<'past' | 'future'>;
  readonly aheadAfter: PhraseTable<true>;
  readonly notTense: ReadonlySet<string>;
  /** Number words that may count days or years: "two years ago". */
  readonly counts: PhraseTable<number>;
  readonly notAfter: ReadonlySet<string>;
  readonly notBefore: ReadonlySet<string>;
  readonly namedAfter: PhraseTable<true>;
  readonly namedBefore: ReadonlySet<string>;
  /** Words beside a four-digit number that make it a year, or a count. */
  readonly years: {
    readonly after: ReadonlySet<string>;
    readonly notAfter: ReadonlySet<string>;
    readonly notBefore: ReadonlySet<string>;
  };
  readonly ordinalEndings: ReadonlySet<string>;
  readonly data: DateGrammarData;
};

const grammars = new Map<string, DateGrammar>();

/** The compiled date grammar of a language, built at its first use. */
export function dateGrammarOf(tag: string): DateGrammar {
  const language = grammarLanguage(tag);
  const known = grammars.get(language);
  if (known) return known;
  const data = dateGrammarData(language);
  const endings = data.words['th'];
  const words = toPhraseTable(withClitics(grammarWords(data), data));
  const shapes = compileShapes(data.shapes);
  const counts = toPhraseTable(Object.entries(quantityData(language).small));
  const grammar: DateGrammar = {
    words,
    starters: startersOf(words, shapes, counts),
    shapes,
    tenses: toPhraseTable([
      ...data.future.map((word) => [word, 'future'] as const),
      ...data.past.map((word) => [word, 'past'] as const),
    ]),
    aheadAfter: toPhraseTable(data.aheadAfter.map((words) => [words, true] as const)),
    counts,
    notTense: new Set(data.notTense),
    notAfter: new Set(data.notAfter),
    notBefore: new Set(data.notBefore),
    namedAfter: toPhraseTable((data.namedAfter ?? []).map((words) => [words, true] as const)),
    namedBefore: new Set(data.namedBefore),
    years: {
      after: new Set(data.years.after),
      notAfter: new Set(data.years.notAfter),
      notBefore: new Set(data.years.notBefore),
    },
    ordinalEndings: new Set(Array.isArray(endings) ? endings : []),
    data,
  };
  grammars.set(language, grammar);
  return grammar;
}

function startersOf(
  words: PhraseTable<DateWord>,
  { next, before }: ShapeNode,
  counts: PhraseTable<number>,
): ReadonlySet<string> {
  const begins = (edge: string): boolean => next.has(edge) || before.has(edge);
  const starters = new Set([...next.keys(), ...before.keys()]);
  for (const [key, phrases] of words) if (phrases.some(({ value }) => begins(value.className))) starters.add(key);
  if (begins('N')) for (const key of counts.keys()) starters.add(key);
  return starters;
}

type Entry = readonly [phrase: string, word: DateWord];

/** Arabic writes "and" onto the next word: "وأمس". */
const withClitics = (entries: readonly Entry[], { clitics = [] }: DateGrammarData): readonly Entry[] => [
  ...entries,
  ...clitics.flatMap((clitic) => entries.map(([phrase, word]): Entry => [clitic + phrase, word])),
];

function grammarWords(data: DateGrammarData): Entry[] {
  return Object.entries(data.words).flatMap(([className, words]) =>
    Array.isArray(words)
      ? words.map((word): Entry => [word, { className, parts: {} }])
      : Object.entries(words).flatMap(([word, value]) => entriesOf(className, word, value, data)),
  );
}

function entriesOf(className: string, word: string, value: string | number, data: DateGrammarData): Entry[] {
  const field = FIELD_OF_CLASS[className];
  const parts: DateParts = field === undefined ? {} : { [field]: value };
  const entry: Entry = [word, { className, parts: { ...IMPLIED_PARTS[className], ...parts } }];
  const lone = LONE_CLASS[className];
  if (lone === undefined || data.ambiguous.includes(word)) return [entry];
  return [entry, [word, { className: lone, parts }]];
}

/** What words of a class say besides their value: "Q2" is a quarter, Hausa "bara" the year before. */
const IMPLIED_PARTS: Readonly<Record<string, DateParts>> = { QUARTER: { period: 'Q' }, YEARLY: { unit: 'Y' } };

/** Names that are a date on their own; the ambiguous ones ("May") need another word of a date beside them. */
const LONE_CLASS: Readonly<Record<string, string>> = { MONTH: 'LONEMONTH', WEEKDAY: 'LONEDAY' };

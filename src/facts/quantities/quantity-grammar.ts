import type { PeopleClass } from '../../article.ts';
import { grammarLanguage } from '../../data/date-data.ts';
import { type QuantityData, quantityData } from '../../data/quantity-data.ts';
import type { NumberWords } from '../../text/numbers.ts';
import { type PhraseTable, toPhraseTable } from '../../text/phrase-table.ts';

export type Bound = 'about' | 'at least' | 'at most';

/** A unit; what is counted in `none`, a duration or a share, is no quantity. */
export type Unit = { readonly symbol: string; readonly sort: 'money' | 'measure' | 'none' };

export type QuantityGrammar = {
  readonly numbers: NumberWords;
  /** `undefined` for numerals without a value. */
  readonly numerals: PhraseTable<number | undefined>;
  /** The keys of all words, beside figures, that a numeral may begin with. */
  readonly starters: ReadonlySet<string>;
  readonly vagueOf: ReadonlySet<string>;
  readonly bounds: PhraseTable<Bound>;
  readonly boundsAfter: PhraseTable<Bound>;
  readonly betweens: ReadonlyMap<string, string>;
  readonly outdated: PhraseTable<true>;
  readonly totals: PhraseTable<true>;
  readonly totalHeads: PhraseTable<true>;
  readonly tolls: PhraseTable<true>;
  readonly tollVerbs: PhraseTable<true>;
  readonly vagueHeads: PhraseTable<true>;
  readonly units: PhraseTable<Unit>;
  readonly people: PhraseTable<true>;
  readonly affected: PhraseTable<true>;
  readonly classes: PhraseTable<PeopleClass>;
  /** The same with "and" written onto them. */
  readonly joinedClasses: PhraseTable<PeopleClass>;
  readonly deeds: PhraseTable<true>;
  readonly clauseBreaks: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  readonly inclusions: PhraseTable<true>;
  readonly passives: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly others: PhraseTable<true>;
  readonly compounds: PhraseTable<true>;
  readonly plurals: ReadonlySet<string>;
  readonly notPlural: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly rangeJoins: ReadonlySet<string>;
  readonly notAfter: PhraseTable<true>;
  readonly stops: ReadonlySet<string>;
  readonly ambiguous: ReadonlySet<string>;
  readonly counters: ReadonlySet<string>;
  readonly data: QuantityData;
};

/** The gravest first: soldiers killed count as killed. */
export const PEOPLE_CLASSES: readonly PeopleClass[] = [
  'killed',
  'wounded',
  'abducted',
  'displaced',
  'detained',
  'missing',
  'troops',
];

const grammars = new Map<string, QuantityGrammar>();

/** The compiled grammar of a language's quantities, built at its first use. */
export function quantityGrammarOf(tag: string): QuantityGrammar {
  const language = grammarLanguage(tag);
  const known = grammars.get(language);
  if (known) return known;
  const grammar = compile(quantityData(language));
  grammars.set(language, grammar);
  return grammar;
}

function compile(data: QuantityData): QuantityGrammar {
  return {
    numbers: {
      groups: data.groups,
      decimal: data.decimal,
      small: toPhraseTable(Object.entries(data.small)),
      scales: toPhraseTable(Object.entries(data.scales)),
      joins: new Set(data.joins),
      scalesFirst: data.scalesFirst ?? false,
      ...(data.half !== undefined && { half: data.half }),
    },
    numerals: toPhraseTable([
      ...data.vague.map((words) => [words, undefined] as const),
      ...Object.entries(data.rounded),
    ]),
    starters: toStarters(data),
    vagueOf: new Set(data.vagueOf),
    bounds: toBounds(data.bounds),
    boundsAfter: toBounds(data.boundsAfter ?? {}),
    betweens: new Map(Object.entries(data.betweens ?? {})),
    outdated: toTable(data.outdated ?? []),
    totals: toTable(data.totals),
    totalHeads: toTable(data.totalHeads),
    tolls: toTable(data.tolls ?? []),
    tollVerbs: toTable(data.tollVerbs ?? []),
    vagueHeads: toTable(data.vagueHeads ?? []),
    units: toPhraseTable<Unit>([
      ...Object.entries(data.currencies).map(([words, symbol]) => [words, { symbol, sort: 'money' }] as const),
      ...Object.entries(data.units).map(([words, symbol]) => [words, { symbol, sort: 'measure' }] as const),
      ...data.time.map((words) => [words, { symbol: words, sort: 'none' }] as const),
      ...(data.fractions ?? []).map((words) => [words, { symbol: words, sort: 'none' }] as const),
    ]),
    people: toTable(data.people),
    affected: toTable(data.affected),
    classes: toClasses(data, ['']),
    joinedClasses: toClasses(data, data.clitics ?? []),
    deeds: toTable(data.deeds ?? []),
    clauseBreaks: new Set(data.clauseBreaks),
    coordinators: new Set(data.coordinators),
    inclusions: toTable(data.inclusions ?? []),
    passives: new Set(data.passives),
    adverbs: new Set(data.adverbs),
    others: toTable(data.others ?? []),
    compounds: toTable(data.compounds),
    plurals: new Set(data.plurals),
    notPlural: new Set(data.notPlural),
    articles: new Set(data.articles),
    definite: new Set(data.definite),
    of: new Set(data.of),
    rangeJoins: new Set(data.rangeJoins),
    notAfter: toTable(data.notAfter),
    stops: new Set(data.stops),
    ambiguous: new Set(data.ambiguous),
    counters: new Set(data.counters),
    data,
  };
}

const toClasses = ({ classes }: QuantityData, clitics: readonly string[]): PhraseTable<PeopleClass> =>
  toPhraseTable(
    PEOPLE_CLASSES.flatMap((name) =>
      clitics.flatMap((clitic) => (classes[name] ?? []).map((words): [string, PeopleClass] => [clitic + words, name])),
    ),
  );

const toBounds = (bounds: Readonly<Record<string, string>>): PhraseTable<Bound> =>
  toPhraseTable(Object.entries(bounds).map(([words, bound]) => [words, toBound(bound)]));

const toStarters = (data: QuantityData): ReadonlySet<string> =>
  new Set(
    toTable([
      ...Object.keys(data.small),
      ...Object.keys(data.rounded),
      ...data.vague,
      ...(data.scalesFirst ? Object.keys(data.scales) : []),
    ]).keys(),
  );

const toTable = (words: readonly string[]): PhraseTable<true> => toPhraseTable(words.map((word) => [word, true]));

const toBound = (word: string): Bound => (word === 'at least' || word === 'at most' ? word : 'about');

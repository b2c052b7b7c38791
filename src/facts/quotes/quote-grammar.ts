import { grammarLanguage } from '../../data/date-data.ts';
import { type QuoteData, quoteData } from '../../data/quote-data.ts';
import { type PhraseTable, toPhraseTable } from '../../text/phrase-table.ts';
import { scanTokens } from '../../text/scan-tokens.ts';

export type Cue = 'verb' | 'participle' | 'according';
/** Cues of figures alone: "confirmed by" (`agent`), and "وفقا" whose source has its preposition `joined` to it. */
export type FigureCue = 'agent' | 'joined';

/** A compound at the end of a phrase: its tokens, and the UTF-16 units of the source that it begins with. */
type Compound = { readonly words: number; readonly length: number };

export type QuoteGrammar = {
  readonly cues: PhraseTable<Cue>;
  /** Of the cues, those that make their subject the source of a figure. */
  readonly asserting: PhraseTable<Cue | FigureCue | 'none'>;
  readonly framing: PhraseTable<true>;
  readonly framed: PhraseTable<true>;
  readonly postposed: PhraseTable<true>;
  readonly inside: PhraseTable<true>;
  readonly compounds: PhraseTable<Compound>;
  readonly giving: PhraseTable<true>;
  readonly figures: PhraseTable<true>;
  readonly relatives: ReadonlySet<string>;
  readonly sources: PhraseTable<true>;
  readonly passives: ReadonlySet<string>;
  readonly finite: ReadonlySet<string>;
  readonly notFirst: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly thatWords: ReadonlySet<string>;
  readonly partitives: PhraseTable<true>;
  readonly pronouns: PhraseTable<true>;
  readonly plainPronouns: PhraseTable<true>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly cuts: ReadonlySet<string>;
  readonly demonstratives: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly data: QuoteData;
};

const grammars = new Map<string, QuoteGrammar>();

/** The compiled words of attribution of a language, built at their first use. */
export function quoteGrammarOf(tag: string): QuoteGrammar {
  const language = grammarLanguage(tag);
  const known = grammars.get(language);
  if (known) return known;
  const data = quoteData(language);
  const others: readonly (readonly [string, Cue])[] = [
    ...data.participles.map((words) => [words, 'participle'] as const),
    ...data.according.map((words) => [words, 'according'] as const),
  ];
  const grammar: QuoteGrammar = {
    cues: toPhraseTable<Cue>([...data.verbs.map((words) => [words, 'verb'] as const), ...others]),
    asserting: toPhraseTable<Cue | FigureCue | 'none'>([
      ...agentsOf(data).map((words) => [words, 'agent'] as const),
      ...(data.joined?.according ?? []).map((words) => [words, 'joined'] as const),
      ...data.asserting.map((words) => [words, 'verb'] as const),
      ...others,
      ...data.notCues.map((words) => [words, 'none'] as const),
    ]),
    framing: tableOf(data.framed?.by),
    framed: tableOf(data.framed?.verbs),
    postposed: tableOf(data.postposed),
    inside: tableOf(data.inside?.in.flatMap((word) => data.inside?.offices.map((office) => `${word} ${office}`) ?? [])),
    compounds: toPhraseTable(compoundsOf(data)),
    giving: tableOf(data.giving),
    figures: tableOf(data.figures),
    relatives: new Set(data.relatives),
    sources: tableOf(data.sources),
    passives: new Set(data.passives),
    finite: new Set(data.finite),
    notFirst: new Set(data.notFirst),
    documents: new Set(data.documents),
    thatWords: new Set(data.verbFirst),
    partitives: tableOf(data.partitives),
    pronouns: tableOf(data.pronouns),
    plainPronouns: tableOf(data.plainPronouns),
    auxiliaries: new Set(data.auxiliaries),
    cuts: new Set(data.cuts),
    demonstratives: new Set(data.demonstratives),
    leads: new Set(data.leads),
    roles: new Set(data.roles),
    data,
  };
  grammars.set(language, grammar);
  return grammar;
}

const tableOf = (phrases: readonly string[] = []): PhraseTable<true> =>
  toPhraseTable(phrases.map((words) => [words, true]));

/** "confirmed by", "confirmado pelo": each participle with each word that may follow. */
function agentsOf({ agents }: QuoteData): string[] {
  return agents?.participles.flatMap((participle) => agents.by.map((by) => `${participle} ${by}`)) ?? [];
}

/** "nach" and "Behördenangaben", of which "Behörden" is the source. */
function compoundsOf({ compounds }: QuoteData): (readonly [string, Compound])[] {
  if (!compounds) return [];
  return compounds.after.flatMap((before) =>
    compounds.sources.flatMap((source) =>
      compounds.ends.map((end): readonly [string, Compound] => [
        `${before} ${source}${end}`,
        { words: scanTokens(source + end).length, length: source.length },
      ]),
    ),
  );
}

import type { Article, Fact, FactKind, PeopleClass, Span } from '../article.ts';
import { fold } from '../text/normalize.ts';
import { anchorOf, classOf, detailOf, nameKey } from './fact-detail.ts';
import { joinPeople } from './join-people.ts';

/** One thing the article says, with every place where it stands. */
export type FactItem = {
  /** As the article has it; of several mentions the fullest for people, the first for the rest. */
  readonly text: string;
  /** Role of a person, full name of a place or organisation, value of a date, what a bare figure counts, speaker of a quote. */
  readonly detail?: string;
  /** What became of the people counted, when the words do not say it. */
  readonly peopleClass?: PeopleClass;
  /** Who asserts the figure. */
  readonly assertedBy?: string;
  /** The ISO day that a relative date was counted from. */
  readonly anchor?: string;
  readonly count: number;
  readonly spans: readonly Span[];
  /** Index of the first paragraph that says it. */
  readonly paragraph: number;
};

export type FactGroup = {
  readonly kind: FactKind;
  /** One character, so that kinds can be told apart without colour. */
  readonly mark: string;
  readonly label: string;
  readonly items: readonly FactItem[];
};

type Mention = { readonly key: string; readonly fact: Fact };

const KINDS: readonly Pick<FactGroup, 'kind' | 'mark' | 'label'>[] = [
  { kind: 'quantity', mark: '#', label: 'how many' },
  { kind: 'person', mark: '@', label: 'who' },
  { kind: 'organisation', mark: '&', label: 'organisations' },
  { kind: 'place', mark: '~', label: 'where' },
  { kind: 'date', mark: '^', label: 'when' },
  { kind: 'quote', mark: '"', label: 'said' },
];

/**
 * The key facts by kind, each thing once with its mentions counted. Names stand by how often they are mentioned, dates
 * in the order of the calendar, quantities and quotes in the order of the text. Kinds without a fact are left out.
 */
export function groupFacts(article: Pick<Article, 'facts' | 'publishedOn'>): FactGroup[] {
  return KINDS.flatMap((group) => {
    const mentions = article.facts
      .filter((fact) => fact.kind === group.kind)
      .map((fact): Mention => ({ key: keyOf(fact), fact }));
    if (mentions.length === 0) return [];
    const joined = group.kind === 'person' ? joinPeople(mentions) : mentions;
    const items = [...byKey(joined).values()].map((same) =>
      itemOf(
        same.map((mention) => mention.fact),
        article.publishedOn,
      ),
    );
    return [{ ...group, items: inOrder(group.kind, items) }];
  });
}

/** One line for an item: "Lloyd Austin, defence secretary", "Thursday → 2025-04-10", "Lầu Năm Góc (Pentagon)". */
export function factLine(kind: FactKind, item: FactItem): string {
  const { text, detail, anchor } = item;
  if (kind === 'quote') return detail === undefined ? inQuotes(text) : `${detail}: ${inQuotes(text)}`;
  if (kind === 'quantity') return quantityLine(item);
  if (detail === undefined) return text;
  if (kind === 'person') return `${text}, ${detail}`;
  if (kind !== 'date') return `${text} (${detail})`;
  return `${text} → ${detail}${anchor === undefined ? '' : `, relative to ${anchor}`}`;
}

/** "25 people (killed, according to the army)" */
function quantityLine({ text, detail, peopleClass, assertedBy }: FactItem): string {
  const said = [detail, peopleClass, assertedBy && `according to ${assertedBy}`].filter(Boolean).join(', ');
  return said ? `${text} (${said})` : text;
}

/** `Map.groupBy` came with Node 21. */
function byKey(mentions: readonly Mention[]): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const same = groups.get(mention.key);
    if (same) same.push(mention);
    else groups.set(mention.key, [mention]);
  }
  return groups;
}

function keyOf(fact: Fact): string {
  if (fact.kind === 'date') return fact.value ?? fold(fact.text);
  // One figure from two sources is two facts.
  if (fact.kind === 'quantity') return [nameKey(fact.text), fact.class, fact.assertedBy].join('|');
  return nameKey(('canonical' in fact ? fact.canonical : undefined) ?? fact.text);
}

function itemOf(facts: readonly Fact[], publishedOn: string | undefined): FactItem {
  const [first] = facts as readonly [Fact, ...Fact[]];
  const shown = first.kind === 'person' ? fullest(facts) : first;
  const detail = facts.map((fact) => detailOf(fact, shown.text)).find((known) => known !== undefined);
  const peopleClass = classOf(shown);
  const anchor = anchorOf(shown, publishedOn);
  const assertedBy = shown.kind === 'quantity' ? shown.assertedBy : undefined;
  return {
    text: shown.text,
    ...(detail !== undefined && { detail }),
    ...(peopleClass && { peopleClass }),
    ...(assertedBy !== undefined && { assertedBy }),
    ...(anchor !== undefined && { anchor }),
    count: facts.length,
    spans: facts.map(({ paragraph, start, end }) => ({ paragraph, start, end })),
    paragraph: first.paragraph,
  };
}

function fullest(facts: readonly Fact[]): Fact {
  return facts.reduce((best, fact) => (fact.text.length > best.text.length ? fact : best));
}

function inOrder(kind: FactKind, items: readonly FactItem[]): FactItem[] {
  if (kind === 'quantity' || kind === 'quote') return [...items];
  if (kind !== 'date') return items.toSorted((a, b) => b.count - a.count);
  return items.toSorted((a, b) => compare(calendarKey(a), calendarKey(b)));
}

/** Values without a year and unresolved dates come after the calendar, in text order. */
function calendarKey({ text, detail }: FactItem): string {
  const value = detail ?? text;
  return /^\d{4}/.test(value) ? value : '9999';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function inQuotes(text: string): string {
  return `“${text.replace(/^["“”„«‹\s]+|["“”»›\s]+$/g, '')}”`;
}

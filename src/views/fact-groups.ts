import type { Article, Fact, FactKind, Span } from '../article.ts';
import { renderDate } from './dates.ts';
import { factMarks } from './style.ts';

/** One thing the article names, however often. */
export type FactItem = {
  readonly text: string;
  readonly detail?: string;
  readonly count: number;
  readonly spans: readonly Span[];
  readonly paragraph: number;
};

export type FactGroup = {
  readonly kind: FactKind;
  readonly mark: string;
  readonly label: string;
  readonly items: readonly FactItem[];
};

const labels: readonly (readonly [FactKind, string])[] = [
  ['quantity', 'how many'],
  ['person', 'who'],
  ['organisation', 'orgs'],
  ['place', 'where'],
  ['date', 'when'],
  ['quote', 'said'],
];

/** The facts by kind, each thing once, in the order of the text; the most often named first among names and places. */
export function groupFacts({ facts }: Pick<Article, 'facts'>): FactGroup[] {
  return labels.flatMap(([kind, label]) => {
    const items = itemsOf(facts.filter((fact) => fact.kind === kind));
    const isNamed = kind === 'person' || kind === 'organisation' || kind === 'place';
    if (isNamed) items.sort((a, b) => b.count - a.count);
    return items.length > 0 ? [{ kind, mark: factMarks[kind], label, items }] : [];
  });
}

function itemsOf(facts: readonly Fact[]): FactItem[] {
  const items = new Map<string, FactItem>();
  for (const fact of facts) {
    const text = 'canonical' in fact && fact.canonical ? fact.canonical : fact.text;
    const known = items.get(text);
    const detail = known?.detail ?? detailOf(fact);
    items.set(text, {
      text,
      ...(detail && { detail }),
      count: (known?.count ?? 0) + 1,
      spans: [...(known?.spans ?? []), fact],
      paragraph: known?.paragraph ?? fact.paragraph,
    });
  }
  return [...items.values()];
}

function detailOf(fact: Fact): string | undefined {
  if (fact.kind === 'person') return fact.role;
  if (fact.kind === 'quote') return fact.speaker;
  if (fact.kind === 'date' && fact.certainty === 'relative' && fact.value) return renderDate(fact.value);
  return undefined;
}

/** A rendered briefing with its place on the list, as a person reads it: `Niger`, `Armed conflict`. */
export type Placed = { readonly country: string; readonly topic: string; readonly text: string };

/**
 * Several briefings as one document, grouped country ▸ topic in alphabetical order; within a topic they keep their
 * order. In Markdown the headings of each briefing move below those of its group.
 */
export function toCollection(briefings: readonly Placed[], format: 'md' | 'text'): string {
  const sections = [`${briefings.length} briefings`].map((title) => heading(title, 1, format));
  for (const [country, ofCountry] of grouped(briefings, ({ country }) => country)) {
    sections.push(heading(country, 2, format));
    for (const [topic, onTopic] of grouped(ofCountry, ({ topic }) => topic)) {
      sections.push(heading(topic, 3, format));
      for (const { text } of onTopic) sections.push(format === 'md' ? demoted(text).trim() : text.trim());
    }
  }
  return `${sections.join('\n\n')}\n`;
}

function heading(title: string, level: 1 | 2 | 3, format: 'md' | 'text'): string {
  if (format === 'md') return `${'#'.repeat(level)} ${title}`;
  return `${title}\n${({ 1: '=', 2: '-', 3: '.' } as const)[level].repeat([...title].length)}`;
}

const demoted = (markdown: string): string => markdown.replace(/^(#{1,3}) /gm, '###$1 ');

function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'en'));
}

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actorList } from '../../src/data/facts-names-data.ts';
import { fold } from '../../src/text/normalize.ts';

const folder = new URL('../../src/data/facts-names/', import.meta.url);

describe.each(readdirSync(folder))('data file facts-names/%s', (file) => {
  it('says where it comes from', () => {
    const data = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    for (const key of ['source', 'licence', 'date']) expect(data[key]).toMatch(/\S/);
  });
});

describe('the actors of the region', () => {
  const nameOf = ({ canonical, group }: (typeof actorList)[number]): string => canonical ?? group ?? '';

  it('stand in alphabetical order, each once, with its source', () => {
    const names = actorList.map(nameOf);
    expect(names).toEqual([...names].sort((a, b) => (fold(a) < fold(b) ? -1 : 1)));
    expect(new Set(names).size).toBe(names.length);
    for (const actor of actorList) expect((actor as { source?: string }).source, nameOf(actor)).toMatch(/\S/);
  });

  it.each(['en', 'fr', 'vi', 'ar', 'ha', 'pt', 'ru', 'de', 'es', 'it'])(
    'have no spelling in common (%s)',
    (language) => {
      const owners = new Map<string, string>();
      for (const actor of actorList.filter(({ canonical }) => canonical !== undefined)) {
        for (const spelling of new Set([...(actor.names['*'] ?? []), ...(actor.names[language] ?? [])])) {
          expect(owners.get(spelling) ?? nameOf(actor), spelling).toBe(nameOf(actor));
          owners.set(spelling, nameOf(actor));
        }
      }
    },
  );
});

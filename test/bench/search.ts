import Fuse from 'fuse.js';
import { createMemoryLibrary } from '../../src/library/memory-library.ts';
import { readEntry } from '../../src/library/read-file.ts';
import { type Capture, type Figure, median, quantile } from './measure.ts';

const QUERIES = [
  'timbuktu',
  'niger junta',
  'uranium',
  'sanctions cedeao',
  'wagnre',
  'prisonniers',
  'khung bo',
  'ammonium nitrate',
];

/** Every prefix of typed queries, as a person's keys give them, against fuse.js's token search over the same whole articles. */
export async function search(captures: readonly Capture[]): Promise<Figure[]> {
  const library = createMemoryLibrary();
  const entries = captures.map(({ name, text }) => readEntry(new TextEncoder().encode(text), name));
  await library.apply(entries.map((entry) => ({ kind: 'put', entry })));
  const peer = new Fuse(
    entries.map(({ article }) => ({ text: [article.headline ?? '', ...article.paragraphs].join('\n') })),
    {
      keys: ['text'],
      useTokenSearch: true,
      tokenMatch: 'all',
      ignoreLocation: true,
      ignoreDiacritics: true,
    },
  );
  const ours: number[] = [];
  const theirs: number[] = [];
  const prefixes = QUERIES.flatMap((query) => Array.from(query, (_, i) => query.slice(0, i + 1)));
  for (const prefix of ['warm up', ...prefixes]) {
    const begun = performance.now();
    await library.search(prefix);
    ours.push(performance.now() - begun);
    const begunPeer = performance.now();
    peer.search(prefix);
    theirs.push(performance.now() - begunPeer);
  }
  const n = prefixes.length;
  return [
    {
      what: 'search: a key, hits with their sentences, median',
      value: median(ours.slice(1)),
      unit: 'ms',
      n,
      against: { what: 'fuse.js token search alone', value: median(theirs.slice(1)) },
    },
    {
      what: 'search: a key, hits with their sentences, p99',
      value: quantile(ours.slice(1), 0.99),
      unit: 'ms',
      n,
      against: { what: 'fuse.js token search alone', value: quantile(theirs.slice(1), 0.99) },
    },
  ];
}

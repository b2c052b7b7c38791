import type { Article } from '../article.ts';
import type { Entry } from './library.ts';

/** An entry on its way between threads and until it is written: its article is JSON in UTF-8, a sixth of what it takes as objects. */
export type PackedEntry = Omit<Entry, 'article'> & { readonly packed: Uint8Array<ArrayBuffer> };

export const packEntry = ({ article, ...rest }: Entry): PackedEntry => ({
  ...rest,
  packed: new TextEncoder().encode(JSON.stringify(article)),
});

export function unpackEntry(entry: Entry | PackedEntry): Entry {
  if (!('packed' in entry)) return entry;
  const { packed, ...rest } = entry;
  return { ...rest, article: JSON.parse(new TextDecoder().decode(packed)) as Article };
}

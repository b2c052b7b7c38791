import type { Change, Entry } from '../library.ts';
import { unpackEntry } from '../packed-entry.ts';
import { indexTerms } from '../search-index/index-terms.ts';
import { type ArticleTable, groupValuesOf } from './article-table.ts';
import { createFacetChanges } from './facet-table.ts';
import type { FileTable } from './file-table.ts';
import type { IndexStore } from './index-store.ts';
import type { Statements } from './statements.ts';

export type Tables = {
  readonly sql: Statements;
  readonly articles: ArticleTable;
  readonly files: FileTable;
  readonly index: IndexStore;
};

/** Carries out a batch within the transaction that is open. */
export function applyBatch({ sql, articles, files, index }: Tables, batch: readonly Change[]): void {
  const facets = createFacetChanges(sql);

  const remove = (id: string) => {
    const removed = articles.remove(id);
    if (!removed) return;
    facets.add(removed.values, -1);
    index.drop(removed.seq);
  };
  const removeOrphan = (id: string | undefined) => {
    if (id !== undefined) remove(id);
  };
  const put = (entry: Entry) => {
    const { article, file } = entry;
    remove(article.id);
    const row = articles.put(entry);
    index.add({ row, day: dayOf(article.publishedOn), ...indexTerms(article) });
    facets.add(groupValuesOf(article), 1);
    if (file) removeOrphan(files.set(file.path, { ...file, id: article.id }));
  };
  for (const change of batch) {
    if (change.kind === 'put') put(unpackEntry(change.entry));
    else if (change.kind === 'remove') {
      remove(change.id);
      files.forget(change.id);
    } else if (change.kind === 'found') {
      if (articles.seqOf(change.id) !== undefined)
        removeOrphan(files.set(change.file.path, { ...change.file, id: change.id }));
    } else if (change.kind === 'forget') {
      removeOrphan(files.set(change.path, undefined));
      files.setReject(change.path, undefined);
    } else if (change.file) removeOrphan(files.set(change.file.path, { ...change.file, reject: change.reject }));
    else files.setReject(change.reject.name, change.reject);
  }
  index.write();
  facets.write();
}

/** YYYYMMDD; what is unknown of it is 0. */
const dayOf = (date = ''): number => Number(date.slice(0, 10).replaceAll('-', '').padEnd(8, '0'));

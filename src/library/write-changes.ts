import type { Change, Library } from './library.ts';
import type { Pending, SurveyStore } from './survey-store.ts';
import type { SyncCursor } from './sync-cursor.ts';

/**
 * Milliseconds after which what was read is handed to the library, at first and in the long run, and the most at once: the
 * first articles are to show soon, but each batch costs a part of the index that is joined to others later.
 */
const FIRST_MS = 250;
const LAST_MS = 2000;
const BATCH = 256;

type Made = Pick<Pending, 'id' | 'wanted'>;

/** Hands changes to the library in batches, each whole or not at all, and only then notes which articles are made. */
export function createWriter(library: Library, surveys: SurveyStore) {
  let changes: Change[] = [];
  let made: Made[] = [];
  const begun = performance.now();
  let since = begun;
  let last: Promise<void> = Promise.resolve();
  const flush = (cursor: SyncCursor): Promise<void> => {
    const [batch, articles] = [changes, made];
    [changes, made] = [[], []];
    since = performance.now();
    last = last.then(async () => {
      const isNews = batch.length > 0 || (cursor !== 'partial' && (await library.cursor()) !== cursor);
      if (isNews) await library.apply(batch, cursor);
      if (articles.length > 0) surveys.made(articles);
    });
    return last;
  };
  return {
    /** Waits when a batch is full or old enough. */
    async add(change: Change, article?: Made): Promise<void> {
      changes.push(change);
      if (article) made.push(article);
      const patience = Math.min(LAST_MS, Math.max(FIRST_MS, (since - begun) / 5));
      if (changes.length >= BATCH || performance.now() - since > patience) await flush('partial');
    },
    flush,
  };
}

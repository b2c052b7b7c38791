import type { Mark, ReaderData } from '../reader-data/reader-data.ts';

/** What a query may ask of the reader's data: which articles carry a mark. */
export const markedBy =
  (data: ReaderData) =>
  (mark: string): Promise<ReadonlySet<string>> =>
    data.ids(mark as Mark);

import type { Corrections } from '../article.ts';
import type { Note, ReaderRecord } from './reader-data.ts';

/** What nobody has touched. */
export const untouched: ReaderRecord = { isRead: false, isFavourite: false, tags: [], notes: [], corrections: {} };

/** Both records as one: what either marked is marked; where they contradict each other `mine` stays. Merging twice changes nothing. */
export function mergeRecords(mine: ReaderRecord, theirs: ReaderRecord): ReaderRecord {
  const position = mine.position ?? theirs.position;
  return {
    isRead: mine.isRead || theirs.isRead,
    isFavourite: mine.isFavourite || theirs.isFavourite,
    tags: sortedUnion(mine.tags, theirs.tags),
    ...(position && { position }),
    notes: mergeNotes(mine.notes, theirs.notes),
    corrections: mergeCorrections(mine.corrections, theirs.corrections),
  };
}

function mergeNotes(mine: readonly Note[], theirs: readonly Note[]): readonly Note[] {
  const known = new Set(mine.map(({ id }) => id));
  return [...mine, ...theirs.filter(({ id }) => !known.has(id))];
}

/** Fields in one order, lines sorted, so that the same corrections are the same bytes. */
export function mergeCorrections(mine: Corrections, theirs: Corrections): Corrections {
  const kept = theirs.keep?.filter((line) => !mine.remove?.includes(line));
  const keep = sortedUnion(mine.keep ?? [], kept ?? []);
  const removed = theirs.remove?.filter((line) => !keep.includes(line));
  const remove = sortedUnion(mine.remove ?? [], removed ?? []);
  const { language, country, topic } = { ...theirs, ...mine };
  return {
    ...(language !== undefined && { language }),
    ...(country !== undefined && { country }),
    ...(topic !== undefined && { topic }),
    ...(keep.length > 0 && { keep }),
    ...(remove.length > 0 && { remove }),
  };
}

const sortedUnion = (a: readonly string[], b: readonly string[]): readonly string[] =>
  [...new Set([...a, ...b])].sort();

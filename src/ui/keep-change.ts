import type { ReaderData } from '../reader-data/reader-data.ts';
import type { Change } from '../views/change.ts';

/** Keeps a change among the reader's data. */
export async function keepChange(data: ReaderData, change: Change): Promise<void> {
  switch (change.kind) {
    case 'read':
      return data.setRead(change.id, change.isRead);
    case 'all read':
      return data.setAllRead(change.ids, change.isRead);
    case 'favourite':
      return data.setFavourite(change.id, change.isFavourite);
    case 'tags':
      return data.setTags(change.id, change.tags);
    case 'note':
      await data.putNote(change.id, { ...change.note, at: new Date().toISOString() });
      return;
    case 'no note':
      return data.removeNote(change.id, change.note.id);
    case 'corrections':
      return data.setCorrections(change.id, change.corrections);
    case 'search':
      return data.putSearch(change.search);
    case 'no search':
      return data.removeSearch(change.search.name);
  }
}

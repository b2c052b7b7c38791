import { BriefError } from '../article.ts';
import type { Library } from '../library/library.ts';
import type { ReaderData } from '../reader-data/reader-data.ts';
import type { Effect } from '../views/effect.ts';
import { type Dates, isLarge } from '../views/list-moves.ts';
import { HITS_PAGE, PAGE } from '../views/pages.ts';
import { groupFields } from '../views/tree.ts';
import { findUnreadPlace } from './find-unread-place.ts';
import { locateArticle } from './locate-article.ts';
import { markedBy } from './marked-by.ts';
import type { Store } from './store.ts';

/** What can be asked, and when there is time for what may wait. */
type Asked = {
  readonly library: Library;
  readonly readerData: ReaderData;
  readonly listShown?: Promise<void>;
};

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** What groups there are; of a large library when its articles were published comes later. */
export async function countGroups(
  { library, listShown }: Asked,
  { grouping, show }: Of<'group'>,
  store: Store,
): Promise<void> {
  const [facets, languages] = await Promise.all([
    library.facets({}, groupFields[grouping]),
    library.facets({}, ['language']),
  ]);
  const mayWait = isLarge(facets);
  store.dispatch({ kind: 'grouped', grouping, facets, languages, ...(!mayWait && (await datesOf(library))) });
  if (show) await locate(library, { kind: 'locate', id: show, grouping }, store);
  if (!mayWait) return;
  await listShown;
  store.dispatch({ kind: 'dated', ...(await datesOf(library)) });
}

async function datesOf(library: Library): Promise<Dates> {
  const [days, sources] = await Promise.all([library.facets({}, ['date']), library.facets({}, ['source'])]);
  return { days, sources };
}

export async function fetchPage({ library, readerData }: Asked, effect: Of<'page'>, store: Store): Promise<void> {
  const { key, filter, offset, version } = effect;
  const listings = await library.list(filter, { offset, limit: PAGE });
  const marks = await readerData.marks(listings.map(({ id }) => id));
  store.dispatch({ kind: 'paged', key, version, listings, marks });
}

export async function locate(library: Library, { id, grouping, from }: Of<'locate'>, store: Store): Promise<void> {
  store.dispatch({ kind: 'located', grouping, place: await locateArticle(library, id, grouping), from });
}

export async function loadArticle({ library, readerData }: Asked, id: string, store: Store): Promise<void> {
  const [article, marks, notes, corrections] = await Promise.all([
    library.get(id),
    readerData.marks([id]),
    readerData.notes(id),
    readerData.corrections(id),
  ]);
  const own = marks.get(id);
  store.dispatch({ kind: 'loaded', id, article, record: own && { ...own, notes, corrections } });
}

/** A query that cannot be asked is no failure: what is wrong with it is said under it. */
export async function findHits(
  { library, readerData }: Asked,
  { query, offset }: Of<'search'>,
  store: Store,
): Promise<void> {
  try {
    const found = await library.search(query, { offset, limit: HITS_PAGE, marked: markedBy(readerData) });
    const marks = await readerData.marks(found.hits.map(({ id }) => id));
    store.dispatch({ kind: 'answered', query, offset, marks, ...found });
  } catch (error) {
    if (!(error instanceof BriefError) || error.code !== 'query') throw error;
    store.dispatch({ kind: 'faulted', query, message: error.message, at: error.at });
  }
}

/** Where the next unread article is. */
export const findUnread = (asked: Asked, { from, tree, step }: Of<'find unread'>, store: Store): Promise<void> =>
  tell(findUnreadPlace(asked, tree, from, step), (place) => store.dispatch({ kind: 'unread found', tree, place }));

export const listGroup = (library: Library, { filter }: Of<'list group'>, store: Store): Promise<void> =>
  tell(library.ids(filter), (ids = []) => store.dispatch({ kind: 'group listed', ids }));

export const loadCapture = (library: Library, { id }: Of<'load capture'>, store: Store): Promise<void> =>
  tell(library.captureText(id), (capture = '') => store.dispatch({ kind: 'capture loaded', id, capture }));

/** Tells an answer that keys wait for: that there is none, when the library fails. */
async function tell<Answer>(asked: Promise<Answer>, dispatch: (answer?: Answer) => void): Promise<void> {
  try {
    dispatch(await asked);
  } catch (error) {
    dispatch();
    throw error;
  }
}

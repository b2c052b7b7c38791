import { type Article, BriefError } from '../article.ts';
import type { Library } from '../library/library.ts';
import { PAGE } from '../views/pages.ts';
import type { Effect, Format, ReaderResult } from '../views/state.ts';
import { groupFields } from '../views/tree.ts';
import { locateArticle } from './locate-article.ts';
import { newestOnly } from './newest-only.ts';
import type { Store } from './store.ts';

/** The world outside, as far as the interface may ask of it. */
export type World = {
  readonly library: Library;
  readonly save: (article: Article, format: Format, path: string) => Promise<string>;
  /** Whether a file is there already; without it nobody is asked before one is replaced. */
  readonly exists?: ((path: string) => Promise<boolean>) | undefined;
  readonly suspend: () => Promise<void>;
  readonly redraw: () => void;
  readonly end: (result: ReaderResult) => void;
};

const FRAME_MS = 16; // keys that come within one frame ask the library once
const REST_MS = 50; // the cursor rests when no key has moved it for so long: a held key repeats every 30 to 40

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** Carries effects out; what comes of them goes back as actions. Failures become messages, never crashes. */
export function createPerformer(world: World): (effect: Effect, store: Store) => void {
  const { library } = world;
  const group = newestOnly((effect: Of<'group'>, store: Store) => countGroups(library, effect, store), { rest: 4 });
  const search = newestOnly((effect: Of<'search'>, store: Store) => findHits(library, effect, store), {
    delay: FRAME_MS,
  });
  const load = newestOnly(
    async ({ id }: Of<'load'>, store: Store) => store.dispatch({ kind: 'loaded', id, article: await library.get(id) }),
    { delay: REST_MS, isUrgent: ({ isUrgent }) => isUrgent },
  );
  const perform = async (effect: Effect, store: Store): Promise<void> => {
    switch (effect.kind) {
      case 'group':
        return group(effect, store);
      case 'page':
        return fetchPage(library, effect, store);
      case 'locate':
        return locate(library, effect, store);
      case 'load':
        return load(effect, store);
      case 'load capture': {
        const capture = (await library.captureText(effect.id)) ?? '';
        return store.dispatch({ kind: 'capture loaded', id: effect.id, capture });
      }
      case 'search':
        return effect.offset > 0 ? findHits(library, effect, store) : search(effect, store);
      case 'save':
        return save(effect, world, store);
      case 'suspend':
        await world.suspend();
        return store.dispatch({ kind: 'resumed' });
      case 'redraw':
        return world.redraw();
      case 'end':
        return world.end(effect.result);
    }
  };
  return (effect, store) => {
    perform(effect, store).catch((error: unknown) => {
      store.dispatch({ kind: 'said', message: { text: (error as Error)?.message ?? String(error), isError: true } });
    });
  };
}

async function countGroups(library: Library, { grouping, show }: Of<'group'>, store: Store): Promise<void> {
  const [facets, languages, days] = await Promise.all([
    library.facets({}, groupFields[grouping]),
    library.facets({}, ['language']),
    library.facets({}, ['date']),
  ]);
  store.dispatch({ kind: 'grouped', grouping, facets, languages, days });
  if (show) await locate(library, { kind: 'locate', id: show, grouping }, store);
}

async function fetchPage(library: Library, { key, filter, offset, version }: Of<'page'>, store: Store): Promise<void> {
  const listings = await library.list(filter, { offset, limit: PAGE });
  store.dispatch({ kind: 'paged', key, version, listings });
}

async function locate(library: Library, { id, grouping, from }: Of<'locate'>, store: Store): Promise<void> {
  store.dispatch({ kind: 'located', grouping, place: await locateArticle(library, id, grouping), from });
}

/** A query that cannot be asked is no failure: what is wrong with it is said under it. */
async function findHits(library: Library, { query, offset }: Of<'search'>, store: Store): Promise<void> {
  try {
    const found = await library.search(query, { offset, limit: PAGE });
    store.dispatch({ kind: 'answered', query, offset, ...found });
  } catch (error) {
    if (!(error instanceof BriefError) || error.code !== 'query') throw error;
    store.dispatch({ kind: 'faulted', query, message: error.message, at: error.at });
  }
}

async function save(effect: Of<'save'>, world: World, store: Store): Promise<void> {
  const { article, format, path, mayReplace } = effect;
  if (!mayReplace && (await world.exists?.(path))) return store.dispatch({ kind: 'file exists', format, path });
  store.dispatch({ kind: 'said', message: { text: await world.save(article, format, path) } });
}

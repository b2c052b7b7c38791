import type { Article } from '../article.ts';
import { everything, type Library } from '../library/library.ts';
import type { Effect, Format, ReaderResult } from '../views/state.ts';
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

/** Carries effects out; what comes of them goes back as actions. Failures become messages, never crashes. */
export function createPerformer(world: World): (effect: Effect, store: Store) => void {
  const search = createSearcher(world.library);
  const perform = async (effect: Effect, store: Store): Promise<void> => {
    const { library } = world;
    switch (effect.kind) {
      case 'load':
        return store.dispatch({ kind: 'loaded', id: effect.id, article: await library.get(effect.id) });
      case 'load capture':
        return store.dispatch({
          kind: 'capture loaded',
          id: effect.id,
          capture: (await library.captureText(effect.id)) ?? '',
        });
      case 'search':
        return search(effect.query, store);
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

/** Asks for the newest query only: at most one search runs, at most one waits. */
function createSearcher(library: Library): (query: string, store: Store) => Promise<void> {
  let newest = '';
  let isRunning = false;
  return async (query, store) => {
    newest = query;
    if (isRunning) return;
    isRunning = true;
    try {
      for (let asked: string | undefined; asked !== newest; ) {
        await new Promise((resume) => setTimeout(resume, asked === undefined && newest === '' ? 0 : FRAME_MS));
        asked = newest;
        store.dispatch({ kind: 'answered', query: asked, hits: (await library.search(asked, everything)).hits });
      }
    } finally {
      isRunning = false;
    }
  };
}

async function save(effect: Extract<Effect, { kind: 'save' }>, world: World, store: Store): Promise<void> {
  const { article, format, path, mayReplace } = effect;
  if (!mayReplace && (await world.exists?.(path))) return store.dispatch({ kind: 'file exists', format, path });
  store.dispatch({ kind: 'said', message: { text: await world.save(article, format, path) } });
}

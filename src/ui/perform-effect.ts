import type { Article } from '../article.ts';
import type { Library } from '../library/library.ts';
import type { ReaderData } from '../reader-data/reader-data.ts';
import type { Effect, ReaderResult } from '../views/effect.ts';
import type { Format } from '../views/format.ts';
import { groupFields } from '../views/tree.ts';
import {
  countGroups,
  fetchPage,
  findHits,
  findUnread,
  listGroup,
  loadArticle,
  loadCapture,
  locate,
} from './ask-library.ts';
import { keepChange } from './keep-change.ts';
import { newestOnly } from './newest-only.ts';
import type { Store } from './store.ts';

/** How the interface was left: what the terminal said of its background, and where the border between the panes was. */
export type Remembered = { readonly background?: 'light' | 'dark'; readonly listWidth?: number };

/** The world outside, as far as the interface may ask of it. */
export type World = {
  readonly library: Library;
  readonly readerData: ReaderData;
  /** Makes an article anew with what was corrected by hand. */
  readonly reread: (id: string) => Promise<void>;
  /** One briefing, or several as one document. */
  readonly render: (articles: readonly Article[], format: Format) => string;
  readonly save: (articles: readonly Article[], format: Format, path: string) => Promise<void>;
  /** Whether a file is there already. */
  readonly exists: (path: string) => Promise<boolean>;
  /** Runs a command on the terminal, without a shell; the article comes on its standard input. Gives what is to be said of it. */
  readonly pipe: (command: string, text: string) => Promise<string>;
  readonly pageThrough: (text: string) => Promise<string>;
  /** Opens the capture in the person's editor. */
  readonly edit: (id: string) => Promise<string>;
  readonly copy: (text: string) => void;
  readonly openLink: (url: string) => Promise<void>;
  /** Keeps how the interface was left. */
  readonly remember: (more: Remembered) => void;
  readonly suspend: () => Promise<void>;
  /** Settles when the list stands, and what was typed before is answered: an article takes as long to show as all that. */
  readonly listShown?: Promise<void>;
  readonly redraw: () => void;
  readonly end: (result: ReaderResult) => void;
};

const FRAME_MS = 16; // keys that come within one frame ask the library once
const REST_MS = 50; // the cursor rests when no key has moved it for so long: a held key repeats every 30 to 40

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;
type Handlers = { readonly [Kind in Effect['kind']]: (effect: Of<Kind>, store: Store) => unknown };

/** Carries effects out; what comes of them goes back as actions. Failures become messages, never crashes. */
export function createPerformer(world: World): (effect: Effect, store: Store) => void {
  const handlers = createHandlers(world);
  return (effect, store) => {
    const handle = handlers[effect.kind] as (effect: Effect, store: Store) => unknown;
    Promise.resolve()
      .then(() => handle(effect, store))
      .catch((error: unknown) => {
        store.dispatch({ kind: 'said', message: { text: (error as Error)?.message ?? String(error), isError: true } });
      });
  };
}

function createHandlers(world: World): Handlers {
  const { library, readerData } = world;
  /** Changes in order, one after the other; what is to be kept is kept before the program ends. */
  let kept: Promise<unknown> = Promise.resolve();
  const inOrder = (act: () => Promise<unknown>): Promise<unknown> => {
    const done = kept.then(act);
    kept = done.catch(() => {});
    return done;
  };
  const group = newestOnly((effect: Of<'group'>, store: Store) => countGroups(world, effect, store), { rest: 4 });
  const search = newestOnly((effect: Of<'search'>, store: Store) => findHits(world, effect, store), {
    delay: FRAME_MS,
  });
  const load = newestOnly(
    async ({ id }: Of<'load'>, store: Store) => {
      await world.listShown;
      try {
        await loadArticle(world, id, store);
      } catch (error) {
        store.dispatch({ kind: 'loaded', id }); // keys that wait for it wait no longer
        throw error;
      }
    },
    { delay: REST_MS, isUrgent: ({ isUrgent }) => isUrgent },
  );
  const rest = newestOnly(
    async ({ beside }: Of<'rest'>, store: Store) => {
      await world.listShown;
      store.dispatch({ kind: 'rested', beside });
    },
    { delay: REST_MS, isUrgent: ({ isUrgent }) => isUrgent },
  );
  const unread = newestOnly(
    async ({ grouping }: Of<'count unread'>, store: Store) => {
      await world.listShown;
      await kept; // the mark that changes the counts
      const facets = await library.facets({ not: await readerData.ids('read') }, groupFields[grouping]);
      store.dispatch({ kind: 'unread counted', grouping, facets });
    },
    { delay: REST_MS, rest: 4 },
  );
  const textOf = async (ids: readonly string[]) => world.render(await articlesOf(library, ids), 'md');
  /** The shell or a command has the terminal; keys pressed meanwhile wait. */
  const away = async (act: () => Promise<string | undefined>, store: Store) => {
    try {
      const says = await act();
      if (says) store.dispatch({ kind: 'said', message: { text: says } });
    } finally {
      store.dispatch({ kind: 'resumed' });
      world.redraw(); // what was typed meanwhile may have been echoed
    }
  };
  return {
    group,
    page: (effect, store) => fetchPage(world, effect, store),
    locate: (effect, store) => locate(library, effect, store),
    load,
    rest,
    'load capture': (effect, store) => loadCapture(library, effect, store),
    search: (effect, store) => (effect.offset > 0 ? findHits(world, effect, store) : search(effect, store)),
    'count unread': (effect, store) => unread(effect, store),
    'find unread': (effect, store) => findUnread(world, effect, store),
    'list unread': async ({ filter }, store) => {
      await kept;
      const unread = await library.ids({ ...filter, not: await readerData.ids('read') });
      const isRead = unread.length > 0;
      store.dispatch({ kind: 'unread listed', ids: isRead ? unread : await library.ids(filter), isRead });
    },
    'list group': (effect, store) => listGroup(library, effect, store),
    keep: ({ change }, store) =>
      inOrder(async () => {
        await keepChange(readerData, change);
        if (change.kind === 'corrections') await readAnew(world, change.id, store);
      }),
    'keep position': ({ id, position }) => inOrder(() => readerData.setPosition(id, position)),
    'keep list width': ({ columns }) => world.remember({ listWidth: columns }),
    save: (effect, store) => save(effect, world, store),
    pipe: ({ ids, command }, store) => away(async () => world.pipe(command, await textOf(ids)), store),
    'page through': ({ id }, store) => away(async () => world.pageThrough(await textOf([id])), store),
    edit: ({ id }, store) => away(() => world.edit(id), store),
    copy: ({ text }, store) => {
      world.copy(text);
      store.dispatch({ kind: 'said', message: { text: store.state().style.words.copied(text) } });
    },
    'copy briefing': async ({ ids }, store) => {
      const text = await textOf(ids);
      world.copy(text);
      const { words } = store.state().style;
      store.dispatch({ kind: 'said', message: { text: words.copied(words.briefings(ids.length)) } });
    },
    'open link': async ({ url }, store) => {
      await world.openLink(url);
      store.dispatch({ kind: 'said', message: { text: store.state().style.words.opened(url) } });
    },
    suspend: (_, store) =>
      away(async () => {
        await world.suspend();
        return undefined;
      }, store),
    redraw: world.redraw,
    end: async ({ result }) => {
      await kept;
      world.end(result);
    },
  };
}

/** The article was corrected: it is made anew, and may have another place on the list. */
async function readAnew(world: World, id: string, store: Store): Promise<void> {
  await world.reread(id);
  await loadArticle(world, id, store);
  store.dispatch({ kind: 'library changed' });
}

async function save(effect: Of<'save'>, world: World, store: Store): Promise<void> {
  const { ids, format, path, mayReplace } = effect;
  if (!mayReplace && (await world.exists(path))) return store.dispatch({ kind: 'file exists', format, path });
  await world.save(await articlesOf(world.library, ids), format, path);
  store.dispatch({ kind: 'said', message: { text: store.state().style.words.saved(path) } });
}

async function articlesOf(library: Library, ids: readonly string[]): Promise<Article[]> {
  const articles = await Promise.all(ids.map((id) => library.get(id)));
  return articles.flatMap((article) => article ?? []);
}

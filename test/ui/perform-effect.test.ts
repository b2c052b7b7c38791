import { describe, expect, test, vi } from 'vitest';
import { BriefError } from '../../src/article.ts';
import type { Library } from '../../src/library/library.ts';
import { createMemoryLibrary } from '../../src/library/memory-library.ts';
import { openReaderData } from '../../src/reader-data/open-reader-data.ts';
import { createPerformer, type World } from '../../src/ui/perform-effect.ts';
import { createStore } from '../../src/ui/store.ts';
import type { Effect } from '../../src/views/effect.ts';
import { initialState } from '../../src/views/state.ts';
import { createStyle } from '../../src/views/style.ts';
import { articles, wells } from '../views/support/sample.ts';

const full = createMemoryLibrary();
await full.apply(
  articles.map((article) => ({
    kind: 'put',
    entry: { article, capture: { name: article.id, text: 'capture', notes: [] } },
  })),
);
const { data } = await openReaderData(undefined);
const library = (more: Partial<Library> = {}): Library => ({ ...full, ...more });

const open = (world: Partial<World> = {}) => {
  const perform = createPerformer({
    library: library(),
    readerData: data,
    reread: async () => {},
    remember: () => {},
    render: (shown) => shown.map(({ headline }) => headline).join('\n'),
    save: async () => {},
    exists: async () => false,
    pipe: async () => '',
    pageThrough: async () => '',
    edit: async () => '',
    copy: () => {},
    openLink: async () => {},
    suspend: async () => {},
    redraw: () => {},
    end: () => {},
    ...world,
  });
  const style = createStyle({ theme: 'dark', colorLevel: 0 });
  const store = createStore(initialState({ mode: 'read', style, columns: 80, rows: 24 }), perform);
  const type = (keys: string[]) => {
    for (const key of keys) store.dispatch({ kind: 'key', key });
  };
  return { store, perform, type };
};

describe('the library', () => {
  test('is asked once for keys that come together, and for the newest query', async () => {
    const search = vi.fn(library().search);
    const { store, type } = open({ library: library({ search }) });
    type(['/', ...'gao']);
    await vi.waitFor(() => expect(store.state().query?.answered).toBe('gao'), { timeout: 10_000 }); // the words for countries are loaded first
    expect(search.mock.calls.map(([query]) => query)).not.toContain('ga');
  });

  test('loads what the cursor comes to', async () => {
    const { store } = open();
    store.dispatch({ kind: 'library changed' });
    store.dispatch({ kind: 'resized', columns: 120, rows: 30 });
    await vi.waitFor(() => expect(store.state().reading?.article).toBe(wells));
  });

  test('that fails is a message, not a crash', async () => {
    const search = async () => Promise.reject(new Error('the index is gone'));
    const { store, type } = open({ library: library({ search }) });
    type(['/', 'g']);
    await vi.waitFor(() => expect(store.state().message).toEqual({ text: 'the index is gone', isError: true }));
  });

  test('that cannot give an article lets the keys go on that wait for it', async () => {
    const get = async () => Promise.reject(new Error('the record is damaged'));
    const { store, type } = open({ library: library({ get }) });
    store.dispatch({ kind: 'library changed' });
    await vi.waitFor(() => expect(store.state().list.asked.size).toBe(0));
    await vi.waitFor(() => expect(store.state().list.pages.size).toBeGreaterThan(0));
    type(['enter', 'v']);
    await vi.waitFor(() => expect(store.state().message?.text).toBe('the record is damaged'));
    expect(store.state().waiting).toEqual([]);
  });

  test('that failed once is asked again', async () => {
    let calls = 0;
    const search = async (query: string) => {
      if (calls++ === 0) throw new Error('busy');
      return full.search(query);
    };
    const { store, type } = open({ library: library({ search }) });
    type(['/']);
    await vi.waitFor(() => expect(store.state().message?.text).toBe('busy'));
    type(['g']);
    await vi.waitFor(() => expect(store.state().query?.answered).toBe('g'));
  });
});

describe('a group', () => {
  const ids = articles.filter(({ countries }) => countries[0]?.code === 'NE').map(({ id }) => id);
  const mark: Effect = { kind: 'list unread', filter: { group: { country: 'NE' } } };
  const read = async () => [...(await data.ids('read'))].sort();

  test('with an unread article becomes read, and only what was unread is undone; a read one becomes unread', async () => {
    await data.setRead(ids[0] ?? '', true);
    const { store, perform, type } = open();
    perform(mark, store);
    await vi.waitFor(async () => expect(await read()).toEqual([...ids].sort()));
    type(['u']);
    await vi.waitFor(async () => expect(await read()).toEqual([ids[0]]));
    type(['ctrl+r']);
    perform(mark, store);
    await vi.waitFor(async () => expect(await read()).toEqual([]));
  });
});

describe('a query that cannot be asked', () => {
  test('is told under the query, with the place', async () => {
    const at = { start: 0, end: 8 };
    const search = async () => Promise.reject(new BriefError('query', 'There is no "contry:"', { at }));
    const { store, type } = open({ library: library({ search }) });
    type(['/', 'c']);
    await vi.waitFor(() => expect(store.state().query?.fault).toEqual({ message: 'There is no "contry:"', at }));
    expect(store.state().message).toBeUndefined();
  });
});

describe('saving', () => {
  const save: Effect = { kind: 'save', ids: [wells.id], format: 'md', path: 'wells.md', mayReplace: false };

  test('says where', async () => {
    const { store, perform } = open();
    perform(save, store);
    await vi.waitFor(() => expect(store.state().message?.text).toBe('Saved wells.md'));
  });
  test('asks before a file is replaced', async () => {
    const { store, perform } = open({ exists: async () => true });
    perform(save, store);
    await vi.waitFor(() => expect(store.state().overlay).toMatchObject({ kind: 'overwrite', path: 'wells.md' }));
  });
  test('that fails says why', async () => {
    const { store, perform } = open({ save: async () => Promise.reject(new Error('wells.md: no space left')) });
    perform(save, store);
    await vi.waitFor(() => expect(store.state().message).toEqual({ text: 'wells.md: no space left', isError: true }));
  });
});

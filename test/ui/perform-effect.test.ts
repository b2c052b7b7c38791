import { describe, expect, test, vi } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { listingOf } from '../../src/library/listing.ts';
import { createMemoryLibrary } from '../../src/library/memory-library.ts';
import { createPerformer, type World } from '../../src/ui/perform-effect.ts';
import { createStore } from '../../src/ui/store.ts';
import { type Effect, initialState } from '../../src/views/state.ts';
import { createStyle } from '../../src/views/style.ts';
import { listings, wells } from '../views/support/sample.ts';

const found = (query: string) => ({
  hits: [{ id: wells.id, listing: listingOf(wells), text: query, matches: [] }],
  total: 1,
  isExact: true,
});
const unasked = createMemoryLibrary();

const library = (more: Partial<Library> = {}): Library => ({
  ...unasked,
  apply: async () => {},
  get: async (id) => (id === wells.id ? wells : undefined),
  captureText: async () => 'capture',
  list: async () => listings,
  search: async (query) => found(query),
  rejects: async () => [],
  close: async () => {},
  ...more,
});

const open = (world: Partial<World> = {}) => {
  const perform = createPerformer({
    library: library(),
    save: async (_, __, path) => `Saved ${path}`,
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
    await vi.waitFor(() => expect(store.state().query?.answered).toBe('gao'));
    expect(search.mock.calls.map(([query]) => query)).not.toContain('ga');
  });

  test('loads what the cursor comes to', async () => {
    const { store } = open();
    store.dispatch({ kind: 'listed', listings });
    await vi.waitFor(() => expect(store.state().reading?.article).toBe(wells));
  });

  test('that fails is a message, not a crash', async () => {
    const search = async () => Promise.reject(new Error('the index is gone'));
    const { store, type } = open({ library: library({ search }) });
    type(['/', 'g']);
    await vi.waitFor(() => expect(store.state().message).toEqual({ text: 'the index is gone', isError: true }));
  });

  test('that failed once is asked again', async () => {
    let calls = 0;
    const search = async (query: string) => {
      if (calls++ === 0) throw new Error('busy');
      return found(query);
    };
    const { store, type } = open({ library: library({ search }) });
    type(['/']);
    await vi.waitFor(() => expect(store.state().message?.text).toBe('busy'));
    type(['g']);
    await vi.waitFor(() => expect(store.state().query?.answered).toBe('g'));
  });
});

describe('saving', () => {
  const save: Effect = { kind: 'save', article: wells, format: 'md', path: 'wells.md', mayReplace: false };

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

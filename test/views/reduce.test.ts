import { describe, expect, test } from 'vitest';
import { listingOf } from '../../src/library/listing.ts';
import { layoutOf } from '../../src/views/layout.ts';
import { listingAt, rowAtCursor } from '../../src/views/list-state.ts';
import type { ParagraphRenderer } from '../../src/views/mark-facts.ts';
import { hitAt } from '../../src/views/query-state.ts';
import { documentOf, matchesOf } from '../../src/views/reading.ts';
import { reduce } from '../../src/views/reduce.ts';
import { drawScreen } from '../../src/views/screen.ts';
import { type State, screenOf } from '../../src/views/state.ts';
import { lastTop } from '../../src/views/window.ts';
import { arabic, articles, market, openState, plain, press, step, type, wells } from './support/sample.ts';

const narrow = { columns: 80, rows: 24 };
const reading = (state: State) => {
  if (!state.reading) throw new Error('nothing is being read');
  return state.reading;
};
/** The row the cursor is on: an article's id, or a group's name. */
const here = ({ list }: State) => {
  const row = rowAtCursor(list);
  return row?.kind === 'article' ? listingAt(list, { group: row.group.key, at: row.at })?.id : row?.group.name;
};
const endOf = (state: State) => state.effects.find((effect) => effect.kind === 'end');

describe('the list', () => {
  test('begins on the first article, with its briefing beside it', () => {
    const state = openState();
    expect(here(state)).toBe(wells.id);
    expect(reading(state).article).toBe(wells);
    expect(plain(drawScreen(state))).toContain('SUMMARY');
  });

  test('j and k move by a row, gg and G to the ends', () => {
    const state = openState();
    expect(here(press(state, 'j'))).toBe('Society');
    expect(here(press(state, 'j j'))).toBe(market.id);
    expect(here(press(state, 'G g g'))).toBe('Mali');
    expect(here(press(state, 'k k k k k'))).toBe('Mali');
  });

  test('h folds what holds the cursor, Enter unfolds it', () => {
    const folded = press(openState(), 'h h');
    expect(here(folded)).toBe('Environment');
    expect(plain(drawScreen(folded))).toContain('▸ Environment');
    expect(plain(drawScreen(press(folded, 'enter')))).not.toContain('▸');
  });

  test('on a country stands an overview instead of a briefing, and there is nothing to save', () => {
    const state = press(openState(), 'g g');
    expect(plain(drawScreen(state))).toMatch(/2 briefings[\s\S]*Environment +▇+ 1[\s\S]*NEWEST[\s\S]*16 Apr 2024/);
    expect(press(state, 's').overlay).toBeUndefined();
  });

  test('by date, an article without one does not stand beside those that have one', () => {
    expect(plain(drawScreen(press(openState(), 'g d')))).toContain('SUMMARY');
  });

  test('back on an article that is still being fetched, the overview goes once it is there', () => {
    const onGroup = press(openState(), 'k');
    expect(onGroup.beside).toBeDefined();
    const { pages } = onGroup.list;
    const coming: State = { ...onGroup, list: { ...onGroup.list, pages: new Map(), asked: new Set() } };
    const down = reduce(coming, { kind: 'key', key: 'j' });
    const resting = reduce(down, { kind: 'rested', beside: undefined });
    expect(resting.beside).toBe(onGroup.beside);
    const there = reduce({ ...resting, list: { ...resting.list, pages } }, { kind: 'progressed' });
    expect(there.beside).toBeUndefined();
  });

  test('Enter opens the briefing, q goes back, q again quits', () => {
    const open = press(openState(narrow), 'enter');
    expect(screenOf(open)).toBe('reading');
    const back = press(open, 'q');
    expect(screenOf(back)).toBe('list');
    expect(endOf(press(back, 'q'))).toEqual({ kind: 'end', result: { kind: 'quit' } });
  });

  test('^c leaves from anywhere', () => {
    for (const keys of ['ctrl+c', 'enter ctrl+c', '? ctrl+c', '/ ctrl+c', 'enter s ctrl+c'])
      expect(endOf(press(openState(), keys))?.result).toEqual({ kind: 'cancelled' });
  });

  test('keys after the last one do nothing more: no command takes the terminal that is being given back', () => {
    const left = reduce(openState(), { kind: 'key', key: 'Q' });
    for (const key of ['p', 'e', 'ctrl+z', '|']) expect(reduce(left, { kind: 'key', key }).effects).toEqual([]);
  });

  test('an unfinished sequence lets the next key through', () => {
    expect(here(press(openState(), 'g j'))).toBe('Society');
  });
});

describe('captures that come in while one reads', () => {
  const newer = { ...wells, id: '777777777777', publishedOn: '2025-01-01', headline: 'A newer one' };
  const more = [newer, ...articles];

  test('before the first key the cursor stays at the top', () => {
    expect(here(step(openState(), { kind: 'library changed' }, more))).toBe(newer.id);
  });

  test('after it the cursor stays on its article, at the same height', () => {
    const before = press(openState({ columns: 60, rows: 12 }), 'G');
    const after = step(before, { kind: 'library changed' }, more);
    expect(here(after)).toBe(here(before));
    const rowOf = (state: State) =>
      plain(drawScreen(state))
        .split('\n')
        .findIndex((line) => line.startsWith('▌'));
    expect(rowOf(after)).toBe(rowOf(before));
  });

  test('the cursor goes with its article when others come above it', () => {
    expect(here(step(press(openState(), 'j k'), { kind: 'library changed' }, more))).toBe(wells.id);
  });

  test('a group that is gone leaves the cursor on the row in its place', () => {
    const state = press(openState(), 'j');
    const left = articles.filter(({ id }) => id !== market.id);
    expect(here(step(state, { kind: 'library changed' }, left))).toBe('Niger');
  });
});

test('a note is asked for from the list too, however little of the text shows beside it', () => {
  const state = press(openState({ columns: 110, rows: 10 }), 'a');
  expect(state.overlay).toMatchObject({ kind: 'prompt', ask: { kind: 'note' } });
});

describe('unread articles', () => {
  const facets = [
    { keys: ['ML', '06000000'], count: 1 },
    { keys: ['NE', '06000000'], count: 2 },
  ];
  const rowsOfScreen = (state: State) => plain(drawScreen(state)).split('\n');

  test('are counted beside their groups: all of them, some, none', () => {
    const state = reduce(openState(), { kind: 'unread counted', grouping: 'country', facets });
    const rowOf = (name: string) => rowsOfScreen(state).find((row) => row.slice(0, 46).includes(name)) ?? '';
    expect(rowOf('▾ Mali')).toMatch(/Mali .* •1\/2 │/);
    expect(rowOf('▾ Niger')).toMatch(/Niger .* •2 │/);
    expect(rowOf('▾ Senegal')).toMatch(/Senegal .* 1 │/);
  });

  test('are counted with the groups, and again after m and its undo', () => {
    const asked = (state: State) => state.effects.filter(({ kind }) => kind === 'count unread').length;
    expect(asked(openState())).toBe(1);
    const marked = press(openState(), 'm');
    expect(asked(marked)).toBe(1);
    expect(asked(press(marked, 'u'))).toBe(1);
  });

  test('counts of another grouping are not shown', () => {
    const state = reduce(openState(), { kind: 'unread counted', grouping: 'topic', facets });
    expect(state.list.unread).toBeUndefined();
    const counted = reduce(openState(), { kind: 'unread counted', grouping: 'country', facets });
    expect(press(counted, 'g t').list.unread).toBeUndefined();
  });
});

describe('grouping', () => {
  test.each([
    ['t', ['Conflict', 'Education']],
    ['d', ['April 2024', 'November 2023', 'no date']],
    ['l', ['Arabic', 'English', 'French', 'Vietnamese']],
    ['s', ['Desert Courier']],
    ['c', ['Mali', 'Niger', 'Senegal', 'Sahel (regional)', 'Unplaced']],
  ])('g %s', (key, names) => {
    const state = press(openState({ columns: 60, rows: 40 }), `g ${key}`);
    const screen = plain(drawScreen(state));
    const at = names.filter((name) => name !== 'Conflict').map((name) => screen.indexOf(`▾ ${name}`));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
  });

  test('the cursor goes with its article', () => {
    const state = press(openState(), 'j j g l');
    expect(here(state)).toBe(market.id);
    expect(here(press(state, 'g c'))).toBe(market.id);
  });
});

describe('a large library', () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({
    ...wells,
    id: i.toString(16).padStart(12, '0'),
    headline: `Wells ${String(i).padStart(4, '0')}`,
    countries: [{ code: i % 2 ? 'NE' : 'ML', score: 1, evidence: [] }],
  }));
  const open = () => openState({}, many);

  test('begins folded, on its first country', () => {
    expect(plain(drawScreen(open()))).toMatch(/▌▸ Mali +500[\s\S]*▸ Niger +500/);
  });

  test('fetches what comes into view and nothing else', () => {
    const state = press(press(open(), 'enter', many), 'j j j', many);
    expect(here(state)).toBe(many[2]?.id);
    expect(state.list.pages.size).toBeLessThan(5);
    const far = press(state, 'G k k k k', many);
    expect(listingAt(far.list, { group: 'ML\n06000000', at: 499 })?.headline).toBe('Wells 0998');
    expect(far.list.pages.size).toBeLessThan(8);
  });

  test('an article that is still being fetched has a row, and Enter waits for it', () => {
    const unfolded = press(open(), 'enter j', many);
    const far = reduce(unfolded, { kind: 'key', key: 'G' });
    const up = ['k', 'k', 'enter'].reduce((state, key) => reduce(state, { kind: 'key', key }), far);
    expect(plain(drawScreen(up))).toContain('    …');
    expect([screenOf(up), up.waiting]).toEqual(['list', ['enter']]);
  });
});

describe('search', () => {
  test('searches as one types; Enter opens the hit in its text, ready for n', () => {
    const found = type(openState(narrow), '/pumps');
    expect([found.query?.total, found.query && hitAt(found.query, 0)?.id]).toEqual([1, wells.id]);
    const open = press(found, 'enter');
    expect(screenOf(open)).toBe('reading');
    expect(matchesOf(open, reading(open)).length).toBe(2 + 1); // twice in the text, once among the quotations
  });

  test('a hit by its headline opens at the top; n goes on from there', () => {
    const open = press(type(openState({ columns: 80, rows: 12 }), '/Wells of Anéfis'), 'enter');
    expect([screenOf(open), reading(open).top, reading(open).find?.current]).toEqual(['reading', 0, -1]);
    expect(reading(press(open, 'n')).find?.current).toBe(0);
    const inText = press(type(openState({ columns: 80, rows: 12 }), '/Trucks'), 'enter');
    expect(reading(inText).top).toBeGreaterThan(0);
  });

  test('the status bar says what its number counts, and then which of them', () => {
    const open = press(type(openState({ columns: 80, rows: 12 }), '/Anéfis'), 'enter');
    const count = matchesOf(open, reading(open)).length;
    const status = (state: State) => plain(drawScreen(state)).split('\n').at(-1);
    expect(status(open)).toContain(`/Anéfis ${count}`);
    expect(status(press(open, 'n'))).toContain(` 1/${count}`);
  });

  test('^c leaves though the library never answers', () => {
    const asked = [...'/pumps'].reduce((state, key) => reduce(state, { kind: 'key', key }), openState(narrow));
    const waiting = reduce(asked, { kind: 'key', key: 'enter' });
    expect(waiting.waiting).toEqual(['enter']);
    expect(endOf(reduce(waiting, { kind: 'key', key: 'ctrl+c' }))?.result).toEqual({ kind: 'cancelled' });
  });

  test('Enter waits for the answer to what was typed last', () => {
    const typed = [...'/pumps'].reduce((state, key) => reduce(state, { kind: 'key', key }), openState(narrow));
    const waiting = reduce(reduce(typed, { kind: 'key', key: 'enter' }), { kind: 'key', key: 'v' });
    expect(screenOf(waiting)).toBe('query');
    const hits = [{ id: wells.id, listing: listingOf(wells), text: wells.paragraphs[1] ?? '', matches: [] }];
    const answer = { query: 'pumps', offset: 0, hits, total: 1, isExact: true, marks: new Map() };
    const answered = step(waiting, { kind: 'answered', ...answer });
    expect([screenOf(answered), reading(answered).view]).toEqual(['reading', 'text']);
  });

  test('a text that a waiting Enter opens is read', () => {
    const typed = [...'/pumps'].reduce((state, key) => reduce(state, { kind: 'key', key }), openState(narrow));
    const waiting = reduce(typed, { kind: 'key', key: 'enter' });
    const hits = [{ id: wells.id, listing: listingOf(wells), text: wells.paragraphs[1] ?? '', matches: [] }];
    const answer = { query: 'pumps', offset: 0, hits, total: 1, isExact: true, marks: new Map() };
    expect(step(waiting, { kind: 'answered', ...answer }).marks.get(wells.id)?.isRead).toBe(true);
  });

  test('hits are fetched as far as they show', () => {
    const tall = openState({ columns: 100, rows: 140 });
    const typed = [...'/pumps'].reduce((state, key) => reduce(state, { kind: 'key', key }), tall);
    const hits = Array.from({ length: 25 }, (_, i) => ({
      id: `${i}`,
      listing: listingOf(wells),
      text: '',
      matches: [],
    }));
    const answer = { query: 'pumps', offset: 0, hits, total: 200, isExact: true, marks: new Map() };
    const { effects } = reduce({ ...typed, effects: [] }, { kind: 'answered', ...answer });
    expect(effects.flatMap((effect) => (effect.kind === 'search' ? [effect.offset] : []))).toEqual([25, 50]);
  });

  test('answers to an older query are dropped', () => {
    const state = type(openState(), '/wells');
    const old = { query: 'well', offset: 0, hits: [], total: 0, isExact: true, marks: new Map() };
    expect(step(state, { kind: 'answered', ...old }).query?.total).toBe(1);
  });

  test('Esc ends it and leaves the cursor on the article found', () => {
    const state = press(type(openState(), '/marché'), 'esc');
    expect([screenOf(state), here(state)]).toEqual(['list', market.id]);
  });

  test('letters that are commands elsewhere are typed', () =>
    expect(type(openState(), '/jqQs').query?.text).toBe('jqQs'));

  test('Backspace takes one letter as a person sees it, ^w a word, ^u everything', () => {
    const typed = type(openState(), '/viê\u0323t nam');
    expect(press(typed, 'backspace').query?.text).toBe('viê\u0323t na');
    expect(press(typed, 'ctrl+w').query?.text).toBe('viê\u0323t ');
    expect(press(typed, 'ctrl+w backspace backspace').query?.text).toBe('viê\u0323');
    expect(press(typed, 'ctrl+u').query?.text).toBe('');
  });
});

describe('the picker', () => {
  const pick = () => openState({ ...narrow, mode: 'pick' });

  test('typing filters at once and Enter takes the briefing', () => {
    const state = press(type(pick(), 'marché'), 'enter');
    expect(endOf(state)?.result).toEqual({ kind: 'picked', article: market });
  });
  test('^n and ^p move among the hits', () => {
    expect(endOf(press(pick(), 'ctrl+n ctrl+n ctrl+p enter'))?.result).toEqual({ kind: 'picked', article: market });
  });
  test('Tab shows the briefing, where Enter takes it too', () => {
    const looked = press(pick(), 'tab');
    expect(plain(drawScreen(looked))).toContain('KEY FACTS');
    expect(endOf(press(looked, 'enter'))?.result).toEqual({ kind: 'picked', article: wells });
  });
  test.each(['esc', 'ctrl+c'])('%s cancels', (key) =>
    expect(endOf(press(pick(), key))?.result).toEqual({ kind: 'cancelled' }),
  );
  test('without a hit Enter takes nothing', () => expect(endOf(press(type(pick(), 'zzz'), 'enter'))).toBeUndefined());
  test('Alt and a letter does not cancel', () => expect(endOf(press(pick(), 'alt+b'))).toBeUndefined());
});

describe('reading', () => {
  const open = () => press(openState({ columns: 60, rows: 12 }), 'enter');
  const rows = (state: State) => documentOf(state, reading(state)).rows.length;

  test('scrolls, and stops at both ends', () => {
    expect(reading(press(open(), 'j j k')).top).toBe(1);
    expect(reading(press(open(), 'k')).top).toBe(0);
    const end = press(open(), 'G');
    expect(reading(end).top).toBe(rows(end) - 8);
    expect(reading(press(end, 'space j')).top).toBe(reading(end).top);
  });

  test('v goes from the briefing to the clean text to the raw capture and round', () => {
    const views = ['v', 'v v', 'v v v'].map((keys) => reading(press(open(), keys)).view);
    expect(views).toEqual(['text', 'raw', 'briefing']);
    expect(plain(drawScreen(press(open(), 'v v')))).toContain('page chrome');
  });

  test('until the capture is there, no other text stands under its name, and keys wait', () => {
    const coming = reduce(press(open(), 'v'), { kind: 'key', key: 'v' });
    expect(plain(drawScreen(coming))).toContain('Fetching the capture');
    expect(plain(drawScreen(coming))).not.toContain('SUMMARY');
    const pressed = reduce(coming, { kind: 'key', key: 'j' });
    expect(pressed.waiting).toEqual(['j']);
    const capture = 'Home\nWells of Anéfis run again';
    expect(reading(reduce(pressed, { kind: 'capture loaded', id: wells.id, capture })).line).toBe(1);
    expect(press(coming, 'q').pane).toBe('list');
  });

  test(']f and [f walk from fact to fact in the text, ]q from quotation to quotation', () => {
    const factAt = (keys: string) => {
      const state = press(open(), keys);
      return documentOf(state, reading(state)).facts[reading(state).fact ?? -1]?.fact.text;
    };
    expect([factAt('] f'), factAt('] f ] f'), factAt('. . ,')]).toEqual(['Anéfis', 'Tuesday', 'Anéfis']);
    expect(factAt('] q ] q')).toBe('Nobody has to walk to the river now.');
    expect(factAt('> > <')).toBe('The pumps run again,');
  });

  test('a fact far down is scrolled to', () => {
    const state = press(open(), 'G g g ] f ] f ] f ] f');
    expect(plain(drawScreen(state))).toContain('The pumps run again');
  });

  test('/ finds without regard to case and accents, n and N go round', () => {
    const found = type(open(), '/ANEFIS');
    const total = matchesOf(found, reading(found)).length;
    const current = (keys: string) => reading(press(found, keys)).find?.current;
    expect(total).toBeGreaterThan(2);
    expect([current('enter n'), current('enter N')]).toEqual([1, total - 1]);
  });

  test('Esc while typing goes back to where the find began', () => {
    const state = press(type(press(open(), 'j'), '/Friday'), 'esc');
    expect([reading(state).top, reading(state).find]).toEqual([1, undefined]);
  });

  test('J and K read on without going back to the list', () => {
    const next = press(open(), 'J');
    expect([reading(next).article, screenOf(next)]).toEqual([market, 'reading']);
    expect(reading(press(next, 'K')).article).toBe(wells);
  });

  test('what stood at the top stays there when the window changes', () => {
    const before = press(open(), 'ctrl+d ctrl+d');
    const top = (state: State) => documentOf(state, reading(state)).rows[reading(state).top];
    const after = step(before, { kind: 'resized', columns: 44, rows: 12 });
    expect(top(after)?.block).toBe(top(before)?.block);
  });

  test('the end stays in sight when the text is laid out anew', () => {
    const end = press(open(), 'G');
    const atEnd = (state: State) =>
      lastTop(documentOf(state, reading(state)).rows.length, layoutOf(state).body) === reading(state).top;
    expect([reading(end).top > 0, atEnd(end)]).toEqual([true, true]);
    expect(atEnd(step(end, { kind: 'resized', columns: 44, rows: 12 }))).toBe(true);
    const taller: ParagraphRenderer = (pieces) => pieces.map(({ text }) => `${text} ${text}`).join('');
    expect(atEnd(step(end, { kind: 'renderer loaded', render: taller }))).toBe(true);
  });

  test('keys typed before the article is there act on that article', () => {
    const moved = ['G', 'tab', 'v'].reduce((state, key) => reduce(state, { kind: 'key', key }), openState());
    expect(reading(moved).view).toBe('briefing');
    const wanted = articles.find(({ id }) => id === moved.wanted);
    const loaded = step(moved, { kind: 'loaded', id: moved.wanted ?? '', article: wanted });
    expect([reading(loaded).article, reading(loaded).view]).toEqual([wanted, 'text']);
  });
});

describe('saving', () => {
  const saveOf = (state: State) => state.effects.find((effect) => effect.kind === 'save');

  test('s, a format, a name made of the headline', () => {
    const state = press(openState(), 'enter s j enter enter');
    expect(saveOf(state)).toMatchObject({
      ids: [wells.id],
      format: 'text',
      path: 'wells-of-anefis-run-again.txt',
      mayReplace: false,
    });
  });
  test('a name without Latin letters is the id', () => {
    const state = press(openState({}, [arabic]), 'enter s enter', [arabic]);
    expect(state.overlay).toMatchObject({ text: `${arabic.id}.md` });
  });
  test('a file that exists is replaced only after a yes', () => {
    const asked = step(press(openState(), 'enter s enter enter'), { kind: 'file exists', format: 'md', path: 'a.md' });
    expect(plain(drawScreen(asked))).toContain('a.md exists. Replace it?');
    expect(saveOf(press(asked, 'enter'))).toBeUndefined();
    expect(press(asked, 'n').overlay).toMatchObject({ kind: 'prompt', text: 'a.md' });
    expect(saveOf(press(asked, 'y'))).toMatchObject({ mayReplace: true });
  });
  test('Esc leaves without saving', () => {
    expect(press(openState(), 'enter s esc').overlay).toBeUndefined();
    expect(press(openState(), 'enter s enter esc').overlay).toBeUndefined();
  });
});

test('Esc and a key soon after it are two keys', () => {
  const state = press(type(openState(), '/wells'), 'alt+q');
  expect(endOf(state)?.result).toEqual({ kind: 'quit' });
});

test('an article that has left the library is said to be gone', () => {
  const moved = reduce(openState(), { kind: 'key', key: 'G' });
  const state = step(moved, { kind: 'loaded', id: moved.wanted ?? '' });
  expect(state.message?.isError).toBe(true);
});

test('an article is asked for again when its answer came while the cursor was elsewhere', () => {
  const here = openState();
  const away = reduce(here, { kind: 'key', key: 'G' });
  const back = press(away, 'g g j j');
  const id = away.wanted ?? '';
  expect([away.loading?.id, back.wanted]).toEqual([id, wells.id]);
  const dropped = reduce(back, { kind: 'loaded', id, article: articles.find((article) => article.id === id) });
  const again = reduce(dropped, { kind: 'key', key: 'G' });
  expect(again.effects).toContainEqual({ kind: 'load', id, isUrgent: false });
});

test('a page of hits is asked for again when its answer came while another query stood on the line', () => {
  const many = Array.from({ length: 120 }, (_, i) => ({ ...wells, id: `${i}`.padStart(12, '0') }));
  const typed = type(openState({}, many), '/wells', many);
  const deep = reduce(typed, { kind: 'key', key: 'pagedown' });
  const asked = Array.from({ length: 8 }).reduce<State>(
    (state) => reduce(state, { kind: 'key', key: 'pagedown' }),
    deep,
  );
  const pages = asked.query?.asked;
  expect(pages?.size).toBeGreaterThan(0);
  const back = reduce(reduce(asked, { kind: 'key', key: 'x' }), { kind: 'key', key: 'backspace' });
  expect(back.query?.text).toBe('wells');
  expect(back.effects.some((effect) => effect.kind === 'search' && effect.offset > 0)).toBe(true);
});

test('keys pressed while the shell has the terminal take effect when it comes back', () => {
  const away = press(openState(), 'ctrl+z Q');
  expect(endOf(away)).toBeUndefined();
  expect(endOf(reduce(away, { kind: 'resumed' }))?.result).toEqual({ kind: 'quit' });
});

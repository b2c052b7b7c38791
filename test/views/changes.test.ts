import { describe, expect, test } from 'vitest';
import { marksOf } from '../../src/views/changes.ts';
import type { Effect } from '../../src/views/effect.ts';
import { reduce } from '../../src/views/reduce.ts';
import { drawScreen } from '../../src/views/screen.ts';
import { type State, screenOf } from '../../src/views/state.ts';
import { market, openState, plain, press, step, type, wells } from './support/sample.ts';

const kept = (state: State) => state.effects.flatMap((effect) => (effect.kind === 'keep' ? [effect.change] : []));
const of = <Kind extends Effect['kind']>(state: State, kind: Kind) =>
  state.effects.find((effect): effect is Extract<Effect, { kind: Kind }> => effect.kind === kind);
const screen = (state: State) => plain(drawScreen(state));

describe('read and unread', () => {
  test('an article that is opened is read; that is no step to undo', () => {
    const open = press(openState(), 'enter');
    expect(marksOf(open, wells.id).isRead).toBe(true);
    expect(kept(open)).toEqual([{ kind: 'read', id: wells.id, isRead: true }]);
    expect(press(open, 'u').message?.text).toBe('Nothing to undo.');
  });
  test('passing over it does not read it; its row has a dot until it is read', () => {
    const state = openState();
    expect(screen(state)).toContain('• Wells');
    expect(screen(press(state, 'm'))).not.toContain('• Wells');
  });
  test('m while reading makes it unread, and it stays so', () => {
    const state = press(openState(), 'enter m j j');
    expect(marksOf(state, wells.id).isRead).toBe(false);
  });
});

describe('a group', () => {
  const group = () => press(openState(), 'f k');
  const listed = (ids: readonly string[], isRead: boolean) => step(group(), { kind: 'unread listed', ids, isRead });

  test('m asks which of its articles are unread', () => {
    const { effects, message } = press(group(), 'm');
    expect(effects).toEqual([{ kind: 'list unread', filter: { group: { country: 'ML', topic: '06000000' } } }]);
    expect(message?.text).not.toBe('Choose an article first.');
  });
  test('marks them in one step, and takes it back in one', () => {
    const marked = listed([wells.id, market.id], true);
    expect(marked.message?.text).toBe('2 briefings: marked as read');
    expect(marksOf(marked, wells.id)).toMatchObject({ isRead: true, isFavourite: true });
    const undone = press(marked, 'u');
    expect(marksOf(undone, wells.id)).toMatchObject({ isRead: false, isFavourite: true });
    expect(kept(undone)).toEqual([{ kind: 'all read', ids: [wells.id, market.id], isRead: false }]);
  });
  test('articles that no page has brought yet are not remembered for it', () =>
    expect(listed(['0'.repeat(12)], true).marks.has('0'.repeat(12))).toBe(false));
  test('without an article there is nothing to undo', () =>
    expect(press(listed([], true), 'u').message?.text).toBe('Undone: marked as a favourite'));
});

describe('undo and redo', () => {
  test('say what they undid', () => {
    const state = press(openState(), 'f');
    expect([marksOf(state, wells.id).isFavourite, state.message?.text]).toEqual([true, 'marked as a favourite']);
    const undone = press(state, 'u');
    expect([marksOf(undone, wells.id).isFavourite, undone.message?.text]).toEqual([
      false,
      'Undone: marked as a favourite',
    ]);
    expect(kept(undone)).toEqual([{ kind: 'favourite', id: wells.id, isFavourite: false }]);
    expect(marksOf(press(undone, 'ctrl+r'), wells.id).isFavourite).toBe(true);
  });
  test('a new change ends what could be done again', () => {
    const state = press(openState(), 'f u m ctrl+r');
    expect(state.message?.text).toBe('Nothing to do again.');
    expect(marksOf(state, wells.id)).toMatchObject({ isFavourite: false, isRead: true });
  });
  test('steps are undone latest first', () => {
    const state = press(openState(), 'f m u u');
    expect(marksOf(state, wells.id)).toMatchObject({ isFavourite: false, isRead: false });
  });
});

describe('tags', () => {
  test('t asks for them, parted by commas', () => {
    const state = press(type(press(openState(), 't'), 'todo, water , '), 'enter');
    expect(marksOf(state, wells.id).tags).toEqual(['todo', 'water']);
    expect(press(state, 't').overlay).toMatchObject({ text: 'todo, water, ' });
    expect(marksOf(press(state, 'u'), wells.id).tags).toEqual([]);
  });
});

describe('notes', () => {
  const asked = () => press(openState({ columns: 80, rows: 40 }), 'enter a');
  test('a asks for one on the sentence one stands at; the arrows choose another', () => {
    const state = asked();
    expect(state.overlay).toMatchObject({ ask: { sentence: { paragraph: 0, start: 0 } } });
    expect(press(state, 'down').overlay).toMatchObject({
      ask: { sentence: { text: 'Some 1,200 people had waited for eleven days.' } },
    });
    expect(press(state, 'down down up').overlay).toMatchObject({ ask: { sentence: { paragraph: 0, start: 64 } } });
  });
  test('the note stands under its paragraph with a mark', () => {
    const state = press(type(asked(), 'ask the mayor'), 'enter');
    expect(screen(state)).toContain('✎ ask the mayor');
    expect(kept(state)[0]).toMatchObject({
      kind: 'note',
      note: { span: { paragraph: 0, start: 0, end: 63 }, text: 'ask the mayor' },
    });
    expect(screen(press(state, 'u'))).not.toContain('✎');
  });
  test('on the sentence of the current fact, and changed rather than doubled', () => {
    const first = press(type(press(openState(), 'enter > a'), 'who says?'), 'enter');
    expect(first.reading?.notes).toHaveLength(1);
    const again = press(type(press(first, 'a'), ' she does'), 'enter');
    expect(again.reading?.notes.map(({ text }) => text)).toEqual(['who says? she does']);
    expect(press(again, 'a ctrl+u enter').reading?.notes).toEqual([]);
  });
});

describe('where one stopped', () => {
  const small = { columns: 60, rows: 12 };
  test('is remembered by its sentence and found again at another width', () => {
    const left = press(openState(small), 'enter G h');
    const { position } = marksOf(left, wells.id);
    expect(position?.paragraph).toBeGreaterThan(0);
    expect(of(left, 'keep position')).toMatchObject({ id: wells.id, position });
    const away = press(step(left, { kind: 'resized', columns: 44, rows: 12 }), 'j j enter h k k');
    const back = press(away, 'enter');
    expect(back.message?.text).toContain('Where you stopped');
    expect(back.reading?.top).toBeGreaterThan(0);
  });
  test('at the beginning there is nothing to remember', () => {
    expect(marksOf(press(openState(small), 'enter j h'), wells.id).position).toBeUndefined();
  });
});

describe('unread articles', () => {
  test('n and N ask for the next and the one before, in the list and in the text', () => {
    const state = openState();
    expect(of(press(state, 'n'), 'find unread')).toMatchObject({ step: 1, from: { at: 0 } });
    expect(of(press(state, 'enter N'), 'find unread')).toMatchObject({ step: -1 });
  });
  test('the one found is shown; none is said', () => {
    const state = press(openState(), 'enter');
    const { tree } = state.list;
    if (!tree) throw new Error('no tree');
    const place = { group: 'ML\n14000000', at: 0 };
    const found = step(state, { kind: 'unread found', tree, place });
    expect([found.reading?.article, screenOf(found)]).toEqual([market, 'reading']);
    expect(step(state, { kind: 'unread found', tree, place: undefined }).message?.text).toContain('unread');
  });
});

describe('corrections', () => {
  test('c, a label, a value with typing errors forgiven', () => {
    const state = press(openState(), 'c');
    expect(screenOf(state)).toBe('menu');
    const chosen = press(type(press(state, 'enter'), 'burk'), 'enter');
    expect(kept(chosen)).toEqual([{ kind: 'corrections', id: wells.id, corrections: { country: 'BF' } }]);
    expect(chosen.message?.text).toBe('Country corrected to Burkina Faso');
    expect(kept(press(chosen, 'u'))).toEqual([{ kind: 'corrections', id: wells.id, corrections: {} }]);
  });
  test('no topic at all can be said', () => {
    const state = press(type(press(openState(), 'c j enter'), 'other'), 'enter');
    expect(kept(state)).toEqual([{ kind: 'corrections', id: wells.id, corrections: { topic: null } }]);
  });
});

describe('the raw view', () => {
  const raw = () => press(openState({ columns: 100, rows: 30 }), 'enter v v');
  test('+ restores a removed line, - takes it back', () => {
    const state = press(raw(), '+');
    expect(kept(state)).toEqual([{ kind: 'corrections', id: wells.id, corrections: { keep: ['Home | News'] } }]);
    expect(kept(press(state, 'u'))).toEqual([{ kind: 'corrections', id: wells.id, corrections: {} }]);
  });
  test('- removes a line that was kept', () => {
    const state = press(raw(), 'G k -');
    expect(kept(state)).toEqual([
      { kind: 'corrections', id: wells.id, corrections: { remove: [wells.paragraphs[3]] } },
    ]);
  });
  test('what is so already is said', () => {
    expect(press(raw(), '-').message?.text).toBe('This line is removed already.');
    expect(press(raw(), 'G k +').message?.text).toBe('This line is text already.');
  });
  test('the article made anew takes the place of the old one, the view stays', () => {
    const state = press(raw(), 'j +');
    const anew = step(state, { kind: 'loaded', id: wells.id, article: { ...wells, removed: [] } });
    expect([anew.reading?.view, anew.reading?.line, anew.reading?.article.removed]).toEqual(['raw', 1, []]);
  });
});

describe('several', () => {
  test('x chooses, s saves them as one', () => {
    const state = press(openState(), 'x j x s enter');
    expect(state.overlay).toMatchObject({ text: '2-briefings.md' });
    expect(of(press(state, 'enter'), 'save')?.ids).toEqual([wells.id, market.id]);
    expect(screen(press(openState(), 'x'))).toContain('✓• Wells');
  });
  test('x on a group chooses all of it, and all of it no longer', () => {
    const mali = press(openState(), 'g g x');
    expect([...mali.chosen]).toEqual([wells.id, market.id]);
    expect(mali.message?.text).toContain('2 chosen');
    expect(press(mali, 'x').chosen.size).toBe(0);
    expect([...press(openState(), 'x g g x').chosen]).toEqual([wells.id, market.id]);
  });
  test('what is pressed after x on a group waits for what is in it', () => {
    const asked = reduce(press(openState(), 'g g'), { kind: 'key', key: 'x' });
    const pressed = reduce(asked, { kind: 'key', key: 's' });
    expect(pressed.overlay).toBeUndefined();
    expect(reduce(pressed, { kind: 'group listed', ids: [market.id] }).overlay).toMatchObject({ menu: 'format' });
  });
  test('more than can be held together for one document are not chosen', () => {
    const ids = Array.from({ length: 1001 }, (_, i) => `${i}`);
    const state = reduce(press(openState(), 'x'), { kind: 'group listed', ids });
    expect([...state.chosen]).toEqual([wells.id]);
    expect(state.message?.text).toContain('sahel-brief export');
  });
  test('s on a group says what there is to do', () => {
    const state = press(openState(), 'g g s');
    expect(state.overlay).toBeUndefined();
    expect(state.message?.text).toContain('x chooses all of this group');
  });
});

describe('the world outside', () => {
  test('| gives the briefing to a command', () => {
    const state = press(type(press(openState(), '|'), 'wc -l'), 'enter');
    expect(of(state, 'pipe')).toEqual({ kind: 'pipe', ids: [wells.id], command: 'wc -l' });
    expect(press(state, 'j').waiting).toEqual(['j']);
  });
  test.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['HTTP://example.org', 'http://example.org/'],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['https://example.org/a\u001b]0;x', undefined],
    [undefined, undefined],
  ])('o opens %s as %s', (url, opened) => {
    const article = { ...wells, source: { ...wells.source, ...(url && { url }) } };
    expect(of(press(openState({}, [article]), 'o', [article]), 'open link')?.url).toBe(opened);
  });
  test('y copies the link, Y the briefing', () => {
    const article = { ...wells, source: { ...wells.source, url: 'https://example.org/a' } };
    const state = openState({}, [article]);
    expect(of(press(state, 'y', [article]), 'copy')?.text).toBe('https://example.org/a');
    expect(of(press(state, 'Y', [article]), 'copy briefing')?.ids).toEqual([wells.id]);
  });
  test('e and p hand the capture and the briefing to other programs', () => {
    expect(of(press(openState(), 'e'), 'edit')?.id).toBe(wells.id);
    expect(of(press(openState(), 'p'), 'page through')?.id).toBe(wells.id);
  });
});

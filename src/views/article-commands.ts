import { changed, marksOf, redo, undo } from './changes.ts';
import type { Command, Screen } from './command.ts';
import { ended } from './ending.ts';
import { linkOf } from './link-of.ts';
import { isOnGroup, listingAt, rowAtCursor } from './list-state.ts';
import { hitUnderCursor } from './query-state.ts';
import { documentOf } from './reading.ts';
import { toPlace } from './reading-moves.ts';
import { anchorOf, sentenceAround, sentenceAt } from './sentences.ts';
import type { Reading, State } from './state.ts';

/** What can be done to an article wherever the cursor is on one: in the list, among hits, in its text. */
export function articleCommand(state: State, command: Command, screen: Screen): State | undefined {
  switch (command) {
    case 'undo':
      return undo(state);
    case 'redo':
      return redo(state);
    case 'palette':
      return { ...state, overlay: { kind: 'menu', menu: 'palette', text: '', index: 0, below: screen } };
    case 'searches':
      return state.searches.length > 0
        ? { ...state, overlay: { kind: 'menu', menu: 'searches', text: '', index: 0 } }
        : { ...state, message: { text: state.style.words.noSearches } };
    case 'quit at once':
      return ended(state, state.mode === 'pick' ? 'cancelled' : 'quit');
    default:
      break;
  }
  const act = acts[command];
  if (!act) return undefined;
  const isOfSeveral = ofSeveral.has(command);
  const id = isOfSeveral ? exportedIds(state)[0] : idOf(state);
  if (id) return act(state, id);
  const { chooseFirst, chooseGroup } = state.style.words;
  return {
    ...state,
    message: { text: isOfSeveral && screen === 'list' && isOnGroup(state.list) ? chooseGroup : chooseFirst },
  };
}

/** What the chosen articles are for, wherever the cursor is. */
const ofSeveral: ReadonlySet<Command> = new Set(['save', 'pipe', 'copy briefing']);

/** The article that keys act on. */
function idOf({ pane, reading, query, list }: State): string | undefined {
  if (pane !== 'list') return reading?.article.id;
  if (query) return hitUnderCursor(query)?.id;
  const row = rowAtCursor(list);
  return row?.kind === 'article' ? listingAt(list, { group: row.group.key, at: row.at })?.id : undefined;
}

/** What an export is made of: the chosen articles, or else the one the cursor is on. */
const idsOf = ({ chosen }: State, id: string): readonly string[] => (chosen.size > 0 ? [...chosen] : [id]);

const acts: Partial<Record<Command, (state: State, id: string) => State>> = {
  'toggle read': toggleRead,
  'toggle favourite': toggleFavourite,
  choose: (state, id) => choose(state, id),
  tags: (state, id) => ({
    ...state,
    overlay: { kind: 'prompt', ask: { kind: 'tags' }, text: tagText(marksOf(state, id).tags) },
  }),
  note: (state) => (state.reading ? askForNote(state, state.reading) : state),
  correct: (state) =>
    state.reading ? { ...state, overlay: { kind: 'menu', menu: 'label', text: '', index: 0 } } : state,
  why: (state) => openSide(state, 'why'),
  pipe: (state) => ({ ...state, overlay: { kind: 'prompt', ask: { kind: 'pipe' }, text: '' } }),
  save: (state) => ({ ...state, overlay: { kind: 'menu', menu: 'format', text: '', index: 0 } }),
  'copy link': (state) => withLink(state, (url) => ({ kind: 'copy', text: url })),
  'open link': (state) => withLink(state, (url) => ({ kind: 'open link', url })),
  'copy briefing': (state, id) => ({
    ...state,
    effects: [...state.effects, { kind: 'copy briefing', ids: idsOf(state, id) }],
  }),
  edit: (state, id) => ({ ...state, isSuspended: true, effects: [...state.effects, { kind: 'edit', id }] }),
  'page through': (state, id) => ({
    ...state,
    isSuspended: true,
    effects: [...state.effects, { kind: 'page through', id }],
  }),
};

/** The articles that a save or a pipe takes. */
export const exportedIds = (state: State): readonly string[] => {
  const id = idOf(state);
  return state.chosen.size > 0 ? [...state.chosen] : id ? [id] : [];
};

const tagText = (tags: readonly string[]): string => (tags.length > 0 ? `${tags.join(', ')}, ` : '');

function toggleRead(state: State, id: string): State {
  const { isRead } = marksOf(state, id);
  const { words } = state.style;
  return changed(state, {
    says: isRead ? words.did.unread : words.did.read,
    change: { kind: 'read', id, isRead: !isRead },
    inverse: { kind: 'read', id, isRead },
  });
}

function toggleFavourite(state: State, id: string): State {
  const { isFavourite } = marksOf(state, id);
  const { words } = state.style;
  return changed(state, {
    says: isFavourite ? words.did['no favourite'] : words.did.favourite,
    change: { kind: 'favourite', id, isFavourite: !isFavourite },
    inverse: { kind: 'favourite', id, isFavourite },
  });
}

function choose(state: State, id: string): State {
  const chosen = new Set(state.chosen);
  if (!chosen.delete(id)) chosen.add(id);
  return { ...state, chosen, message: { text: state.style.words.chosen(chosen.size) } };
}

const MOST_CHOSEN = 1000; // articles, held together for one document; the command `export` writes one after the other

/** Chooses every article of a group; when all of them are chosen already, none. */
export function chooseAll({ isAsking: _, ...state }: State, ids: readonly string[]): State {
  const { words } = state.style;
  const rest = ids.filter((id) => !state.chosen.has(id));
  const chosen = new Set(rest.length > 0 ? [...state.chosen, ...rest] : state.chosen);
  if (rest.length === 0) for (const id of ids) chosen.delete(id);
  if (chosen.size > MOST_CHOSEN)
    return { ...state, message: { text: words.tooManyChosen(MOST_CHOSEN), isError: true } };
  return { ...state, chosen, message: { text: words.chosen(chosen.size) } };
}

/** Asks for a note on the sentence one stands at; one that has a note already gets it changed. */
function askForNote(state: State, reading: Reading): State {
  const { article, notes } = reading;
  const sentence = sentenceHere({ ...state, pane: 'reading' }, reading); // beside the list only what shows is laid out
  if (!sentence) return { ...state, message: { text: state.style.words.noText } };
  const known = notes.find(({ span }) => span.paragraph === sentence.paragraph && span.start === sentence.start);
  const ask = {
    kind: 'note',
    sentence,
    id: known?.id ?? newNoteId(reading, sentence.paragraph, sentence.start),
  } as const;
  const shown: Reading = reading.view === 'raw' ? { ...reading, view: 'briefing', top: 0 } : reading;
  const asking: State = { ...state, pane: 'reading', overlay: { kind: 'prompt', ask, text: known?.text ?? '' } };
  return toPlace(asking, shown, anchorOf(documentOf(asking, shown), article, sentence));
}

export function newNoteId({ notes }: Reading, paragraph: number, start: number): string {
  const stem = `${paragraph}.${start}`;
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`;
    if (!notes.some((note) => note.id === id)) return id;
  }
}

/** The sentence of the current fact or match; else the first one in sight. */
function sentenceHere(state: State, reading: Reading) {
  const { article, fact, spot, view, top } = reading;
  const document = documentOf(state, view === 'raw' ? { ...reading, view: 'briefing' } : reading);
  const here = fact === undefined ? spot : document.facts[fact]?.fact;
  if (here && here.paragraph >= 0) return sentenceAround(article, here);
  return sentenceAt(document, article, view === 'raw' ? 0 : top);
}

export function openSide(state: State, kind: 'facts' | 'why'): State {
  if (!state.reading) return state;
  const index = state.side?.kind === kind ? state.side.index : 0;
  return { ...state, pane: 'side', side: { kind, index, top: 0, turn: 0 } };
}

type LinkEffect =
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'open link'; readonly url: string };

/** Only links of the web are opened. */
function withLink(state: State, effectOf: (url: string) => LinkEffect): State {
  const url = state.reading && linkOf(state.reading.article);
  if (!url) return { ...state, message: { text: state.style.words.noLink } };
  return { ...state, effects: [...state.effects, effectOf(url)] };
}

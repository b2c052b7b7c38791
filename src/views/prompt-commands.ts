import { exportedIds, newNoteId } from './article-commands.ts';
import type { DraftNote } from './change.ts';
import { changed, marksOf } from './changes.ts';
import type { Command } from './command.ts';
import type { Format } from './format.ts';
import { closed } from './overlay-commands.ts';
import { documentOf } from './reading.ts';
import { toPlace } from './reading-moves.ts';
import { anchorOf, sentenceNextTo } from './sentences.ts';
import type { Ask, Overlay, State } from './state.ts';

type Prompt = Extract<Overlay, { kind: 'prompt' }>;

/** A command while a line of text is asked for. */
export function promptCommand(state: State, command: Command): State {
  const { overlay } = state;
  if (overlay?.kind !== 'prompt') return state;
  if (command === 'up' || command === 'down') return otherSentence(state, overlay, command === 'down' ? 1 : -1);
  return command === 'accept' ? answered(state, overlay) : closed(state);
}

function answered(state: State, { ask, text }: Prompt): State {
  switch (ask.kind) {
    case 'file':
      return save(state, ask.format, text, false);
    case 'pipe':
      return pipe(state, text.trim());
    case 'tags':
      return tag(closed(state), text);
    case 'note':
      return note(closed(state), ask, text.trim());
    case 'search name':
      return saveSearch(closed(state), ask.query, text.trim());
  }
}

/** The file exists: replace it, or choose another name. */
export function overwriteCommand(state: State, command: Command): State {
  const { overlay } = state;
  if (overlay?.kind !== 'overwrite') return state;
  const { format, path } = overlay;
  if (command === 'accept') return save(state, format, path, true);
  return command === 'refuse'
    ? { ...state, overlay: { kind: 'prompt', ask: { kind: 'file', format }, text: path } }
    : closed(state);
}

function save(state: State, format: Format, path: string, mayReplace: boolean): State {
  const ids = exportedIds(state);
  if (ids.length === 0 || path.trim() === '') return state;
  return {
    ...closed(state),
    effects: [...state.effects, { kind: 'save', ids, format, path: path.trim(), mayReplace }],
  };
}

function pipe(state: State, command: string): State {
  const ids = exportedIds(state);
  if (command === '' || ids.length === 0) return closed(state);
  return {
    ...closed(state),
    isSuspended: true,
    effects: [...state.effects, { kind: 'pipe', ids, command }],
  };
}

function tag(state: State, text: string): State {
  const [id] = exportedIds({ ...state, chosen: new Set() });
  if (!id) return state;
  const before = marksOf(state, id).tags;
  const tags = [
    ...new Set(
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ].sort();
  if (tags.join() === before.join()) return state;
  const { did } = state.style.words;
  return changed(
    { ...state, tags: [...new Set([...state.tags, ...tags])].sort() },
    {
      says: tags.length > 0 ? did.tag(tags.join(', ')) : did['no tag'],
      change: { kind: 'tags', id, tags },
      inverse: { kind: 'tags', id, tags: before },
    },
  );
}

/** A note of nothing is taken away. */
function note(state: State, { sentence, id: noteId }: Extract<Ask, { kind: 'note' }>, text: string): State {
  const { reading, style } = state;
  if (!reading) return state;
  const { id } = reading.article;
  const { paragraph, start, end, text: words } = sentence;
  const known = reading.notes.find((other) => other.id === noteId);
  const next: DraftNote = { id: noteId, span: { paragraph, start, end }, sentence: words, text };
  if (text === '' && !known) return state;
  if (text === '' && known)
    return changed(state, {
      says: style.words.did['no note'],
      change: { kind: 'no note', id, note: known },
      inverse: { kind: 'note', id, note: known },
    });
  return changed(state, {
    says: style.words.did.note,
    change: { kind: 'note', id, note: next },
    inverse: known ? { kind: 'note', id, note: known } : { kind: 'no note', id, note: next },
  });
}

/** While a note is written the arrows choose another sentence. */
function otherSentence(state: State, overlay: Prompt, step: 1 | -1): State {
  const { reading } = state;
  const { ask } = overlay;
  if (ask.kind !== 'note' || !reading) return state;
  const sentence = sentenceNextTo(reading.article, ask.sentence, step);
  if (!sentence) return state;
  const known = reading.notes.find(
    ({ span }) => span.paragraph === sentence.paragraph && span.start === sentence.start,
  );
  const id = known?.id ?? newNoteId(reading, sentence.paragraph, sentence.start);
  const before = reading.notes.find((other) => other.id === ask.id)?.text ?? '';
  const text = overlay.text === before ? (known?.text ?? '') : overlay.text;
  const next: State = { ...state, overlay: { ...overlay, ask: { ...ask, sentence, id }, text } };
  return toPlace(next, reading, anchorOf(documentOf(next, reading), reading.article, sentence));
}

function saveSearch(state: State, query: string, name: string): State {
  if (name === '') return state;
  const known = state.searches.find((search) => search.name === name);
  return changed(state, {
    says: state.style.words.did.search(name),
    change: { kind: 'search', search: { name, query } },
    inverse: known ? { kind: 'search', search: known } : { kind: 'no search', search: { name, query } },
  });
}

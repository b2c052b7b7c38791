import type { Corrections } from '../article.ts';
import { exportedIds } from './article-commands.ts';
import { changed } from './changes.ts';
import { type Choice, choicesOf, NONE } from './choices.ts';
import type { Command } from './command.ts';
import { fileName } from './file-name.ts';
import { type Format, formats } from './format.ts';
import { closed } from './overlay-commands.ts';
import { emptyQuery } from './query-state.ts';
import type { MenuKind, State } from './state.ts';

/** A command while a menu is open; the palette's choices are carried out by who knows all commands. */
export function menuCommand(state: State, command: Command): State {
  const { overlay } = state;
  if (overlay?.kind !== 'menu') return state;
  const choices = choicesOf(state);
  const step = { down: 1, up: -1, 'page down': 10, 'page up': -10 }[command as string];
  if (step !== undefined) {
    if (choices.length === 0) return state;
    const index = (overlay.index + step + 10 * choices.length) % choices.length;
    return { ...state, overlay: { ...overlay, index } };
  }
  if (command === 'erase entry' && overlay.menu === 'searches') return withoutSearch(state, choices[overlay.index]);
  if (command !== 'accept') return closed(state);
  const choice = choices[overlay.index];
  return choice ? taken(closed(state), overlay.menu, choice) : state;
}

function taken(state: State, menu: MenuKind, { value, label }: Choice): State {
  switch (menu) {
    case 'format': {
      const { format, extension } = formats.find((known) => known.format === value) ?? {
        format: 'md' as Format,
        extension: 'md',
      };
      return {
        ...state,
        overlay: {
          kind: 'prompt',
          ask: { kind: 'file', format },
          text: fileName(state, exportedIds(state), extension),
        },
      };
    }
    case 'label':
      return { ...state, overlay: { kind: 'menu', menu: value as MenuKind, text: '', index: 0 } };
    case 'country':
    case 'topic':
    case 'language':
      return corrected(state, menu, value, label);
    case 'searches':
      return openSearch(state, value);
    case 'palette':
      return state;
  }
}

/** The label put right by hand: remembered for this capture, which is read anew at once. */
function corrected(state: State, field: 'country' | 'topic' | 'language', value: string, label: string): State {
  const { reading, style } = state;
  if (!reading) return state;
  const { article, corrections } = reading;
  const next: Corrections = { ...corrections, [field]: value === NONE ? null : value };
  return changed(state, {
    says: style.words.did.correct(style.words.labels[field], label),
    change: { kind: 'corrections', id: article.id, corrections: next },
    inverse: { kind: 'corrections', id: article.id, corrections },
  });
}

/** A saved search is a view: its hits, from anywhere. */
export function openSearch(state: State, name: string): State {
  const text = state.searches.find((search) => search.name === name)?.query;
  if (text === undefined) return state;
  const { side: _, ...rest } = state;
  return {
    ...rest,
    pane: 'list',
    query: { ...emptyQuery, text, isTyping: false },
    effects: [...state.effects, { kind: 'search', query: text, offset: 0 }],
  };
}

function withoutSearch(state: State, choice: Choice | undefined): State {
  const search = state.searches.find(({ name }) => name === choice?.value);
  if (!search) return state;
  const { words } = state.style;
  const next = changed(state, {
    says: words.did['no search'](search.name),
    change: { kind: 'no search', search },
    inverse: { kind: 'search', search },
  });
  return next.searches.length === 0 || next.overlay?.kind !== 'menu'
    ? closed(next)
    : { ...next, overlay: { ...next.overlay, index: 0 } };
}

import { countryCodes, languageTags } from '../data/codes-data.ts';
import { topics } from '../data/topics-data.ts';
import type { Command, Screen } from './command.ts';
import { formats } from './format.ts';
import { bindingsOn } from './keymap.ts';
import { renderKeys } from './keys.ts';
import { ranked } from './rank.ts';
import type { MenuKind, State } from './state.ts';

import { countryName, languageName, topicName } from './words/formats.ts';

/** One line of a menu. `note` stands at the right. */
export type Choice = { readonly value: string; readonly label: string; readonly note?: string };

/** The lines of the menu that is open, narrowed and ranked by what was typed. */
export function choicesOf(state: State): readonly Choice[] {
  const { overlay, rank } = state;
  if (overlay?.kind !== 'menu') return [];
  const all = choicesIn(state, overlay.menu);
  if (overlay.text.trim() === '') return all;
  const labels = all.map(({ label, note }) => (overlay.menu === 'palette' ? label : `${label} ${note ?? ''}`));
  return ranked(labels, overlay.text, rank).flatMap((i) => all[i] ?? []);
}

const known = new WeakMap<object, Map<MenuKind, readonly Choice[]>>();

function choicesIn(state: State, menu: MenuKind): readonly Choice[] {
  if (menu === 'palette' || menu === 'searches') return makeChoices(state, menu);
  const of = known.get(state.style.words) ?? new Map<MenuKind, readonly Choice[]>();
  known.set(state.style.words, of);
  const choices = of.get(menu) ?? makeChoices(state, menu);
  of.set(menu, choices);
  return choices;
}

function makeChoices(state: State, menu: MenuKind): readonly Choice[] {
  const { words } = state.style;
  switch (menu) {
    case 'format':
      return formats.map(({ format, extension }) => ({
        value: format,
        label: `${words.formats[format]} (.${extension})`,
      }));
    case 'label':
      return (['country', 'topic', 'language'] as const).map((value) => ({ value, label: words.labels[value] }));
    case 'country':
      return [
        ...named(countryCodes(), (code) => countryName(words, code)),
        { value: NONE, label: words.groups.unplaced },
      ];
    case 'topic':
      return [
        ...named([...topics().keys()], (code) => topicName(words, code, topics().get(code)?.name ?? code)),
        { value: NONE, label: words.groups['other topics'] },
      ];
    case 'language':
      return named(languageTags(), (tag) => languageName(words, tag));
    case 'searches':
      return state.searches.map(({ name, query }) => ({ value: name, label: name, note: query }));
    case 'palette':
      return paletteOf(state);
  }
}

/** The value that takes a label away. */
export const NONE = '';

const named = (codes: readonly string[], nameOf: (code: string) => string): Choice[] =>
  codes
    .map((code) => ({ value: code, label: nameOf(code), note: code }))
    .sort((a, b) => a.label.localeCompare(b.label));

const hidden: ReadonlySet<Command> = new Set(['palette', 'erase', 'erase all', 'erase word']);

/** Every action of the screen below with its key, then the saved searches. */
function paletteOf(state: State): readonly Choice[] {
  const { overlay, style, searches } = state;
  const screen: Screen = overlay?.kind === 'menu' ? (overlay.below ?? 'list') : 'list';
  const { words } = style;
  const bindings = bindingsOn(screen, style.keymap).filter(({ command }) => !hidden.has(command));
  const actions = bindings
    .filter(({ command }, i) => bindings.findIndex((other) => other.command === command) === i)
    .map(({ command, keys, help }) => ({
      value: command,
      label: words.keys[help],
      note: keys.map((key) => renderKeys(key, style)).join('  '),
    }));
  const saved = searches.map(({ name, query }) => ({
    value: `${SEARCH}${name}`,
    label: words.savedSearch(name),
    note: query,
  }));
  return [...actions, ...saved];
}

/** Begins the value of a saved search in the palette. */
export const SEARCH = 'search:';

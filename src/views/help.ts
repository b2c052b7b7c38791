import { markLegend } from './briefing.ts';
import { createDocument, type Document } from './document.ts';
import { bindingsOn, type Screen } from './keymap.ts';
import { renderKeys } from './keys.ts';
import { marginOf } from './layout.ts';
import { type State, screenOf } from './state.ts';
import type { Style } from './style.ts';

const titles: Readonly<Record<Screen, string>> = {
  list: 'Keys of the list',
  hits: 'Keys of the hits',
  reading: 'Keys of the text',
  query: 'While you type a search',
  pick: 'Keys of the picker',
  find: 'While you type what to find',
  help: 'Help',
  menu: 'Formats',
  file: 'File name',
  overwrite: 'The file exists',
};

/** Columns of the help's text on a screen of `columns`. */
export const helpWidth = (columns: number): number => Math.min(100, columns - marginOf(columns));

export const rowsOfHelp = (state: State): number => helpDocument(state, helpWidth(state.columns)).rows.length;

const KEYS_WIDTH = 22;
const helps = new WeakMap<Style, Map<string, Document>>();

/** The keys of the screen below the help, drawn from the keymap. */
export function helpDocument(state: State, width: number): Document {
  const { overlay: _, ...below } = state;
  const screen = screenOf(below);
  const known = helps.get(state.style) ?? new Map<string, Document>();
  helps.set(state.style, known);
  const key = `${screen}/${width}`;
  const document = known.get(key) ?? layOut(screen, width, state.style);
  known.set(key, document);
  return document;
}

function layOut(screen: Screen, width: number, style: Style): Document {
  const document = createDocument(style, width);
  document.add([{ text: titles[screen], role: 'heading' }]);
  document.addBlank();
  const isNarrow = width < KEYS_WIDTH * 2;
  for (const { keys, help } of bindingsOn(screen)) {
    const names = keys.map((key) => renderKeys(key)).join('  ');
    if (isNarrow) document.add([{ text: names, role: 'key' }, { text: `  ${help}` }]);
    else document.add([{ text: help }], { prefix: [{ text: `${names.padEnd(KEYS_WIDTH)} `, role: 'key' }] });
  }
  document.addBlank();
  document.add([{ text: 'Facts in the text', role: 'heading' }]);
  document.addBlank();
  document.add([{ text: markLegend() }]);
  return document.finish();
}

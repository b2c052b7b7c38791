import { fold } from '../text/normalize.ts';
import { markLegend } from './briefing.ts';
import type { Screen } from './command.ts';
import { createDocument, type Document } from './document.ts';
import { bindingsOn } from './keymap.ts';
import { renderKeys } from './keys.ts';
import { marginOf } from './layout.ts';
import { type State, screenOf } from './state.ts';
import type { Style } from './style.ts';

/** Columns of the help's text on a screen of `columns`. */
export const helpWidth = (columns: number): number => Math.min(100, columns - marginOf(columns));

export const rowsOfHelp = (state: State): number => helpDocument(state, helpWidth(state.columns)).rows.length;

const KEYS_WIDTH = 22;
const helps = new WeakMap<Style, Map<string, Document>>();

/** The keys of the screen below the help, drawn from the keymap. */
export function helpDocument(state: State, width: number): Document {
  const { overlay: _, ...below } = state;
  const screen = screenOf(below);
  const wanted = state.overlay?.kind === 'help' ? state.overlay.text : '';
  const known = helps.get(state.style) ?? new Map<string, Document>();
  helps.set(state.style, known);
  const key = `${screen}/${width}/${wanted}`;
  const document = known.get(key) ?? layOut(screen, width, state.style, fold(wanted));
  known.set(key, document);
  return document;
}

function layOut(screen: Screen, width: number, style: Style, wanted: string): Document {
  const { words } = style;
  const document = createDocument(style, width);
  document.add([{ text: words.titles[screen], role: 'heading' }]);
  document.addBlank();
  const isNarrow = width < KEYS_WIDTH * 2;
  const shown = bindingsOn(screen, style.keymap).filter(({ keys, help }) =>
    [words.keys[help], ...keys.map((key) => renderKeys(key, style))].some((text) => fold(text).includes(wanted)),
  );
  if (shown.length === 0) document.add([{ text: words.noChoice, role: 'muted' }]);
  for (const { keys, help } of shown) {
    const names = keys.map((key) => renderKeys(key, style)).join('  ');
    if (isNarrow) document.add([{ text: names, role: 'key' }, { text: `  ${words.keys[help]}` }]);
    else
      document.add([{ text: words.keys[help] }], { prefix: [{ text: `${names.padEnd(KEYS_WIDTH)} `, role: 'key' }] });
  }
  if (wanted !== '') return document.finish();
  document.addBlank();
  document.add([{ text: words.factsInText, role: 'heading' }]);
  document.addBlank();
  document.add([{ text: markLegend(words) }]);
  return document.finish();
}

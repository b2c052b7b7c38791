import { widthOf } from '../text/columns.ts';
import type { Command, Screen } from './command.ts';
import { completionsOf } from './complete-query.ts';
import { bindingsOn } from './keymap.ts';
import { renderKeys } from './keys.ts';
import { layoutOf } from './layout.ts';
import { drawLine, type Run } from './line.ts';
import { isOnGroup, orderOf } from './list-state.ts';
import { documentOf, matchesOf } from './reading.ts';
import { type Find, type Message, type Reading, type State, screenOf, viewAfter } from './state.ts';
import { percentRead } from './window.ts';
import { formatNumber } from './words/formats.ts';

/** The last row: what is being typed, else the latest message, else the most useful keys; at the right, where one is. */
export function drawStatus(state: State): string {
  const { style, columns, overlay, message, reading } = state;
  const screen = screenOf(state);
  const right = [
    {
      text: `${state.pending ? `${renderKeys(state.pending, state.style)}  ` : ''}${positionOf(state)} `,
      role: 'muted' as const,
    },
  ];
  if (overlay?.kind === 'prompt') return drawPrompt(state, style.words.asks[overlay.ask.kind], overlay.text);
  if (overlay?.kind === 'help' && overlay.isTyping) return drawPrompt(state, '/ ', overlay.text);
  if (overlay?.kind === 'menu' && screen === 'choose')
    return drawPrompt(state, `${style.words.menus[overlay.menu]}: `, overlay.text);
  if (overlay?.kind === 'overwrite')
    return drawLine(
      style,
      [{ text: ` ${style.words.replaceFile(overlay.path)}  `, role: 'error' }, ...hintRuns(state, columns)],
      { width: columns },
    );
  if (screen === 'find' && reading?.find) return drawPrompt(state, '/ ', reading.find.text, right);
  if (message)
    return drawLine(
      style,
      [{ text: ` ${style.words.said(message.text)}`, role: message.isError ? 'error' : 'strong' }],
      {
        width: columns,
        right: answerRuns(state, message),
      },
    );
  const room = columns - widthOf(right[0]?.text ?? '') - 2;
  const completions = screen === 'query' || screen === 'pick' ? completionRuns(state, room) : [];
  return drawLine(style, completions.length > 0 ? completions : hintRuns(state, room), { width: columns, right });
}

/** What is being typed, and the keys for it as far as there is room. */
function drawPrompt(
  state: State,
  label: string,
  text: string,
  right: readonly Run[] = hintRuns(state, state.columns / 2),
): string {
  const { style, columns } = state;
  const room = columns - right.reduce((sum, run) => sum + widthOf(run.text), 0);
  const fits = widthOf(label) + widthOf(text) + 4 < room;
  const shown = fits ? text : text.slice(-Math.max(8, columns - widthOf(label) - 4));
  const runs: Run[] = [
    { text: ` ${label}`, role: 'key' },
    { text: shown },
    { text: style.glyphs.caret, role: 'brand' },
  ];
  return drawLine(style, runs, { width: columns, right: fits ? right : [] });
}

/** What Tab would complete the query with, and what else could stand there. */
function completionRuns(state: State, room: number): Run[] {
  const [first, ...others] = completionsOf(state);
  if (!first) return [];
  const { glyphs, keymap, words } = state.style;
  const binding = bindingsOn(screenOf(state), keymap).find(({ command }) => command === 'complete');
  const key = renderKeys(binding?.keys[0] ?? '', state.style);
  const runs: Run[] = [
    { text: ` ${key}`, role: 'key' },
    { text: ` ${words.hints.complete}  `, role: 'muted' },
    { text: first.text.trim(), role: 'strong' },
    { text: first.text.trim() === first.label ? '' : ` ${first.label}`, role: 'topic' },
  ];
  let used = runs.reduce((sum, { text }) => sum + widthOf(text), 0);
  for (const { label } of others) {
    used += widthOf(label) + 3;
    if (used > room) break;
    runs.push({ text: ` ${glyphs.dot} ${label}`, role: 'muted' });
  }
  return runs;
}

/** The key that takes back what the message tells, or does it again. */
function answerRuns(state: State, { text, answer }: Message): Run[] {
  const { keymap, words } = state.style;
  const { keys, hint } = bindingsOn(screenOf(state), keymap).find(({ command }) => command === answer) ?? {};
  const key = keys?.[0];
  if (!hint || key === undefined || widthOf(text) + 2 * ANSWER_WIDTH > state.columns) return [];
  return [
    { text: renderKeys(key, state.style), role: 'key' },
    { text: ` ${words.hints[hint]} `, role: 'muted' },
  ];
}

const ANSWER_WIDTH = 12; // columns, about what the key and its word take

/** What matters most where there is room for few hints; the others follow in the keymap's order. */
const first: Partial<Record<Screen, readonly Command[]>> = {
  reading: ['back', 'other pane', 'view', 'search', 'save', 'next fact'],
  raw: ['view', 'remove line', 'restore line', 'back'],
};

/** What a group can be asked for; on an article the room is for what it alone can be. */
const forGroups: ReadonlySet<Command> = new Set(['open', 'search', 'toggle read', 'choose']);

function isOfUse({ list, chosen }: State, screen: Screen, command: Command): boolean {
  if (screen !== 'list') return true;
  if (!isOnGroup(list)) return command !== 'choose';
  return forGroups.has(command) || (command === 'save' && chosen.size > 0);
}

/** The hints of the keymap that fit, whole ones only. */
function hintRuns(state: State, room: number): Run[] {
  const screen = screenOf(state);
  const { words } = state.style;
  const rank = (command: Command) => ((first[screen]?.indexOf(command) ?? -1) + 100) % 100;
  const hints = bindingsOn(screen, state.style.keymap)
    .filter(({ hint, hintOn, command }) => hint && hintOn?.includes(screen) && isOfUse(state, screen, command))
    .sort((a, b) => rank(a.command) - rank(b.command));
  const runs: Run[] = [{ text: ' ' }];
  let used = 1;
  for (const { keys, hint, command } of hints) {
    const word = command === 'view' ? words.views[viewAfter(state.reading)] : hint ? words.hints[hint] : '';
    const key = renderKeys(keys[0] ?? '', state.style);
    const width = widthOf(key) + widthOf(word) + 4;
    if (used + width > room) break;
    runs.push({ text: key, role: 'key' }, { text: ` ${word}   `, role: 'muted' });
    used += width;
  }
  return runs;
}

/** `2 of 12 · 18 %`; in a find `4/14`; at a fact its number. */
function positionOf(state: State): string {
  const { query, list, reading, style, overlay } = state;
  const { words } = style;
  const place = (at: number, of: number) => words.place(formatNumber(words, at), formatNumber(words, of));
  if (overlay) return '';
  const parts: string[] = [];
  if (reading) parts.push(...foundParts(state, reading));
  const order = orderOf(list);
  if (query) parts.push(query.total === 0 ? '' : place(query.cursor + 1, query.total));
  else if (order === undefined) return '';
  else parts.push(place(order, list.tree?.total ?? 0));
  if (reading && isShown(state) && state.pane !== 'list') {
    const { body } = layoutOf(state);
    parts.push(`${percentRead(reading.top, body, documentOf(state, reading).rows.length)} %`);
  }
  return parts.filter(Boolean).join(` ${style.glyphs.dot} `);
}

const isShown = (state: State): boolean => layoutOf(state).reading > 0;

function foundParts(state: State, reading: Reading): string[] {
  if (!isShown(state)) return [];
  const { find, fact } = reading;
  const matches = find?.text ? matchesOf(state, reading) : undefined;
  const facts = fact === undefined ? 0 : documentOf(state, reading).facts.length;
  return [
    find && matches ? countOf(find, matches.length, state.style.words.noMatch) : '',
    facts > 0 ? state.style.words.fact((fact ?? 0) + 1, facts) : '',
  ];
}

const NAMED = 16; // columns that what is sought may take beside its count

/** `3/14`; `/drone 14` before the first step, when the number alone would not say what it counts. */
function countOf({ text, isTyping, current }: Find, count: number, none: string): string {
  if (count === 0) return none;
  if (current >= 0) return `${current + 1}/${count}`;
  return isTyping || widthOf(text) > NAMED ? `${count}` : `/${text} ${count}`;
}

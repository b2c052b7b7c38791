/**
 * The one table of keys. The reducer looks commands up in it; the help screen, the palette and the status bar are drawn
 * from it.
 */
import { type Command, type Screen, screens } from './command.ts';
import type { Key } from './keys.ts';
import type { Words } from './words/en.ts';

export type Binding = {
  readonly command: Command;
  /** Each a key, or keys in sequence (`g g`). */
  readonly keys: readonly string[];
  readonly on: readonly Screen[];
  /** What it does, by its name among the words. */
  readonly help: keyof Words['keys'];
  /** A word for the status bar, on the screens where it is among the most useful keys; without any, beside what it is an answer to. */
  readonly hint?: keyof Words['hints'];
  readonly hintOn?: readonly Screen[];
};

const lists = ['list', 'hits'] as const;
const texts = ['reading', 'raw'] as const;
const panes = [...lists, ...texts, 'side'] as const;
const articles = [...lists, ...texts] as const;
const scrolled = [...panes, 'help'] as const;
const typed = ['query', 'pick', 'find', 'help search', 'choose', 'prompt', 'note'] as const;
const choosing = ['query', 'pick'] as const;
const menus = ['menu', 'choose'] as const;

export const keymap: readonly Binding[] = [
  { command: 'down', keys: ['j', 'down'], on: scrolled, help: 'down' },
  { command: 'up', keys: ['k', 'up'], on: scrolled, help: 'up' },
  { command: 'first', keys: ['g g', 'home'], on: scrolled, help: 'first' },
  { command: 'last', keys: ['G', 'end'], on: scrolled, help: 'last' },
  { command: 'half page down', keys: ['ctrl+d'], on: scrolled, help: 'half page down' },
  { command: 'half page up', keys: ['ctrl+u'], on: scrolled, help: 'half page up' },
  {
    command: 'page down',
    keys: ['space', 'pagedown', 'ctrl+f'],
    on: scrolled,
    help: 'page down',
    hint: 'on',
    hintOn: ['reading'],
  },
  { command: 'page up', keys: ['pageup', 'ctrl+b'], on: scrolled, help: 'page up' },
  { command: 'open', keys: ['enter', 'l', 'right'], on: lists, help: 'open', hint: 'open', hintOn: lists },
  {
    command: 'open',
    keys: ['enter', 'l', 'right'],
    on: ['side'],
    help: 'to place',
    hint: 'go there',
    hintOn: ['side'],
  },
  {
    command: 'remove line',
    keys: ['-'],
    on: ['raw'],
    help: 'remove line',
    hint: 'remove',
    hintOn: ['raw'],
  },
  { command: 'restore line', keys: ['+'], on: ['raw'], help: 'restore line', hint: 'restore', hintOn: ['raw'] },
  { command: 'back', keys: ['h', 'left'], on: panes, help: 'back', hint: 'back', hintOn: [...texts, 'side'] },
  { command: 'by country', keys: ['g c'], on: ['list'], help: 'by country' },
  { command: 'by topic', keys: ['g t'], on: ['list'], help: 'by topic' },
  { command: 'by date', keys: ['g d'], on: ['list'], help: 'by date' },
  { command: 'by language', keys: ['g l'], on: ['list'], help: 'by language' },
  { command: 'by source', keys: ['g s'], on: ['list'], help: 'by source' },
  { command: 'search', keys: ['/'], on: lists, help: 'search', hint: 'search', hintOn: lists },
  { command: 'search', keys: ['/'], on: texts, help: 'find', hint: 'find', hintOn: ['reading'] },
  { command: 'search', keys: ['/'], on: ['help'], help: 'find help', hint: 'find', hintOn: ['help'] },
  { command: 'next match', keys: ['n'], on: articles, help: 'next match' },
  { command: 'previous match', keys: ['N'], on: articles, help: 'previous match' },
  { command: 'next match', keys: ['n'], on: ['side'], help: 'next mention', hint: 'next mention', hintOn: ['side'] },
  { command: 'previous match', keys: ['N'], on: ['side'], help: 'previous mention' },
  { command: 'other pane', keys: ['tab'], on: panes, help: 'other pane', hint: 'facts', hintOn: ['reading'] },
  { command: 'next article', keys: ['J'], on: texts, help: 'next article' },
  { command: 'previous article', keys: ['K'], on: texts, help: 'previous article' },
  { command: 'view', keys: ['v'], on: articles, help: 'view', hint: 'view', hintOn: texts },
  { command: 'next fact', keys: ['] f', '.'], on: texts, help: 'next fact', hint: 'next fact', hintOn: ['reading'] },
  { command: 'previous fact', keys: ['[ f', ','], on: texts, help: 'previous fact' },
  { command: 'next quote', keys: ['] q', '>'], on: texts, help: 'next quote' },
  { command: 'previous quote', keys: ['[ q', '<'], on: texts, help: 'previous quote' },
  { command: 'toggle read', keys: ['m'], on: articles, help: 'toggle read', hint: 'read', hintOn: lists },
  {
    command: 'toggle favourite',
    keys: ['f'],
    on: articles,
    help: 'toggle favourite',
    hint: 'favourite',
    hintOn: articles,
  },
  { command: 'tags', keys: ['t'], on: articles, help: 'tags' },
  { command: 'note', keys: ['a'], on: articles, help: 'note', hint: 'note', hintOn: ['reading'] },
  { command: 'correct', keys: ['c'], on: articles, help: 'correct' },
  { command: 'why', keys: ['w'], on: articles, help: 'why', hint: 'why here', hintOn: lists },
  { command: 'undo', keys: ['u'], on: panes, help: 'undo', hint: 'undo' },
  { command: 'redo', keys: ['ctrl+r'], on: panes, help: 'redo', hint: 'redo' },
  { command: 'choose', keys: ['x'], on: articles, help: 'choose', hint: 'choose', hintOn: ['list'] },
  { command: 'save', keys: ['s'], on: articles, help: 'save', hint: 'save', hintOn: articles },
  { command: 'pipe', keys: ['|'], on: articles, help: 'pipe' },
  { command: 'copy link', keys: ['y'], on: articles, help: 'copy link' },
  { command: 'copy briefing', keys: ['Y'], on: articles, help: 'copy briefing' },
  { command: 'open link', keys: ['o'], on: articles, help: 'open link' },
  { command: 'edit', keys: ['e'], on: articles, help: 'edit' },
  { command: 'page through', keys: ['p'], on: articles, help: 'page through' },
  { command: 'searches', keys: ['S'], on: ['list', ...texts], help: 'searches' },
  { command: 'save search', keys: ['S'], on: ['hits'], help: 'save search', hint: 'keep search', hintOn: ['hits'] },
  { command: 'palette', keys: [':', 'ctrl+k'], on: panes, help: 'palette' },
  {
    command: 'down',
    keys: ['down', 'ctrl+n', 'ctrl+j'],
    on: [...choosing, 'choose'],
    help: 'next hit',
    hint: 'move',
    hintOn: [...choosing, 'choose'],
  },
  { command: 'up', keys: ['up', 'ctrl+p', 'ctrl+k'], on: [...choosing, 'choose'], help: 'previous hit' },
  { command: 'page down', keys: ['pagedown'], on: [...choosing, 'choose'], help: 'page of hits down' },
  { command: 'page up', keys: ['pageup'], on: [...choosing, 'choose'], help: 'page of hits up' },
  { command: 'accept', keys: ['enter'], on: ['query'], help: 'accept query', hint: 'open', hintOn: ['query'] },
  { command: 'complete', keys: ['tab'], on: ['query'], help: 'complete', hint: 'complete', hintOn: ['query'] },
  { command: 'complete', keys: ['right'], on: choosing, help: 'complete' },
  { command: 'accept', keys: ['enter'], on: ['pick'], help: 'accept pick', hint: 'take', hintOn: ['pick'] },
  { command: 'other pane', keys: ['tab'], on: ['pick'], help: 'look', hint: 'look', hintOn: ['pick'] },
  {
    command: 'accept',
    keys: ['enter'],
    on: ['find', 'help search'],
    help: 'accept find',
    hint: 'stay',
    hintOn: ['find'],
  },
  { command: 'accept', keys: ['enter'], on: ['prompt'], help: 'accept prompt', hint: 'done', hintOn: ['prompt'] },
  { command: 'accept', keys: ['enter'], on: ['note'], help: 'accept note', hint: 'done', hintOn: ['note'] },
  { command: 'down', keys: ['down'], on: ['note'], help: 'next sentence', hint: 'other sentence', hintOn: ['note'] },
  { command: 'up', keys: ['up'], on: ['note'], help: 'previous sentence' },
  { command: 'erase', keys: ['backspace', 'delete'], on: typed, help: 'erase' },
  { command: 'erase word', keys: ['ctrl+w'], on: typed, help: 'erase word' },
  { command: 'erase all', keys: ['ctrl+u'], on: typed, help: 'erase all' },
  { command: 'erase entry', keys: ['ctrl+d'], on: ['choose'], help: 'erase entry' },
  { command: 'accept', keys: ['y', 'Y'], on: ['overwrite'], help: 'replace', hint: 'yes', hintOn: ['overwrite'] },
  {
    command: 'refuse',
    keys: ['n', 'N', 'q'],
    on: ['overwrite'],
    help: 'replace not',
    hint: 'no',
    hintOn: ['overwrite'],
  },
  { command: 'down', keys: ['j', 'down'], on: ['menu'], help: 'next choice' },
  { command: 'up', keys: ['k', 'up'], on: ['menu'], help: 'previous choice' },
  {
    command: 'accept',
    keys: ['enter', 'l', 'right'],
    on: ['menu'],
    help: 'accept menu',
    hint: 'choose',
    hintOn: menus,
  },
  { command: 'accept', keys: ['enter'], on: ['choose'], help: 'accept menu', hint: 'choose', hintOn: menus },
  { command: 'accept', keys: ['enter'], on: texts, help: 'accept reading' },
  { command: 'help', keys: ['?'], on: panes, help: 'help' },
  { command: 'quit', keys: ['q'], on: [...panes, 'help', 'menu'], help: 'quit' },
  { command: 'quit', keys: ['?'], on: ['help'], help: 'close help', hint: 'close', hintOn: ['help'] },
  { command: 'quit at once', keys: ['Q'], on: [...panes, 'help'], help: 'quit all' },
  {
    command: 'cancel',
    keys: ['esc'],
    on: screens.filter((screen) => screen !== 'pick'),
    help: 'cancel',
    hint: 'cancel',
    hintOn: ['query', 'find', 'help search', 'prompt', 'note', 'menu', 'choose', 'overwrite'],
  },
  { command: 'quit at once', keys: ['esc'], on: ['pick'], help: 'leave pick', hint: 'cancel', hintOn: ['pick'] },
  { command: 'quit at once', keys: ['ctrl+c'], on: screens, help: 'quit at once' },
  { command: 'suspend', keys: ['ctrl+z'], on: screens, help: 'suspend' },
  { command: 'redraw', keys: ['ctrl+l'], on: screens, help: 'redraw' },
];

export const isTyping = (screen: Screen): boolean => (typed as readonly Screen[]).includes(screen);

/** What a key means on a screen after the keys pressed before it: a command, the beginning of a sequence, or nothing. */
export function lookUp(
  screen: Screen,
  before: string,
  key: Key,
  bindings: readonly Binding[] = keymap,
): Command | 'begins' | undefined {
  const keys = before ? `${before} ${key}` : key;
  const table = tableOf(screen, bindings);
  return table.commands.get(keys) ?? (table.beginnings.has(keys) ? 'begins' : undefined);
}

/** The bindings of one screen, in the table's order. */
export const bindingsOn = (screen: Screen, bindings: readonly Binding[] = keymap): Binding[] =>
  bindings.filter(({ on }) => on.includes(screen));

type Table = { readonly commands: ReadonlyMap<string, Command>; readonly beginnings: ReadonlySet<string> };
const tables = new WeakMap<readonly Binding[], Map<Screen, Table>>();

function tableOf(screen: Screen, bindings: readonly Binding[]): Table {
  const made = tables.get(bindings) ?? new Map<Screen, Table>();
  tables.set(bindings, made);
  const known = made.get(screen);
  if (known) return known;
  const pairs = bindingsOn(screen, bindings).flatMap(({ keys, command }) => keys.map((key) => [key, command] as const));
  const table = {
    commands: new Map(pairs),
    beginnings: new Set(pairs.filter(([keys]) => keys.includes(' ')).map(([keys]) => keys.split(' ')[0] ?? '')),
  };
  made.set(screen, table);
  return table;
}

/**
 * The one table of keys. The reducer looks commands up in it; the help screen and the status bar are drawn from it.
 */
import type { Key } from './keys.ts';
import type { Words } from './words/en.ts';

/** Where keys go. `query`, `pick`, `find` and `file` are lines of text being typed: keys that are bound to nothing type. */
export type Screen = 'list' | 'hits' | 'reading' | 'query' | 'pick' | 'find' | 'help' | 'menu' | 'file' | 'overwrite';

export type Command =
  | 'accept'
  | 'back'
  | 'by country'
  | 'by date'
  | 'by language'
  | 'by source'
  | 'by topic'
  | 'cancel'
  | 'down'
  | 'erase'
  | 'erase all'
  | 'erase word'
  | 'expand'
  | 'first'
  | 'half page down'
  | 'half page up'
  | 'help'
  | 'last'
  | 'next article'
  | 'next fact'
  | 'next match'
  | 'next quote'
  | 'open'
  | 'other pane'
  | 'page down'
  | 'page up'
  | 'previous article'
  | 'previous fact'
  | 'previous match'
  | 'previous quote'
  | 'quit'
  | 'quit at once'
  | 'redraw'
  | 'refuse'
  | 'save'
  | 'search'
  | 'suspend'
  | 'up'
  | 'view';

export type Binding = {
  readonly command: Command;
  /** Each a key, or keys in sequence (`g g`). */
  readonly keys: readonly string[];
  readonly on: readonly Screen[];
  /** What it does, by its name among the words. */
  readonly help: keyof Words['keys'];
  /** A word for the status bar, on the screens where it is among the most useful keys. */
  readonly hint?: keyof Words['hints'];
  readonly hintOn?: readonly Screen[];
};

const lists = ['list', 'hits'] as const;
const scrolled = ['list', 'hits', 'reading', 'help'] as const;
const typed = ['query', 'pick', 'find', 'file'] as const;
const choosing = ['query', 'pick'] as const;
const everywhere = ['list', 'hits', 'reading', 'query', 'pick', 'find', 'help', 'menu', 'file', 'overwrite'] as const;

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
  {
    command: 'open',
    keys: ['enter', 'l', 'right'],
    on: lists,
    help: 'open',
    hint: 'open',
    hintOn: lists,
  },
  {
    command: 'back',
    keys: ['h', 'left'],
    on: ['list', 'hits', 'reading'],
    help: 'back',
    hint: 'back',
    hintOn: ['reading'],
  },
  { command: 'by country', keys: ['g c'], on: ['list'], help: 'by country' },
  { command: 'by topic', keys: ['g t'], on: ['list'], help: 'by topic' },
  { command: 'by date', keys: ['g d'], on: ['list'], help: 'by date' },
  { command: 'by language', keys: ['g l'], on: ['list'], help: 'by language' },
  { command: 'by source', keys: ['g s'], on: ['list'], help: 'by source' },
  { command: 'other pane', keys: ['tab'], on: ['list', 'hits', 'reading'], help: 'other pane' },
  { command: 'next article', keys: ['J'], on: ['reading'], help: 'next article' },
  { command: 'previous article', keys: ['K'], on: ['reading'], help: 'previous article' },
  {
    command: 'search',
    keys: ['/'],
    on: lists,
    help: 'search',
    hint: 'search',
    hintOn: lists,
  },
  { command: 'search', keys: ['/'], on: ['reading'], help: 'find', hint: 'find', hintOn: ['reading'] },
  { command: 'next match', keys: ['n'], on: ['hits', 'reading'], help: 'next match' },
  { command: 'previous match', keys: ['N'], on: ['hits', 'reading'], help: 'previous match' },
  {
    command: 'view',
    keys: ['v'],
    on: ['list', 'hits', 'reading'],
    help: 'view',
    hint: 'view',
    hintOn: ['reading'],
  },
  {
    command: 'next fact',
    keys: ['] f', '.'],
    on: ['reading'],
    help: 'next fact',
    hint: 'next fact',
    hintOn: ['reading'],
  },
  { command: 'previous fact', keys: ['[ f', ','], on: ['reading'], help: 'previous fact' },
  { command: 'next quote', keys: ['] q', '>'], on: ['reading'], help: 'next quote' },
  { command: 'previous quote', keys: ['[ q', '<'], on: ['reading'], help: 'previous quote' },
  {
    command: 'save',
    keys: ['s'],
    on: ['list', 'hits', 'reading'],
    help: 'save',
    hint: 'save',
    hintOn: ['list', 'hits', 'reading'],
  },
  {
    command: 'down',
    keys: ['down', 'ctrl+n', 'ctrl+j'],
    on: choosing,
    help: 'next hit',
    hint: 'move',
    hintOn: choosing,
  },
  { command: 'up', keys: ['up', 'ctrl+p', 'ctrl+k'], on: choosing, help: 'previous hit' },
  { command: 'page down', keys: ['pagedown'], on: choosing, help: 'page of hits down' },
  { command: 'page up', keys: ['pageup'], on: choosing, help: 'page of hits up' },
  { command: 'accept', keys: ['enter'], on: ['query'], help: 'accept query', hint: 'open', hintOn: ['query'] },
  {
    command: 'accept',
    keys: ['enter'],
    on: ['pick'],
    help: 'accept pick',
    hint: 'take',
    hintOn: ['pick'],
  },
  {
    command: 'other pane',
    keys: ['tab'],
    on: ['pick'],
    help: 'look',
    hint: 'look',
    hintOn: ['pick'],
  },
  {
    command: 'accept',
    keys: ['enter'],
    on: ['find'],
    help: 'accept find',
    hint: 'stay',
    hintOn: ['find'],
  },
  { command: 'accept', keys: ['enter'], on: ['file'], help: 'accept file', hint: 'save', hintOn: ['file'] },
  { command: 'erase', keys: ['backspace', 'delete'], on: typed, help: 'erase' },
  { command: 'erase word', keys: ['ctrl+w'], on: typed, help: 'erase word' },
  { command: 'erase all', keys: ['ctrl+u'], on: typed, help: 'erase all' },
  {
    command: 'accept',
    keys: ['y', 'Y'],
    on: ['overwrite'],
    help: 'replace',
    hint: 'yes',
    hintOn: ['overwrite'],
  },
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
    hintOn: ['menu'],
  },
  { command: 'accept', keys: ['enter'], on: ['reading'], help: 'accept reading' },
  {
    command: 'help',
    keys: ['?'],
    on: ['list', 'hits', 'reading'],
    help: 'help',
  },
  { command: 'quit', keys: ['q'], on: ['list', 'hits', 'reading', 'help', 'menu'], help: 'quit' },
  { command: 'quit', keys: ['?'], on: ['help'], help: 'close help', hint: 'close', hintOn: ['help'] },
  { command: 'quit at once', keys: ['Q'], on: ['list', 'hits', 'reading', 'help'], help: 'quit all' },
  {
    command: 'cancel',
    keys: ['esc'],
    on: ['list', 'hits', 'reading', 'query', 'find', 'help', 'menu', 'file', 'overwrite'],
    help: 'cancel',
    hint: 'cancel',
    hintOn: ['query', 'find', 'file', 'menu', 'overwrite'],
  },
  {
    command: 'quit at once',
    keys: ['esc'],
    on: ['pick'],
    help: 'leave pick',
    hint: 'cancel',
    hintOn: ['pick'],
  },
  { command: 'quit at once', keys: ['ctrl+c'], on: everywhere, help: 'quit at once' },
  { command: 'suspend', keys: ['ctrl+z'], on: everywhere, help: 'suspend' },
  { command: 'redraw', keys: ['ctrl+l'], on: everywhere, help: 'redraw' },
];

export const isTyping = (screen: Screen): boolean => (typed as readonly Screen[]).includes(screen);

/** What a key means on a screen after the keys pressed before it: a command, the beginning of a sequence, or nothing. */
export function lookUp(screen: Screen, before: string, key: Key): Command | 'begins' | undefined {
  const keys = before ? `${before} ${key}` : key;
  const table = tableOf(screen);
  return table.commands.get(keys) ?? (table.beginnings.has(keys) ? 'begins' : undefined);
}

/** The bindings of one screen, in the table's order. */
export const bindingsOn = (screen: Screen): Binding[] => keymap.filter(({ on }) => on.includes(screen));

type Table = { readonly commands: ReadonlyMap<string, Command>; readonly beginnings: ReadonlySet<string> };
const tables = new Map<Screen, Table>();

function tableOf(screen: Screen): Table {
  const known = tables.get(screen);
  if (known) return known;
  const pairs = bindingsOn(screen).flatMap(({ keys, command }) => keys.map((key) => [key, command] as const));
  const table = {
    commands: new Map(pairs),
    beginnings: new Set(pairs.filter(([keys]) => keys.includes(' ')).map(([keys]) => keys.split(' ')[0] ?? '')),
  };
  tables.set(screen, table);
  return table;
}

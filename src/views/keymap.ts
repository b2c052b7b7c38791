/**
 * The one table of keys. The reducer looks commands up in it; the help screen and the status bar are drawn from it.
 */
import type { Key } from './keys.ts';

/** Where keys go. `query`, `pick`, `find` and `file` are lines of text being typed: keys that are bound to nothing type. */
export type Screen = 'list' | 'hits' | 'reading' | 'query' | 'pick' | 'find' | 'help' | 'menu' | 'file' | 'overwrite';

export type Command =
  | 'accept'
  | 'back'
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
  readonly help: string;
  /** A word for the status bar, on the screens where it is among the most useful keys. */
  readonly hint?: string;
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
  { command: 'first', keys: ['g g', 'home'], on: scrolled, help: 'to the beginning' },
  { command: 'last', keys: ['G', 'end'], on: scrolled, help: 'to the end' },
  { command: 'half page down', keys: ['ctrl+d'], on: scrolled, help: 'half a page down' },
  { command: 'half page up', keys: ['ctrl+u'], on: scrolled, help: 'half a page up' },
  {
    command: 'page down',
    keys: ['space', 'pagedown', 'ctrl+f'],
    on: scrolled,
    help: 'a page down',
    hint: 'on',
    hintOn: ['reading'],
  },
  { command: 'page up', keys: ['pageup', 'ctrl+b'], on: scrolled, help: 'a page up' },
  {
    command: 'open',
    keys: ['enter', 'l', 'right'],
    on: lists,
    help: 'open the briefing; unfold a country or topic',
    hint: 'open',
    hintOn: lists,
  },
  {
    command: 'back',
    keys: ['h', 'left'],
    on: ['list', 'hits', 'reading'],
    help: 'back to the list; fold a country or topic',
    hint: 'back',
    hintOn: ['reading'],
  },
  { command: 'other pane', keys: ['tab'], on: ['list', 'hits', 'reading'], help: 'to the other pane' },
  { command: 'next article', keys: ['J'], on: ['reading'], help: 'the next article, without leaving the text' },
  { command: 'previous article', keys: ['K'], on: ['reading'], help: 'the article before, without leaving the text' },
  {
    command: 'search',
    keys: ['/'],
    on: lists,
    help: 'search headlines, text and facts; typing errors are forgiven',
    hint: 'search',
    hintOn: lists,
  },
  { command: 'search', keys: ['/'], on: ['reading'], help: 'find in this text', hint: 'find', hintOn: ['reading'] },
  { command: 'next match', keys: ['n'], on: ['hits', 'reading'], help: 'the next match' },
  { command: 'previous match', keys: ['N'], on: ['hits', 'reading'], help: 'the match before' },
  {
    command: 'view',
    keys: ['v'],
    on: ['list', 'hits', 'reading'],
    help: 'briefing, clean text, or the raw capture with what was removed and why',
    hint: 'view',
    hintOn: ['reading'],
  },
  {
    command: 'next fact',
    keys: ['] f', '.'],
    on: ['reading'],
    help: 'the next fact in the text',
    hint: 'next fact',
    hintOn: ['reading'],
  },
  { command: 'previous fact', keys: ['[ f', ','], on: ['reading'], help: 'the fact before' },
  { command: 'next quote', keys: ['] q', '>'], on: ['reading'], help: 'the next quotation' },
  { command: 'previous quote', keys: ['[ q', '<'], on: ['reading'], help: 'the quotation before' },
  {
    command: 'save',
    keys: ['s'],
    on: ['list', 'hits', 'reading'],
    help: 'save the briefing: choose a format and a file',
    hint: 'save',
    hintOn: ['list', 'hits', 'reading'],
  },
  {
    command: 'down',
    keys: ['down', 'ctrl+n', 'ctrl+j'],
    on: choosing,
    help: 'the next hit',
    hint: 'move',
    hintOn: choosing,
  },
  { command: 'up', keys: ['up', 'ctrl+p', 'ctrl+k'], on: choosing, help: 'the hit before' },
  { command: 'page down', keys: ['pagedown'], on: choosing, help: 'a page of hits down' },
  { command: 'page up', keys: ['pageup'], on: choosing, help: 'a page of hits up' },
  { command: 'accept', keys: ['enter'], on: ['query'], help: 'open the hit', hint: 'open', hintOn: ['query'] },
  {
    command: 'accept',
    keys: ['enter'],
    on: ['pick'],
    help: 'take this briefing: it is written to standard output',
    hint: 'take it',
    hintOn: ['pick'],
  },
  {
    command: 'other pane',
    keys: ['tab'],
    on: ['pick'],
    help: 'show the briefing, or the hits',
    hint: 'look',
    hintOn: ['pick'],
  },
  {
    command: 'accept',
    keys: ['enter'],
    on: ['find'],
    help: 'stay at the match; n and N go on from there',
    hint: 'stay',
    hintOn: ['find'],
  },
  { command: 'accept', keys: ['enter'], on: ['file'], help: 'save in this file', hint: 'save', hintOn: ['file'] },
  { command: 'erase', keys: ['backspace', 'delete'], on: typed, help: 'erase a letter' },
  { command: 'erase word', keys: ['ctrl+w'], on: typed, help: 'erase a word' },
  { command: 'erase all', keys: ['ctrl+u'], on: typed, help: 'erase everything typed' },
  {
    command: 'accept',
    keys: ['y', 'Y'],
    on: ['overwrite'],
    help: 'yes, replace the file',
    hint: 'yes',
    hintOn: ['overwrite'],
  },
  {
    command: 'refuse',
    keys: ['n', 'N', 'q'],
    on: ['overwrite'],
    help: 'no, choose another name',
    hint: 'no',
    hintOn: ['overwrite'],
  },
  { command: 'down', keys: ['j', 'down'], on: ['menu'], help: 'the next format' },
  { command: 'up', keys: ['k', 'up'], on: ['menu'], help: 'the format before' },
  {
    command: 'accept',
    keys: ['enter', 'l', 'right'],
    on: ['menu'],
    help: 'take this format',
    hint: 'choose',
    hintOn: ['menu'],
  },
  { command: 'accept', keys: ['enter'], on: ['reading'], help: 'in the picker: take this briefing' },
  {
    command: 'help',
    keys: ['?', 'f1'],
    on: ['list', 'hits', 'reading'],
    help: 'the keys of this screen',
    hint: 'help',
    hintOn: [],
  },
  { command: 'quit', keys: ['q'], on: ['list', 'hits', 'reading', 'help', 'menu'], help: 'back; in the list: quit' },
  { command: 'quit', keys: ['?'], on: ['help'], help: 'close the help', hint: 'close', hintOn: ['help'] },
  { command: 'quit at once', keys: ['Q'], on: ['list', 'hits', 'reading', 'help'], help: 'quit' },
  {
    command: 'cancel',
    keys: ['esc'],
    on: ['list', 'hits', 'reading', 'query', 'find', 'help', 'menu', 'file', 'overwrite'],
    help: 'cancel; end the search',
    hint: 'cancel',
    hintOn: ['query', 'find', 'file', 'menu', 'overwrite'],
  },
  {
    command: 'quit at once',
    keys: ['esc'],
    on: ['pick'],
    help: 'leave without a choice',
    hint: 'cancel',
    hintOn: ['pick'],
  },
  { command: 'quit at once', keys: ['ctrl+c'], on: everywhere, help: 'leave at once; in the picker without a choice' },
  { command: 'suspend', keys: ['ctrl+z'], on: everywhere, help: 'suspend; fg in the shell goes on' },
  { command: 'redraw', keys: ['ctrl+l'], on: everywhere, help: 'draw the screen anew' },
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

/** One table of commands and one of flags: the command line, its help, the completions and the manual are drawn from them. */
import { settingNames, settingRules } from '../settings/setting-rules.ts';

export const commandNames = [
  'list',
  'show',
  'search',
  'facts',
  'export',
  'clean',
  'marks',
  'config',
  'doctor',
  'completion',
  'help',
] as const;
export type CommandName = (typeof commandNames)[number];

export const shells = ['bash', 'zsh', 'fish'] as const;

/** What may stand at a place of the command line: files, countries, or one of these words. */
export type Completes = 'file' | 'country' | readonly string[];

type CommandHelp = {
  readonly operands: string;
  readonly help: string;
  /** What completes each operand; the last one holds for all that follow. */
  readonly completes: readonly Completes[];
};

export const commandHelp: Readonly<Record<CommandName, CommandHelp>> = {
  list: {
    operands: '[PATH…]',
    help: 'one line an article: id, date, country, topic, language, headline',
    completes: ['file'],
  },
  show: { operands: 'ID|PATH|-', help: 'one briefing, without the interface', completes: ['file'] },
  search: {
    operands: 'QUERY [PATH…]',
    help: 'articles that hold the words, with the sentence; typos forgiven',
    completes: [[], 'file'],
  },
  facts: {
    operands: '[ID|PATH…]',
    help: 'every fact with its paragraph: who, where, when, how many, who said it',
    completes: ['file'],
  },
  export: { operands: '[PATH…]', help: 'every selected briefing in one document', completes: ['file'] },
  clean: {
    operands: 'PATH|-',
    help: 'the cleaned text of one capture; --diff shows what was removed and why',
    completes: ['file'],
  },
  marks: {
    operands: 'export|import FILE|-|path',
    help: 'what you added (read, favourites, tags, notes, corrections, searches) as JSON; import adds to what is here',
    completes: [['export', 'import', 'path'], 'file'],
  },
  config: {
    operands: '[path|list|get NAME|set NAME VALUE…|validate]',
    help: `settings: ${settingNames.join(', ')}`,
    completes: [['path', 'list', 'get', 'set', 'validate'], settingNames, 'file'],
  },
  doctor: {
    operands: '[PATH…]',
    help: 'checks of the terminal, the settings and the captures',
    completes: ['file'],
  },
  completion: {
    operands: shells.join('|'),
    help: 'a script that lets the shell complete commands, flags and their values',
    completes: [shells, []],
  },
  help: { operands: '', help: 'this text', completes: [[]] },
};

export type FlagHelp = {
  readonly name: string;
  readonly short?: string;
  /** What the flag takes; absent for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** What completes its value, where that is not one of the choices. */
  readonly completes?: Completes;
  readonly help: string;
};

const formats = ['md', 'text', 'json', 'jsonl', 'csv'] as const;

export const flags: readonly FlagHelp[] = [
  {
    name: 'country',
    short: 'c',
    value: 'CODE',
    completes: 'country',
    help: 'only articles about this country (NE, or a name)',
  },
  {
    name: 'topic',
    short: 't',
    value: 'TOPIC',
    help: 'only articles on this topic (a name or part of one, or a Media Topic code)',
  },
  { name: 'lang', short: 'l', value: 'TAG', help: 'only articles in this language (fr)' },
  { name: 'source', value: 'NAME', help: 'only articles from this site, outlet or agency' },
  { name: 'since', value: 'DATE', help: 'only articles published on or after 2024, 2024-04 or 2024-04-15' },
  { name: 'until', value: 'DATE', help: 'only articles published on or before it' },
  {
    name: 'query',
    short: 'q',
    value: 'WORDS',
    help: 'only articles that this search finds; reader and picker begin with it',
  },
  { name: 'format', value: 'FORMAT', choices: formats, help: 'md, text, json, jsonl (and csv for facts)' },
  { name: 'output', short: 'o', value: 'FILE', completes: 'file', help: 'write to this file, whole or not at all' },
  { name: 'width', value: 'COLUMNS', help: 'widest line of text' },
  {
    name: 'theme',
    value: 'NAME',
    choices: settingRules.theme.choices ?? [],
    help: `colours: ${settingRules.theme.choices?.join(', ')}`,
  },
  { name: 'color', value: 'WHEN', choices: ['auto', 'always', 'never'], help: 'auto, always or never' },
  {
    name: 'ui-lang',
    value: 'LANG',
    choices: ['en', 'fr'],
    help: 'the language of the interface; else that of the locale',
  },
  { name: 'ascii', help: 'draw with ASCII letters only' },
  {
    name: 'plain',
    help: 'lists with numbers, a line at a time, nothing drawn anew: for screen readers and dumb terminals',
  },
  { name: 'no-mouse', help: 'leave the mouse to the terminal, for selection without Shift' },
  { name: 'ephemeral', help: 'keep nothing: neither the library nor what you mark' },
  { name: 'diff', help: 'clean: show kept and removed lines with the reason' },
  { name: 'strict', help: 'exit 3 when a capture was rejected' },
  { name: 'help', short: 'h', help: 'this text' },
  { name: 'version', short: 'V', help: 'the version' },
];

/** Ways to start the program without a command. */
export const launches: readonly (readonly [line: string, does: string])[] = [
  [
    'sahel-brief [PATH…]',
    'the reader over these files and folders (default: your folders, else the shipped briefings)',
  ],
  ['sahel-brief [PATH…] > niger.md', 'pick a briefing; it is written to the file'],
  ['cat page.txt | sahel-brief', 'read the piped capture'],
  ['sahel-brief COMMAND …', 'without the interface'],
];

export const exitCodes: readonly (readonly [code: number, means: string])[] = [
  [0, 'ok'],
  [1, 'nothing matched'],
  [2, 'usage, settings or unreadable input'],
  [3, 'some captures rejected (--strict)'],
  [130, 'cancelled'],
];

/** What the environment says to us. */
export const environment: readonly (readonly [name: string, means: string])[] = [
  ['NO_COLOR', 'set to anything: no colour'],
  ['FORCE_COLOR', '0 none, 1 16 colours, 2 256 colours, 3 true colour, whatever the terminal says'],
  ['LC_ALL, LC_MESSAGES, LANG', 'the language of the interface: French, or else English'],
  ['TERM', 'the terminal; dumb: as --plain'],
  ['INK_SCREEN_READER', 'true: as --plain'],
  ['XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME', 'where settings, what you added and the library are kept'],
];

/** How a command is called: its name and what it takes. */
export const callOf = (name: CommandName): string => `${name} ${commandHelp[name].operands}`.trim();

/** How a flag is given: `-o, --output FILE`. */
export const spellingOf = ({ name, short, value }: FlagHelp): string =>
  `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;

/** One table of commands and one of flags: the command line, its help and the manual are drawn from them. */

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
  'help',
] as const;
export type CommandName = (typeof commandNames)[number];

type CommandHelp = { readonly operands: string; readonly help: string };

const commandHelp: Readonly<Record<CommandName, CommandHelp>> = {
  list: { operands: '[PATH…]', help: 'one line an article: id, date, country, topic, language, headline' },
  show: { operands: 'ID|PATH|-', help: 'one briefing, without the interface' },
  search: { operands: 'QUERY [PATH…]', help: 'articles that hold the words, with the sentence; typos forgiven' },
  facts: { operands: '[ID|PATH…]', help: 'every fact with its paragraph: who, where, when, how many, who said it' },
  export: { operands: '[PATH…]', help: 'every selected briefing in one document' },
  clean: { operands: 'PATH|-', help: 'the cleaned text of one capture; --diff shows what was removed and why' },
  marks: {
    operands: 'export|import FILE|-|path',
    help: 'what you added (read, favourites, tags, notes, corrections, searches) as JSON; import adds to what is here',
  },
  config: { operands: '[path|list|get NAME|set NAME VALUE…]', help: 'settings: folders, theme, width' },
  doctor: { operands: '[PATH…]', help: 'checks of the terminal, the settings and the captures' },
  help: { operands: '', help: 'this text' },
};

type FlagHelp = {
  readonly name: string;
  readonly short?: string;
  /** What the flag takes; absent for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly help: string;
};

const formats = ['md', 'text', 'json', 'jsonl', 'csv'] as const;

export const flags: readonly FlagHelp[] = [
  { name: 'country', short: 'c', value: 'CODE', help: 'only articles about this country (NE, or a name)' },
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
  { name: 'query', short: 'q', value: 'WORDS', help: 'start the reader or the picker with this search' },
  { name: 'format', value: 'FORMAT', choices: formats, help: 'md, text, json, jsonl (and csv for facts)' },
  { name: 'output', short: 'o', value: 'FILE', help: 'write to this file, whole or not at all' },
  { name: 'width', value: 'COLUMNS', help: 'widest line of text' },
  {
    name: 'theme',
    value: 'NAME',
    choices: ['auto', 'light', 'dark', 'high-contrast'],
    help: 'colours: auto, light, dark, high-contrast',
  },
  { name: 'color', value: 'WHEN', choices: ['auto', 'always', 'never'], help: 'auto, always or never' },
  { name: 'ascii', help: 'draw with ASCII letters only' },
  { name: 'ephemeral', help: 'keep nothing: neither the library nor what you mark' },
  { name: 'diff', help: 'clean: show kept and removed lines with the reason' },
  { name: 'strict', help: 'exit 3 when a capture was rejected' },
  { name: 'help', short: 'h', help: 'this text' },
  { name: 'version', short: 'V', help: 'the version' },
];

/** The help text, as printed. */
export function renderUsage(): string {
  const commands = commandNames.map(
    (name) => [`${name} ${commandHelp[name].operands}`.trim(), commandHelp[name].help] as const,
  );
  const options = flags.map(
    ({ name, short, value, help }) =>
      [`${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`, help] as const,
  );
  return `sahel-brief: web captures about the Sahel as briefings you can check

  sahel-brief [PATH…]              the reader over these files and folders
                                   (default: your folders, else the shipped briefings)
  sahel-brief [PATH…] > niger.md   pick a briefing; it is written to the file
  cat page.txt | sahel-brief       read the piped capture
  sahel-brief COMMAND …            without the interface

Commands
${table(commands)}

Flags
${table(options)}

Exit codes: 0 ok · 1 nothing matched · 2 usage, settings or unreadable input
            3 some captures rejected (--strict) · 130 cancelled
In the reader, ? shows the keys.
`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n');
}

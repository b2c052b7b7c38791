import { BriefError } from '../article.ts';
import { nearestWord } from '../text/nearest-word.ts';
import { type CommandName, commandNames, flags } from './usage.ts';

export type Flags = {
  readonly country?: string;
  readonly topic?: string;
  readonly lang?: string;
  readonly source?: string;
  readonly since?: string;
  readonly until?: string;
  readonly format?: string;
  readonly output?: string;
  readonly width?: string;
  readonly color?: string;
  readonly theme?: string;
  readonly query?: string;
  readonly ascii?: boolean;
  readonly plain?: boolean;
  readonly 'no-mouse'?: boolean;
  readonly ephemeral?: boolean;
  readonly diff?: boolean;
  readonly strict?: boolean;
  readonly 'ui-lang'?: 'en' | 'fr';
  readonly help?: boolean;
  readonly version?: boolean;
};

/** What was asked for: a command, or `open` (the reader or the picker), with its operands and flags. */
export type Invocation = {
  readonly command: CommandName | 'open';
  readonly operands: readonly string[];
  readonly flags: Flags;
};

/** Reads the command line. @throws {BriefError} `usage`, with a suggestion where one is near */
export function parseArguments(argv: readonly string[]): Invocation {
  const { values, positionals } = parsed(argv);
  const command = commandNames.find((name) => name === positionals[0]);
  checkChoices(values);
  return { command: command ?? 'open', operands: command ? positionals.slice(1) : positionals, flags: values };
}

function parsed(argv: readonly string[]): { values: Flags; positionals: string[] } {
  const options = Object.fromEntries(
    flags.map(
      ({ name, short, value }) => [name, { type: value ? 'string' : 'boolean', ...(short && { short }) }] as const,
    ),
  );
  if (!argv.some((word) => word.startsWith('-'))) return { values: {}, positionals: [...argv] };
  const { parseArgs } = process.getBuiltinModule('node:util'); // not for the first list
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true }) as { values: Flags; positionals: string[] };
  } catch (error) {
    throw usageError(error as Error & { code?: string }, argv);
  }
}

function usageError(error: Error & { code?: string }, argv: readonly string[]): BriefError {
  const unknown = /'(-[^']+)'/.exec(error.message)?.[1] ?? argv.find((word) => word.startsWith('-')) ?? '';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return new BriefError(
      'usage',
      `There is no flag ${unknown}.${didYouMean(unknown.replace(/^-+/, ''))} "sahel-brief --help" lists them.`,
    );
  }
  return new BriefError('usage', `${error.message.split('.')[0]}. "sahel-brief --help" shows how.`);
}

/** A flag by nearly that name, or one that takes the word as its value: `--json`. */
function didYouMean(word: string): string {
  const taker = flags.find(({ choices }) => choices?.includes(word));
  const near = nearestWord(
    word,
    flags.map(({ name }) => name),
  );
  const meant = taker ? `${taker.name} ${word}` : near;
  return meant ? ` Did you mean --${meant}?` : '';
}

function checkChoices(values: Flags): void {
  for (const { name, choices } of flags) {
    const value = (values as Record<string, string | boolean | undefined>)[name];
    if (choices && typeof value === 'string' && !choices.includes(value))
      throw new BriefError('usage', `--${name} cannot be "${value}": it is one of ${choices.join(', ')}.`);
  }
  for (const name of ['since', 'until'] as const) {
    const value = values[name];
    if (value !== undefined && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(value))
      throw new BriefError(
        'usage',
        `--${name} cannot be "${value}": give a year, a month or a day, such as 2024-04 or 2024-04-15.`,
      );
  }
  if (values.width !== undefined && !(Number.isInteger(Number(values.width)) && Number(values.width) >= 20))
    throw new BriefError('usage', `--width cannot be "${values.width}": give a whole number of columns, at least 20.`);
}

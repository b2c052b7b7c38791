import type { Filter, Library } from '../library/library.ts';
import type { ReaderData } from '../reader-data/reader-data.ts';
import type { Flags } from './arguments.ts';
import type { Result } from './write-result.ts';

/** What a command works with; everything of the outside world comes in here. */
export type Context = {
  readonly env: NodeJS.ProcessEnv;
  readonly flags: Flags;
  readonly operands: readonly string[];
  /** Writes a result: to `-o FILE` whole or not at all, else to stdout. */
  readonly print: (result: Result) => Promise<void>;
  /** A line for the person, on stderr. */
  readonly tell: (line: string) => void;
  readonly isTerminalOut: boolean;
  /** Columns of the terminal that stdout is, or 80. */
  readonly columns: number;
};

/** Exit codes of every command. */
export const exitCode = { ok: 0, nothingMatched: 1, usage: 2, rejected: 3, cancelled: 130 } as const;

export type Loaded = {
  readonly library: Library;
  /** What the command line asks for. */
  readonly filter: Filter;
  /** The reader's own data, if there is any. */
  readonly marks: ReaderData | undefined;
  readonly rejected: number;
  readonly unreadable: boolean;
};

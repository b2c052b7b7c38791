import type { ReadStream, WriteStream } from 'node:tty';

/** 0 none, 1: 16 colours, 2: 256, 3: true colour. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** The controlling terminal, held by one interface at a time. */
export type Terminal = {
  readonly input: ReadStream;
  readonly output: WriteStream;
  readonly columns: number;
  readonly rows: number;
  readonly colorLevel: ColorLevel;
  /** False on a dumb terminal, which shows no bold, no inverse and moves no cursor. */
  readonly hasAttributes: boolean;
  readonly showsLinks: boolean;
  /** As the environment tells it; absent when it does not. */
  readonly background: 'light' | 'dark' | undefined;
  /** Asks the terminal itself; its answer comes among the keys (see `takeReports`), if it gives one. */
  readonly askBackground: () => void;
  /** Takes the terminal: keys come singly, long lines are cut instead of wrapped; signals and crashes restore it from here on. */
  readonly begin: () => void;
  /** Runs once when the terminal is given back, whatever ends the program; the last registered runs first. */
  readonly onRestore: (hook: () => void) => void;
  /** What to do when the shell asks the program to stop (^Z typed elsewhere, `kill -TSTP`). */
  readonly onSuspend: (handler: () => void) => void;
  /** Stops the program until it is continued; the caller has given up the screen and takes it again afterwards. */
  readonly pause: () => Promise<void>;
  /** Gives the screen back; settles when the terminal has taken what was written, while keys still come singly. `close` is yet to come. */
  readonly leave: () => Promise<void>;
  /** Gives the terminal back; only the first call does something. */
  readonly close: () => void;
};

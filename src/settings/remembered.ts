import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../reader-data/make-folder.ts';
import { homeFolder } from './home-folder.ts';

/** How the interface was left, so that its next first frame is like the last one. It can be deleted at any time. */
export type Remembered = {
  /** What the terminal said last of its background. */
  readonly background?: 'light' | 'dark';
  /** Columns of the list beside the text, since the border was moved. */
  readonly listWidth?: number;
};

/** `$XDG_STATE_HOME/sahel-brief/interface.json`, else under `~/.local/state`. */
export const rememberedFile = (env: NodeJS.ProcessEnv): string =>
  join(env['XDG_STATE_HOME'] || join(homeFolder(env), '.local', 'state'), 'sahel-brief', 'interface.json');

/** Nothing, when nothing is there or it cannot be understood. */
export function readRemembered(env: NodeJS.ProcessEnv): Remembered {
  const file = rememberedFile(env);
  try {
    if (!existsSync(file)) return {};
    const { background, listWidth } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return {
      ...((background === 'light' || background === 'dark') && { background }),
      ...(typeof listWidth === 'number' && Number.isInteger(listWidth) && listWidth > 0 && { listWidth }),
    };
  } catch {
    return {};
  }
}

/** Keeps what is new beside what was; where nothing can be written, nothing is kept. */
export function remember(env: NodeJS.ProcessEnv, more: Remembered): void {
  const file = rememberedFile(env);
  const draft = `${file}.${process.pid}`;
  try {
    makeFolder(dirname(file));
    writeFileSync(draft, JSON.stringify({ ...readRemembered(env), ...more }), { mode: 0o600 });
    renameSync(draft, file);
  } catch {
    // a colour or a width is not worth a message
  }
}

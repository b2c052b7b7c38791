import { homedir } from 'node:os';

/** The person's home folder; one that is not there when the system knows none (a user without an entry, as in some containers). */
export function homeFolder(env: NodeJS.ProcessEnv): string {
  if (env['HOME']) return env['HOME'];
  try {
    return homedir() || NOWHERE;
  } catch {
    return NOWHERE;
  }
}

const NOWHERE = '/nonexistent';

import { type Stats, statSync } from 'node:fs';

/** What lies at a path; undefined when it cannot be looked at, whatever the reason (the sync will name it). */
export function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

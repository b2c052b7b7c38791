import { sep } from 'node:path';
import type { FoundCaptures } from './find-captures.ts';
import type { FileState, KnownFile } from './library.ts';

/** What has become of the files since the library last saw them. */
export type FileChanges = {
  /** New ones and those whose size or time differ; to be looked into. */
  readonly changed: readonly FileState[];
  readonly same: readonly KnownFile[];
  readonly gone: readonly KnownFile[];
};

/** Size and time decide at first sight; what lies in folders that cannot be looked into is taken to be there still. */
export function compareFiles(
  { files, hidden }: Pick<FoundCaptures, 'files' | 'hidden'>,
  before: ReadonlyMap<string, KnownFile>,
): FileChanges {
  const changed: FileState[] = [];
  const same: KnownFile[] = [];
  const gone: KnownFile[] = [];
  const there = new Set<string>();
  for (const file of files) {
    const known = before.get(file.path);
    there.add(file.path);
    if (known && known.size === file.size && known.mtime === file.mtime) same.push(known);
    else changed.push(file);
  }
  for (const known of before.values()) {
    if (there.has(known.path)) continue;
    if (hidden.some((folder) => known.path.startsWith(folder + sep))) same.push(known);
    else gone.push(known);
  }
  return { changed, same, gone };
}

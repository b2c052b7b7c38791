import { basename } from 'node:path';
import type { FileState } from './library.ts';

/** Which files hold which capture: the same bytes may lie at several paths. */
export type FilePlaces = {
  /** The file holds this capture, and no other any more. */
  readonly put: (id: string, file: FileState) => void;
  readonly take: (path: string) => void;
  readonly has: (id: string) => boolean;
  /** The file that an article is read from and named after: the first by path, whatever the order of arrival. */
  readonly first: (id: string) => FileState | undefined;
  readonly name: (id: string) => string | undefined;
};

export function createFilePlaces(): FilePlaces {
  const files = new Map<string, FileState[]>();
  const idAt = new Map<string, string>();
  const take = (path: string) => {
    const id = idAt.get(path);
    if (id === undefined) return;
    idAt.delete(path);
    const rest = files.get(id)?.filter((file) => file.path !== path) ?? [];
    if (rest.length > 0) files.set(id, rest);
    else files.delete(id);
  };
  const first = (id: string) => files.get(id)?.reduce((one, file) => (file.path < one.path ? file : one));
  return {
    put(id, file) {
      take(file.path);
      idAt.set(file.path, id);
      const known = files.get(id);
      if (known) known.push(file);
      else files.set(id, [file]);
    },
    take,
    has: (id) => files.has(id),
    first,
    name(id) {
      const file = first(id);
      return file && basename(file.path);
    },
  };
}

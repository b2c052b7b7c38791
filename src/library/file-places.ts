import { basename } from 'node:path';
import type { FileState } from './library.ts';

/** Which files hold which capture: the same bytes may lie at several paths. */
export type FilePlaces = {
  /** The file holds this capture, and no other any more. */
  readonly put: (id: string, file: FileState) => void;
  readonly take: (path: string) => void;
  readonly has: (id: string) => boolean;
  /** The capture that a file holds. */
  readonly at: (path: string) => { readonly id: string; readonly file: FileState } | undefined;
  /** The file that an article is read from and named after: the first by path, whatever the order of arrival. */
  readonly first: (id: string) => FileState | undefined;
  readonly name: (id: string) => string | undefined;
};

export function createFilePlaces(): FilePlaces {
  const files = new Map<string, FileState | readonly FileState[]>(); // hardly any lies twice, and of an archive there are many
  const idAt = new Map<string, string>();
  const filesOf = (id: string): readonly FileState[] => [files.get(id) ?? []].flat();
  const set = (id: string, all: readonly FileState[]) => {
    const [only] = all;
    if (only) files.set(id, all.length === 1 ? only : all);
    else files.delete(id);
  };
  const take = (path: string) => {
    const id = idAt.get(path);
    if (id === undefined) return;
    idAt.delete(path);
    set(
      id,
      filesOf(id).filter((file) => file.path !== path),
    );
  };
  const first = (id: string): FileState | undefined => {
    const [one, ...others] = filesOf(id);
    return one && others.reduce((best, file) => (file.path < best.path ? file : best), one);
  };
  return {
    put(id, file) {
      take(file.path);
      idAt.set(file.path, id);
      set(id, [...filesOf(id), file]);
    },
    take,
    has: (id) => files.has(id),
    at(path) {
      const id = idAt.get(path);
      if (id === undefined) return undefined;
      const file = filesOf(id).find((one) => one.path === path);
      return file && { id, file };
    },
    first,
    name(id) {
      const file = first(id);
      return file && basename(file.path);
    },
  };
}

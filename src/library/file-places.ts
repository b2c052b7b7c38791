import { basename } from 'node:path';

/** Which files hold which capture: the same bytes may lie at several paths. */
export type FilePlaces = {
  /** The file holds this capture, and no other any more. */
  readonly put: (id: string, path: string) => void;
  readonly take: (path: string) => void;
  readonly has: (id: string) => boolean;
  /** The capture that a file holds. */
  readonly at: (path: string) => string | undefined;
  /** The file that an article is read from and named after: the first by path, whatever the order of arrival. */
  readonly first: (id: string) => string | undefined;
  readonly name: (id: string) => string | undefined;
};

export function createFilePlaces(): FilePlaces {
  const paths = new Map<string, string | readonly string[]>(); // hardly any lies twice, and of an archive there are many
  const idAt = new Map<string, string>();
  const pathsOf = (id: string): readonly string[] => [paths.get(id) ?? []].flat();
  const set = (id: string, all: readonly string[]) => {
    const [only] = all;
    if (only !== undefined) paths.set(id, all.length === 1 ? only : all);
    else paths.delete(id);
  };
  const take = (path: string) => {
    const id = idAt.get(path);
    if (id === undefined) return;
    idAt.delete(path);
    set(
      id,
      pathsOf(id).filter((other) => other !== path),
    );
  };
  const first = (id: string): string | undefined => [...pathsOf(id)].sort()[0];
  return {
    put(id, path) {
      take(path);
      idAt.set(path, id);
      set(id, [...pathsOf(id), path]);
    },
    take,
    has: (id) => paths.has(id),
    at: (path) => idAt.get(path),
    first,
    name(id) {
      const path = first(id);
      return path && basename(path);
    },
  };
}

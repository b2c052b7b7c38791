import type { Hit } from '../article.ts';
import type { Filter, Library } from '../library/library.ts';
import type { Mark, ReaderData } from '../reader-data/reader-data.ts';

/** Hits held at a time: few at first, so that they show at once, then many, because each window is searched for anew. */
const [FIRST_WINDOW, WINDOW] = [200, 10_000];

export type Searched = {
  readonly library: Library;
  readonly filter: Filter;
  /** What a query asks marks of; undefined: nothing is marked. */
  readonly marks: ReaderData | undefined;
};

/** Everything that a query finds, some at a time; of nothing, one empty window. @throws {BriefError} `query` */
export async function* hitsOf(
  { library, filter, marks }: Searched,
  query: string,
): AsyncGenerator<readonly Hit[], void> {
  const marked = async (mark: string) => (await marks?.ids(mark as Mark)) ?? new Set<string>();
  for (let [offset, limit] = [0, FIRST_WINDOW]; ; [offset, limit] = [offset + limit, WINDOW]) {
    const { hits, total } = await library.search(query, { filter, offset, limit, marked, isComplete: true });
    yield hits;
    if (offset + limit >= total) return;
  }
}

/** The filter, narrowed to what `--query` finds. @throws {BriefError} `query` */
export async function filterOfQuery(searched: Searched, query: string | undefined): Promise<Filter> {
  if (query === undefined) return searched.filter;
  const only = new Set<string>();
  for await (const hits of hitsOf(searched, query)) for (const { id } of hits) only.add(id);
  return { ...searched.filter, only };
}

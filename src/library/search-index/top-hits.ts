/** One match: the article's row number, its day, and its score. */
export type RankedHit = { readonly row: number; readonly day: number; readonly score: number };

/** Keeps the best of what it is offered: by score, then the newest, then the first row. */
export function createTopHits(limit: number): {
  readonly offer: (row: number, day: number, score: number) => void;
  readonly sorted: () => readonly RankedHit[];
} {
  const heap: RankedHit[] = []; // the worst one on top
  return {
    offer(row, day, score) {
      const worst = heap[0];
      if (heap.length >= limit && (!worst || score < worst.score)) return;
      const hit = { row, day, score };
      if (heap.length < limit) rise(heap, hit);
      else if (worst && byRank(hit, worst) < 0) sink(heap, hit);
    },
    sorted: () => heap.toSorted(byRank),
  };
}

const byRank = (a: RankedHit, b: RankedHit): number => b.score - a.score || b.day - a.day || a.row - b.row;

function rise(heap: RankedHit[], hit: RankedHit): void {
  let at = heap.push(hit) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const other = heap[parent] as RankedHit;
    if (byRank(hit, other) <= 0) break;
    heap[at] = other;
    at = parent;
  }
  heap[at] = hit;
}

function sink(heap: RankedHit[], hit: RankedHit): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && byRank(heap[child + 1] as RankedHit, heap[child] as RankedHit) > 0) child++;
    const other = heap[child] as RankedHit;
    if (byRank(other, hit) <= 0) break;
    heap[at] = other;
    at = child;
  }
  heap[at] = hit;
}

/** The contiguous stretch with the largest sum (Kadane's algorithm): first and last index; `[0, -1]` for no items. */
export function bestSegment(count: number, score: (i: number) => number): [number, number] {
  let best = Number.NEGATIVE_INFINITY;
  let from = 0;
  let to = -1;
  let sum = 0;
  let start = 0;
  for (let i = 0; i < count; i += 1) {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += score(i);
    if (sum > best) {
      best = sum;
      from = start;
      to = i;
    }
  }
  return [from, to];
}

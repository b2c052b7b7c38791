/** The sum of `count` values from the one of `a` to the one of `b`, both included and cut to the range. */
export function runningSum(count: number, value: (i: number) => number): (a: number, b: number) => number {
  const sums = new Float64Array(count + 1);
  for (let i = 0; i < count; i += 1) sums[i + 1] = (sums[i] as number) + value(i);
  return (a, b) =>
    (sums[Math.min(count, Math.max(0, b + 1))] as number) - (sums[Math.min(count, Math.max(0, a))] as number);
}

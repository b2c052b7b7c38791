/** The sum of the values from `a` to `b`, both included and cut to the range of `values`. */
export function runningSum(values: ArrayLike<number>): (a: number, b: number) => number {
  const count = values.length;
  const sums = new Float64Array(count + 1);
  for (let i = 0; i < count; i += 1) sums[i + 1] = (sums[i] as number) + (values[i] as number);
  return (a, b) =>
    (sums[Math.min(count, Math.max(0, b + 1))] as number) - (sums[Math.min(count, Math.max(0, a))] as number);
}

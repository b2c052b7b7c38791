export type Capture = { readonly name: string; readonly text: string };

/** One figure; `against` is a peer's figure from the same run, in the same unit. */
export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly n: number;
  readonly against?: { readonly what: string; readonly value: number };
};

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
};
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds that each of `times` runs took, after as many warm-up runs as needed. */
export function time(run: () => unknown, { times, warmUp = 3 }: { times: number; warmUp?: number }): number[] {
  for (let i = 0; i < warmUp; i++) run();
  return Array.from({ length: times }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
}

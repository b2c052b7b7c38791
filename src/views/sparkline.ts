import type { Facet } from '../library/library.ts';

/** What one letter of a sparkline stands for. */
type Bucket = 'day' | 'week' | 'month' | 'year';

export type Spark = {
  readonly bucket: Bucket;
  readonly counts: readonly number[];
  readonly first: string;
  readonly last: string;
};

const DAY_MS = 86_400_000;
const FEW_YEARS = 10; // a line of fewer letters shows less than the latest months do

/** How many articles there are over time, in the finest steps that fit `width` letters; undefined without two days to compare. */
export function sparkOf(days: readonly Facet[], width: number): Spark | undefined {
  const known = sparks.get(days);
  if (known?.width === width) return known.spark;
  const spark = makeSpark(days, width);
  sparks.set(days, { width, spark });
  return spark;
}

/** Every frame asks, and there may be thousands of days. */
const sparks = new WeakMap<readonly Facet[], { readonly width: number; readonly spark: Spark | undefined }>();

function makeSpark(days: readonly Facet[], width: number): Spark | undefined {
  const dated = days.flatMap(({ keys: [day = ''], count }) => (/^\d{4}-\d\d-\d\d$/.test(day) ? [{ day, count }] : []));
  if (dated.length < 2) return undefined;
  const sorted = dated.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const [first = '', last = ''] = [sorted[0]?.day, sorted.at(-1)?.day];
  for (const bucket of ['day', 'week', 'month', 'year'] as const) {
    const from = numberOf(first, bucket);
    const length = numberOf(last, bucket) - from + 1;
    const isEnough = bucket === 'month' && numberOf(last, 'year') - numberOf(first, 'year') < FEW_YEARS;
    if (length > width && bucket !== 'year' && !isEnough) continue;
    const start = Math.max(0, length - width); // of longer times the latest
    const counts = Array.from({ length: Math.min(length, width) }, () => 0);
    for (const { day, count } of sorted) {
      const at = numberOf(day, bucket) - from - start;
      if (at >= 0) counts[at] = (counts[at] ?? 0) + count;
    }
    const shown = sorted.find(({ day }) => numberOf(day, bucket) - from >= start);
    return { bucket, counts, first: shown?.day ?? first, last };
  }
  return undefined;
}

function numberOf(day: string, bucket: Bucket): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  if (bucket === 'year') return year;
  if (bucket === 'month') return year * 12 + month - 1;
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
  return bucket === 'day' ? days : Math.floor((days + 3) / 7); // weeks begin on Monday; 1 January 1970 was a Thursday
}

/** The letters: as high as the count is beside the highest; none at all is the lowest line. */
export function drawSpark(counts: readonly number[], ramp: string): string {
  const letters = [...ramp];
  const most = Math.max(...counts, 1);
  return counts.map((count) => letters[count === 0 ? 0 : Math.ceil((count / most) * (letters.length - 1))]).join('');
}

import type { LineShape } from './line-shape.ts';
import type { MarkerMatch } from './match-markers.ts';

/** Lines above the prose among which its headline is sought. */
const REACH = 40;

/** The line above `from` that best looks like the headline of the prose there, -1 when none does. */
export function headlineAbove(
  shapes: readonly LineShape[],
  markers: readonly MarkerMatch[],
  cohesion: Float64Array,
  from: number,
): number {
  let best = -1;
  let bestScore = 0.75;
  for (let i = Math.max(0, from - REACH); i <= Math.min(from + 1, shapes.length - 1); i += 1) {
    const shape = shapes[i] as LineShape;
    const marker = markers[i] as MarkerMatch;
    if (
      shape.length < 20 ||
      shape.length > 180 ||
      shape.words < 3 ||
      marker.whole ||
      marker.starts === 'caption' ||
      marker.consent + marker.chrome > 0
    )
      continue;
    const score =
      (cohesion[i] as number) +
      Math.min(shape.length, 80) / 160 -
      (shape.final && !shape.question ? 0.4 : 0) -
      Math.abs(from - i) / (2 * REACH);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

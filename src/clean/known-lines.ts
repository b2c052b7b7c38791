import type { CleanOptions } from './clean-options.ts';
import type { LineView } from './line-view.ts';
import type { MarkerMatch } from './match-markers.ts';

/** What is known of lines beyond any model has the last word: the site's recurring lines, consent texts, then the reader's corrections. */
export function applyKnownLines(
  { lines, markers }: LineView,
  kept: boolean[],
  { siteLines, corrections }: CleanOptions,
): void {
  for (const [i, { text }] of lines.entries()) {
    if (siteLines?.has(text) || (markers[i] as MarkerMatch).whole === 'consent') kept[i] = false;
    if (corrections?.keep?.includes(text)) kept[i] = true;
    if (corrections?.remove?.includes(text)) kept[i] = false;
  }
}

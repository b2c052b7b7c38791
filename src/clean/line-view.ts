import { bestSegment } from './best-segment.ts';
import type { CaptureLine } from './capture-lines.ts';
import { headlineAbove } from './headline-above.ts';
import { isReplyHeader } from './line-patterns.ts';
import { type LineShape, lineShape } from './line-shape.ts';
import { proseWords, type Stems, stemGatherer } from './line-vocabulary.ts';
import { scanWords } from './line-words.ts';
import { type MarkerMatch, matchMarkers } from './match-markers.ts';

/** All that the line model looks at: each line alone, and what the document says about it. */
export type LineView = {
  readonly lines: readonly CaptureLine[];
  readonly shapes: readonly LineShape[];
  readonly markers: readonly MarkerMatch[];
  /** How often the line's text stands in the capture. */
  readonly copies: readonly number[];
  /** The line heads a reader's comment. */
  readonly replies: readonly boolean[];
  /** First and last line of the densest stretch of prose. */
  readonly from: number;
  readonly to: number;
  /** Share of a line's words that the densest stretch uses too, and share of its words that are the document's commonest. */
  readonly cohesion: Float64Array;
  readonly common: Float64Array;
  /** Line that best looks like the headline above the prose, -1 when none does. */
  readonly headline: number;
  readonly vocabulary: Stems;
};

export const isProse = (shape: LineShape): boolean => shape.length >= 80 && shape.final;

/** A few words that all begin with capitals: a person, a section, a place. */
export const isName = ({ words, small, final, digits }: LineShape): boolean =>
  words >= 2 && words <= 4 && small === 0 && !final && digits === 0;

export function viewLines(lines: readonly CaptureLine[]): LineView {
  const shapes = lines.map((line) => lineShape(line.text));
  const { add, stems: vocabulary } = stemGatherer();
  const markers = lines.map(({ text }) => {
    const words = scanWords(text);
    add(words);
    return matchMarkers(words, text.length);
  });
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  const copies = lines.map(({ text }) => counts.get(text) as number);
  const [from, to] = bestSegment(lines.length, (i) =>
    density(shapes[i] as LineShape, markers[i] as MarkerMatch, copies[i] as number),
  );
  const { cohesion, common } = proseWords(vocabulary, shapes, from, to);
  return {
    lines,
    shapes,
    markers,
    copies,
    replies: lines.map(({ text }, i) => isReplyHeader(text, (shapes[i] as LineShape).length)),
    from,
    to,
    cohesion,
    common,
    headline: headlineAbove(shapes, markers, cohesion, from),
    vocabulary,
  };
}

/** How much a line alone speaks for (or against) a stretch of article text; the scale is that of the research report's segmenter. */
function density(shape: LineShape, marker: MarkerMatch, copies: number): number {
  const aboutSite = marker.consent + marker.chrome;
  if (shape.length >= 80 && (shape.final || shape.length > 200))
    return aboutSite > 1 || copies > 1 ? -0.2 : Math.min(3, shape.length / 100);
  if (shape.length >= 50 && shape.final && aboutSite === 0) return 0.5;
  if (marker.whole || copies > 1) return -1;
  return shape.length < 25 ? -0.6 : -0.45;
}

/** The same on another scale: `against` is what a line that is no prose speaks against a stretch, more when it is a marker or a copy. */
export function lineDensity({ shapes, markers, copies }: LineView, i: number, against: number): number {
  const shape = shapes[i] as LineShape;
  const marker = markers[i] as MarkerMatch;
  const isCopy = (copies[i] as number) > 1;
  const aboutSite = marker.consent + marker.chrome;
  if (shape.length >= 80 && (shape.final || shape.length > 200))
    return aboutSite > 1 || isCopy ? -0.2 : Math.min(3, shape.length / 100);
  if (shape.length >= 50 && shape.final && aboutSite === 0) return 0.5;
  if (marker.whole || marker.opens) return -against * 4;
  return isCopy ? -against * 2 : -against;
}

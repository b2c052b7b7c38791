import { firstByte } from './dictionary.ts';
import { eachList, rangeOf } from './list-table.ts';
import { readPostings, type Segment } from './segment.ts';
import { hasWeights } from './segment-format.ts';

/** Lists to walk: those of neighbouring terms, or one merged list. Anything that stands in them matches with this weight. */
export type Lists =
  | {
      readonly kind: 'terms';
      readonly from: number;
      readonly to: number;
      readonly weight: number;
      readonly rarity?: number | undefined;
    }
  | {
      readonly kind: 'merged';
      readonly offset: number;
      readonly bytes: number;
      readonly documents: number;
      readonly weight: number;
    };

/** Any one of these is enough. */
export type Alternatives = readonly Lists[];

/** The documents of a segment that match, newest first, and how well; only valid until the next call. */
export type Matches = { readonly each: (visit: (document: number, score: number) => void) => void };

const EXCLUDED = 255;

/**
 * Walks the lists, the shortest first: a document that has been in every group so far is counted up, so that the longer lists only
 * add to what still can match. `rarityOf` weighs a term by the number of documents it stands in.
 */
export function matchDocuments(
  segment: Segment,
  groups: readonly Alternatives[],
  excluded: readonly Alternatives[],
  dead: Iterable<number>,
  rarityOf: (documents: number) => number,
): Matches {
  const count = segment.rows.length;
  if (state.length < count)
    [state, scores, current] = [new Uint8Array(count), new Float32Array(count), new Float32Array(count)];
  state.fill(0, 0, count);
  scores.fill(0, 0, count);
  for (const lists of excluded.flat()) walk(segment, lists, 0, () => 0);
  if (excluded.length > 0) for (let i = 0; i < count; i++) if (state[i] === 1) state[i] = EXCLUDED;
  for (const document of dead) state[document] = EXCLUDED;
  const ordered = groups.map((group) => ({ group, cost: costOf(segment, group) })).sort((a, b) => a.cost - b.cost);
  for (const [number, { group }] of ordered.entries())
    for (const lists of group) walk(segment, lists, number, rarityOf);
  return {
    each(visit) {
      for (let i = 0; i < count; i++) if (state[i] === groups.length) visit(i, scores[i] as number);
    },
  };
}

let state = new Uint8Array();
let scores = new Float32Array();
/** What the group being walked has added to a document's score so far: only its best alternative counts. */
let current = new Float32Array();

/** Bytes of postings. */
const costOf = (segment: Segment, group: Alternatives): number =>
  group.reduce((sum, part) => sum + (part.kind === 'merged' ? part.bytes : lengthOf(segment, part)), 0);

function lengthOf({ lists }: Segment, { from, to }: { readonly from: number; readonly to: number }): number {
  const [start, end] = rangeOf(lists, from, to);
  return end - start;
}

function walk(segment: Segment, lists: Lists, group: number, rarityOf: (documents: number) => number): void {
  if (lists.kind === 'merged') {
    const bytes = readPostings(segment, segment.lists.end + lists.offset, lists.bytes);
    walkList(bytes, 0, bytes.length, group, lists.weight, undefined);
    return;
  }
  const [begin, close] = rangeOf(segment.lists, lists.from, lists.to);
  const bytes = readPostings(segment, begin, close - begin);
  const halves = hasWeights(firstByte(segment.dictionary, lists.from)) ? segment.halves : undefined;
  eachList(segment.lists, lists.from, lists.to, (documents, start, end) => {
    const rarity = lists.rarity ?? rarityOf(documents);
    walkList(bytes, start - begin, end - begin, group, rarity * lists.weight, halves);
  });
}

/** The inmost loop of every search. */
function walkList(
  bytes: Uint8Array,
  from: number,
  end: number,
  group: number,
  factor: number,
  halves: Float32Array | undefined,
): void {
  let document = -1;
  for (let at = from; at < end; ) {
    let byte = bytes[at++] as number;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      gap |= (byte & 127) << shift;
    }
    document += gap + 1;
    let score = factor;
    if (halves) {
      const count = bytes[at++] as number;
      score *= count / (count + (halves[document] as number));
    }
    const seen = state[document];
    if (seen === group) {
      state[document] = group + 1;
      current[document] = score;
      scores[document] = (scores[document] as number) + score;
    } else if (seen === group + 1 && score > (current[document] as number)) {
      scores[document] = (scores[document] as number) + score - (current[document] as number);
      current[document] = score;
    }
  }
}

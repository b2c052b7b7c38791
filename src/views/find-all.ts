import { foldMapped } from '../text/fold-mapped.ts';
import type { Anchor, Block, Document } from './document.ts';

/** Where `wanted` stands, in text order: as a phrase, or when it is written nowhere so, each of its words. Case and accents do not matter. */
export function findAll(document: Document, wanted: string): readonly Anchor[] {
  const known = found.get(document);
  if (known?.wanted === wanted) return known.anchors;
  const phrase = foldMapped(wanted.trim()).text;
  const words = phrase.split(/\s+/).filter((word) => word.length > 1);
  const whole = occurrences(document, [phrase]);
  const anchors = whole.length > 0 || words.length < 2 ? whole : occurrences(document, words);
  found.set(document, { wanted, anchors });
  return anchors;
}

const found = new WeakMap<Document, { wanted: string; anchors: readonly Anchor[] }>();

function occurrences({ blocks }: Document, needles: readonly string[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const [block, shown] of blocks.entries()) {
    if (shown.text === '') continue;
    const { text, at } = foldedOf(shown);
    for (const needle of needles) {
      if (needle === '') continue;
      for (let i = text.indexOf(needle); i >= 0; i = text.indexOf(needle, i + needle.length))
        anchors.push({ block, start: at[i] ?? 0, end: at[i + needle.length] ?? shown.text.length });
    }
  }
  return needles.length > 1 ? anchors.sort((a, b) => a.block - b.block || a.start - b.start) : anchors;
}

const folds = new WeakMap<Block, ReturnType<typeof foldMapped>>();
const foldedOf = (block: Block): ReturnType<typeof foldMapped> => {
  const known = folds.get(block) ?? foldMapped(block.text);
  folds.set(block, known);
  return known;
};

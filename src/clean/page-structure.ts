import type { HtmlBlock, HtmlPage } from '../text/html-page.ts';

/** What stands inside an element, itself included. */
type ElementSums = {
  readonly blocks: Int32Array;
  readonly chars: Float64Array;
  readonly linked: Float64Array;
  /** Characters of blocks that look like prose, and of those that Readability keeps. */
  readonly prose: Float64Array;
  readonly readable: Float64Array;
};

/** The page as a tree of block elements, in arrays over `HtmlPage.elements`. */
export type PageStructure = {
  readonly sums: ElementSums;
  /** The nearest ancestor that holds more blocks, -1 above the page. */
  readonly up: Int32Array;
  readonly depth: Int32Array;
  readonly parent: Int32Array;
};

/** Sums over all elements in two passes: parents come before children, so nothing recurses however deep the nesting. */
export function pageStructure(
  { blocks, elements }: HtmlPage,
  isProse: (i: number) => boolean,
  readable: readonly boolean[] | undefined,
): PageStructure {
  const count = elements.length;
  const parent = Int32Array.from(elements, (element) => element.parent);
  const sums: ElementSums = {
    blocks: new Int32Array(count),
    chars: new Float64Array(count),
    linked: new Float64Array(count),
    prose: new Float64Array(count),
    readable: new Float64Array(count),
  };
  for (const [i, { text, links, element }] of blocks.entries()) {
    add(sums.blocks, element, 1);
    add(sums.chars, element, text.length);
    add(sums.linked, element, text.length * links);
    if (isProse(i)) add(sums.prose, element, text.length);
    if (readable?.[i]) add(sums.readable, element, text.length);
  }
  for (const sum of Object.values(sums))
    for (let e = count - 1; e > 0; e -= 1) add(sum, parent[e] as number, sum[e] as number);
  const up = new Int32Array(count).fill(-1);
  const depth = new Int32Array(count);
  for (let e = 1; e < count; e += 1) {
    const above = parent[e] as number;
    depth[e] = (depth[above] as number) + 1;
    up[e] = (sums.blocks[above] as number) > (sums.blocks[e] as number) ? above : (up[above] as number);
  }
  return { sums, up, depth, parent };
}

function add(sum: Float64Array | Int32Array, at: number, value: number): void {
  sum[at] = (sum[at] as number) + value;
}

/** The innermost element that holds this share of what `sum` counts; the page when there is nothing to count. */
export function centreOf(sum: Float64Array, share: number): number {
  const least = (sum[0] as number) * share;
  if (least === 0) return 0;
  let centre = 0;
  for (let e = 1; e < sum.length; e += 1) if ((sum[e] as number) >= least) centre = e;
  return centre;
}

/** For every element the levels up to the innermost element that also holds `centre`, and which element that is. */
export function distanceTo(centre: number, { parent }: PageStructure): { levels: Int32Array; meeting: Int32Array } {
  const isAbove = new Uint8Array(parent.length);
  for (let e = centre; e >= 0; e = parent[e] as number) isAbove[e] = 1;
  const levels = new Int32Array(parent.length);
  const meeting = new Int32Array(parent.length);
  for (let e = 1; e < parent.length; e += 1) {
    const above = parent[e] as number;
    levels[e] = isAbove[e] ? 0 : (levels[above] as number) + 1;
    meeting[e] = isAbove[e] ? e : (meeting[above] as number);
  }
  return { levels, meeting };
}

/** Blocks that the page's author marked up alike: same tags and class names, digits aside, in the two innermost elements. */
export function markupGroups({ blocks, elements }: HtmlPage): Int32Array {
  const own = elements.map(({ tag, name }) => `${tag}.${name.replace(/\d+/g, '#')}`);
  const ids = new Map<string, number>();
  return Int32Array.from(blocks, ({ element }: HtmlBlock) => {
    const key = `${own[element]}<${own[elements[element]?.parent ?? -1] ?? ''}`;
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  });
}

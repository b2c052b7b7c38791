/**
 * A shape is a sequence of word classes (`MONTH`), of the language's own word groups (`in`) and of plain words (`of`):
 * `(PHASE -?)? MONTH (,|of)? YEAR`. `?` makes the item before it optional, `( | )` chooses, `in>` and `(by|in)>` must stand there but are no part of the date.
 */
export type ShapeNode = {
  readonly next: Map<string, ShapeNode>;
  /** Edges of what must stand before the date. */
  readonly before: Map<string, ShapeNode>;
  isEnd: boolean;
};

/** All shapes as one tree, so that a text is matched against all of them at once. */
export function compileShapes(shapes: readonly string[]): ShapeNode {
  const root = emptyNode();
  for (const shape of shapes) {
    for (const sequence of expand(shape)) addSequence(root, sequence);
  }
  return root;
}

const emptyNode = (): ShapeNode => ({ next: new Map(), before: new Map(), isEnd: false });

function addSequence(root: ShapeNode, sequence: readonly string[]): void {
  let node = root;
  for (const item of sequence) {
    const edges = item.endsWith('>') ? node.before : node.next;
    const edge = item.endsWith('>') ? item.slice(0, -1) : item;
    const next = edges.get(edge) ?? emptyNode();
    edges.set(edge, next);
    node = next;
  }
  if (node !== root) node.isEnd = true;
}

type Reader = { readonly items: readonly string[]; at: number };

const expand = (shape: string): string[][] => readChoices({ items: shape.match(/[()|?>]|[^\s()|?>]+/g) ?? [], at: 0 });

function readChoices(reader: Reader): string[][] {
  const choices = readSequence(reader);
  while (reader.items[reader.at] === '|') {
    reader.at += 1;
    choices.push(...readSequence(reader));
  }
  return choices;
}

function readSequence(reader: Reader): string[][] {
  let sequences: string[][] = [[]];
  for (;;) {
    const item = reader.items[reader.at];
    if (item === undefined || item === '|' || item === ')') return sequences;
    reader.at += 1;
    const group = item === '(' ? readGroup(reader) : [[item]];
    const isBefore = reader.items[reader.at] === '>';
    if (isBefore) reader.at += 1;
    const choices = isBefore ? group.map((words) => words.map((word) => `${word}>`)) : group;
    if (reader.items[reader.at] === '?') {
      reader.at += 1;
      choices.push([]);
    }
    sequences = sequences.flatMap((start) => choices.map((choice) => [...start, ...choice]));
  }
}

function readGroup(reader: Reader): string[][] {
  const choices = readChoices(reader);
  reader.at += 1;
  return choices;
}

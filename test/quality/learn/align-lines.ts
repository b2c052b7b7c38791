import { wordsOf } from './label-lines.ts';

/** Words of a shingle: as the benchmark compares. */
const SIZE = 4;
/** What a shingle that goes on where the one before it ended counts more: one place rather than scattered ones. */
const RUN = 0.5;
/** Share of a line's shingles that must be left in the body for the line to stand there out of order. */
const MOVED = 0.7;
/** Cells of the alignment's table above which it is not made. */
const MOST_CELLS = 4e8;

/**
 * The share of each line's words that stand in the body, in the body's order: the longest common subsequence of 4-word
 * shingles, then what is left of the body for lines that stand elsewhere. A text that a page holds twice counts once.
 * -1 for lines without a word.
 */
export function alignLines(lines: readonly string[], body: string): number[] {
  const lineWords = lines.map((line) => wordsOf(line.normalize('NFC')));
  const words = lineWords.flat();
  const shingle = numbering();
  const gold = shinglesOf(wordsOf(body.normalize('NFC')), shingle);
  const inGold = new Set(gold);
  const page = shinglesOf(words, shingle);
  const places = page.flatMap((id, i) => (inGold.has(id) ? [i] : []));
  const covered = new Uint8Array(words.length);
  const left = new Map<number, number>();
  for (const id of gold) left.set(id, (left.get(id) ?? 0) + 1);
  const use = (id: number): void => void left.set(id, (left.get(id) ?? 0) - 1);
  for (const i of alignment(page, places, gold)) {
    covered.fill(1, i, i + SIZE);
    use(page[i] as number);
  }
  let at = 0;
  return lineWords.map(({ length }) => {
    const from = at;
    at += length;
    if (length === 0) return -1;
    const share = covered.subarray(from, at).reduce((sum, is) => sum + is, 0) / length;
    if (length < SIZE || share > 1 - MOVED) return share;
    const own = page.slice(from, Math.max(from + 1, at - SIZE + 1));
    if (own.filter((id) => (left.get(id) ?? 0) > 0).length < own.length * MOVED) return share;
    for (const id of own) use(id);
    return 1;
  });
}

function numbering(): (shingle: string) => number {
  const ids = new Map<string, number>();
  return (shingle) => {
    const id = ids.get(shingle) ?? ids.size;
    ids.set(shingle, id);
    return id;
  };
}

const shinglesOf = (words: readonly string[], numberOf: (shingle: string) => number): number[] =>
  Array.from({ length: Math.max(words.length > 0 ? 1 : 0, words.length - SIZE + 1) }, (_, i) =>
    numberOf(words.slice(i, i + SIZE).join(' ')),
  );

const [UP, BACK, MATCH] = [1, 2, 3];

/** Indices into `page` (of those in `places`) that a longest common subsequence with `gold` uses, last first. */
function alignment(page: readonly number[], places: readonly number[], gold: readonly number[]): number[] {
  const [rows, columns] = [places.length, gold.length];
  if (rows * columns > MOST_CELLS) return [];
  const moves = new Uint8Array((rows + 1) * (columns + 1));
  let above = { best: new Float32Array(columns + 1), runs: new Uint8Array(columns + 1) };
  for (let r = 1; r <= rows; r += 1) {
    const row = { best: new Float32Array(columns + 1), runs: new Uint8Array(columns + 1) };
    const goesOn = places[r - 1] === (places[r - 2] ?? Number.NaN) + 1;
    const id = page[places[r - 1] as number];
    for (let c = 1; c <= columns; c += 1) {
      let [best, move] = [above.best[c] as number, UP];
      if ((row.best[c - 1] as number) > best) [best, move] = [row.best[c - 1] as number, BACK];
      const matched = (above.best[c - 1] as number) + 1 + (goesOn && above.runs[c - 1] ? RUN : 0);
      if (id === gold[c - 1] && matched >= best) [best, move] = [matched, MATCH];
      row.best[c] = best;
      row.runs[c] = move === MATCH ? 1 : 0;
      moves[r * (columns + 1) + c] = move as number;
    }
    above = row;
  }
  const used: number[] = [];
  for (let r = rows, c = columns; r > 0 && c > 0; ) {
    const move = moves[r * (columns + 1) + c];
    if (move === MATCH) used.push(places[r - 1] as number);
    if (move !== BACK) r -= 1;
    if (move !== UP) c -= 1;
  }
  return used;
}

/** What a line can be: the page above the article, its body, something set into it, the page below. */
export const State = { above: 0, body: 1, aside: 2, below: 3 } as const;
export const STATES = 4;
/** Which state may follow which: an article begins once and ends once, and neither begins nor ends with an aside. */
const FOLLOWS: readonly (readonly boolean[])[] = [
  [true, true, false, false],
  [false, true, true, true],
  [false, true, true, false],
  [false, false, false, true],
];
const NEVER = -1e9;

/** Scores of a capture's lines: `unary` by line and state, `begin` and `end` for an article that begins at a line, or ended on the line before it. */
export type ChainScores = { readonly unary: Float64Array; readonly begin: Float64Array; readonly end: Float64Array };

/** Expected counts under a chain: of states by line, of beginnings and ends by line, of transitions in all. */
export type ChainMarginals = ChainScores & { readonly transitions: Float64Array };

/**
 * Marginal probabilities of a linear chain (forward-backward algorithm; Lafferty, McCallum and Pereira 2001,
 * "Conditional random fields"), in log space. `transitions` is STATES × STATES.
 */
export function chainMarginals(scores: ChainScores, transitions: ArrayLike<number>): ChainMarginals {
  const { unary, begin } = scores;
  const count = begin.length;
  const marginals = {
    unary: new Float64Array(count * STATES),
    begin: new Float64Array(count),
    end: new Float64Array(count),
    transitions: new Float64Array(STATES * STATES),
  };
  if (count === 0) return marginals;
  const step = stepScore(scores, transitions);
  const forward = forwardScores(scores, step);
  const backward = backwardScores(unary, count, step);
  const both = (k: number): number => (forward[k] as number) + (backward[k] as number);
  const all = logSum(both(0), both(1), both(2), both(3));
  for (let i = 0; i < unary.length; i += 1)
    marginals.unary[i] = Math.exp((forward[i] as number) + (backward[i] as number) - all);
  marginals.begin[0] = marginals.unary[State.body] as number;
  for (let i = 1; i < count; i += 1) {
    for (let from = 0; from < STATES; from += 1) {
      for (let to = 0; to < STATES; to += 1) {
        if (!FOLLOWS[from]?.[to]) continue;
        const at = i * STATES + to;
        const before = forward[(i - 1) * STATES + from] as number;
        const p = Math.exp(before + step(from, to, i) + (unary[at] as number) + (backward[at] as number) - all);
        marginals.transitions[from * STATES + to] = (marginals.transitions[from * STATES + to] as number) + p;
        if (from === State.above && to === State.body) marginals.begin[i] = p;
        if (from === State.body && to === State.below) marginals.end[i] = p;
      }
    }
  }
  return marginals;
}

/** Score of going from one state to another onto line `i`. */
type Step = (from: number, to: number, i: number) => number;

function stepScore({ begin, end }: ChainScores, transitions: ArrayLike<number>): Step {
  const table = Float64Array.from({ length: STATES * STATES }, (_, k) =>
    FOLLOWS[Math.floor(k / STATES)]?.[k % STATES] ? (transitions[k] as number) : NEVER,
  );
  return (from, to, i) => {
    const score = table[from * STATES + to] as number;
    if (from === State.above && to === State.body) return score + (begin[i] as number);
    return from === State.body && to === State.below ? score + (end[i] as number) : score;
  };
}

function forwardScores({ unary, begin }: ChainScores, step: Step): Float64Array {
  const forward = new Float64Array(unary.length).fill(NEVER, 0, STATES);
  forward[State.above] = unary[State.above] as number;
  forward[State.body] = (unary[State.body] as number) + (begin[0] as number);
  for (let i = 1; i < begin.length; i += 1) {
    const before = (i - 1) * STATES;
    for (let to = 0; to < STATES; to += 1) {
      forward[i * STATES + to] =
        (unary[i * STATES + to] as number) +
        logSum(
          (forward[before] as number) + step(0, to, i),
          (forward[before + 1] as number) + step(1, to, i),
          (forward[before + 2] as number) + step(2, to, i),
          (forward[before + 3] as number) + step(3, to, i),
        );
    }
  }
  return forward;
}

function backwardScores(unary: Float64Array, count: number, step: Step): Float64Array {
  const backward = new Float64Array(unary.length);
  backward[(count - 1) * STATES + State.aside] = NEVER;
  const after = new Float64Array(STATES);
  for (let i = count - 2; i >= 0; i -= 1) {
    for (let to = 0; to < STATES; to += 1) {
      const at = (i + 1) * STATES + to;
      after[to] = (unary[at] as number) + (backward[at] as number);
    }
    for (let from = 0; from < STATES; from += 1)
      backward[i * STATES + from] = logSum(
        (after[0] as number) + step(from, 0, i + 1),
        (after[1] as number) + step(from, 1, i + 1),
        (after[2] as number) + step(from, 2, i + 1),
        (after[3] as number) + step(from, 3, i + 1),
      );
  }
  return backward;
}

/** log of the sum of the exponentials of the four states' scores. */
function logSum(a: number, b: number, c: number, d: number): number {
  const most = Math.max(a, b, c, d);
  if (most <= NEVER) return NEVER;
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most) + Math.exp(d - most));
}

/** What a line can be: the page above the article, its body, something set into it, the page below. */
export const State = { above: 0, body: 1, aside: 2, below: 3 } as const;
export const STATES = 4;
/** Scores of a capture's lines: `unary` by line and state, `begin` and `end` for an article that begins at a line, or ended on the line before it. */
export type ChainScores = { readonly unary: Float64Array; readonly begin: Float64Array; readonly end: Float64Array };

/** Expected counts under a chain: of states by line, of beginnings and ends by line, of transitions in all. */
export type ChainMarginals = ChainScores & { readonly transitions: Float64Array };

/** Scores beyond which a state or a step is as good as certain. */
const MOST = 100;
/** A state's share of what lies above, however unlikely: what lies below may make up for it. */
const LEAST = 1e-200;

const weigh = (score: number): number => Math.exp(Math.max(-MOST, Math.min(MOST, score)));

/**
 * Marginal probabilities of a linear chain (forward-backward algorithm; Lafferty, McCallum and Pereira 2001,
 * "Conditional random fields"), scaled at every line so that nothing runs out of the numbers' range (Rabiner 1989).
 * An article begins once and ends once, and neither begins nor ends with an aside: other transitions do not exist.
 * `transitions` is STATES × STATES.
 */
export function chainMarginals(scores: ChainScores, transitions: ArrayLike<number>): ChainMarginals {
  const count = scores.begin.length;
  const marginals = {
    unary: new Float64Array(count * STATES),
    begin: new Float64Array(count),
    end: new Float64Array(count),
    transitions: new Float64Array(STATES * STATES),
  };
  if (count === 0) return marginals;
  const table = Float64Array.from({ length: STATES * STATES }, (_, k) => weigh(transitions[k] as number));
  const [stay, start, on, insert, end, back, more, rest] = [0, 1, 5, 6, 7, 9, 10, 15].map((k) => table[k]) as Steps;
  const weights = weightsOf(scores);
  const forward = forwardShares(weights, [stay, start, on, insert, end, back, more, rest]);
  // What lies below, from the last line up, as far as it has come.
  let [above, body, aside, below] = [1, 1, 0, 1];
  const sums = marginals.transitions;
  const { shares, scale } = forward;
  for (let i = count - 1; i >= 0; i -= 1) {
    const at = i * STATES;
    const all =
      (shares[at] as number) * above +
      (shares[at + 1] as number) * body +
      (shares[at + 2] as number) * aside +
      (shares[at + 3] as number) * below;
    marginals.unary[at] = ((shares[at] as number) * above) / all;
    marginals.unary[at + 1] = ((shares[at + 1] as number) * body) / all;
    marginals.unary[at + 2] = ((shares[at + 2] as number) * aside) / all;
    marginals.unary[at + 3] = ((shares[at + 3] as number) * below) / all;
    if (i === 0) break;
    const by = scale[i] as number;
    const toAbove = (weights.unary[at] as number) * above * by;
    const toBody = (weights.unary[at + 1] as number) * body * by;
    const toAside = (weights.unary[at + 2] as number) * aside * by;
    const toBelow = (weights.unary[at + 3] as number) * below * by;
    const begins = start * (weights.begin[i] as number) * toBody;
    const ends = end * (weights.end[i] as number) * toBelow;
    const fromAbove = (shares[at - 4] as number) / all;
    const fromBody = (shares[at - 3] as number) / all;
    const fromAside = (shares[at - 2] as number) / all;
    const fromBelow = (shares[at - 1] as number) / all;
    marginals.begin[i] = fromAbove * begins;
    marginals.end[i] = fromBody * ends;
    sums[0] = (sums[0] as number) + fromAbove * stay * toAbove;
    sums[1] = (sums[1] as number) + fromAbove * begins;
    sums[5] = (sums[5] as number) + fromBody * on * toBody;
    sums[6] = (sums[6] as number) + fromBody * insert * toAside;
    sums[7] = (sums[7] as number) + fromBody * ends;
    sums[9] = (sums[9] as number) + fromAside * back * toBody;
    sums[10] = (sums[10] as number) + fromAside * more * toAside;
    sums[15] = (sums[15] as number) + fromBelow * rest * toBelow;
    above = stay * toAbove + begins;
    body = on * toBody + insert * toAside + ends;
    aside = back * toBody + more * toAside;
    below = rest * toBelow;
  }
  marginals.begin[0] = marginals.unary[State.body] as number;
  return marginals;
}

/** What the transitions that exist weigh: above to above and to body; body to body, aside and below; aside to body and aside; below to below. */
type Steps = [number, number, number, number, number, number, number, number];

/** The scores as factors; the unary ones of a line relative to its best. */
function weightsOf({ unary, begin, end }: ChainScores): ChainScores {
  const factors = new Float64Array(unary.length);
  for (let at = 0; at < unary.length; at += STATES) {
    const [a, b, c, d] = [unary[at], unary[at + 1], unary[at + 2], unary[at + 3]] as [number, number, number, number];
    const most = Math.max(a, b, c, d);
    factors[at] = weigh(a - most);
    factors[at + 1] = weigh(b - most);
    factors[at + 2] = weigh(c - most);
    factors[at + 3] = weigh(d - most);
  }
  return { unary: factors, begin: begin.map(weigh), end: end.map(weigh) };
}

/** For every line the share of each state given the lines down to it, and what brought the shares to 1. */
function forwardShares(
  { unary, begin, end: ends }: ChainScores,
  [stay, start, on, insert, end, back, more, rest]: Steps,
): { shares: Float64Array; scale: Float64Array } {
  const shares = new Float64Array(unary.length);
  const scale = new Float64Array(begin.length);
  let above = unary[State.above] as number;
  let body = (unary[State.body] as number) * (begin[0] as number);
  let [aside, below] = [0, 0];
  for (let i = 0; i < begin.length; i += 1) {
    const at = i * STATES;
    if (i > 0) {
      const [a, b, c, d] = [above, body, aside, below];
      above = a * stay * (unary[at] as number);
      body = (a * start * (begin[i] as number) + b * on + c * back) * (unary[at + 1] as number);
      aside = (b * insert + c * more) * (unary[at + 2] as number);
      below = (b * end * (ends[i] as number) + d * rest) * (unary[at + 3] as number);
    }
    const by = 1 / (above + body + aside + below);
    scale[i] = by;
    above = Math.max(LEAST, above * by);
    body = Math.max(LEAST, body * by);
    aside = Math.max(LEAST, aside * by);
    below = Math.max(LEAST, below * by);
    shares[at] = above;
    shares[at + 1] = body;
    shares[at + 2] = aside;
    shares[at + 3] = below;
  }
  return { shares, scale };
}

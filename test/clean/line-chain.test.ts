import { describe, expect, test } from 'vitest';
import { chainMarginals, STATES, State } from '../../src/clean/line-chain.ts';

const NO_TRANSITIONS = new Array(STATES * STATES).fill(0);
/** Scores of lines for above, body, aside and below. */
const scoresOf = (lines: readonly (readonly number[])[]) => ({
  unary: Float64Array.from(lines.flat()),
  begin: new Float64Array(lines.length),
  end: new Float64Array(lines.length),
});
const bodyOf = (marginals: { unary: Float64Array }, line: number) => marginals.unary[line * STATES + State.body] ?? 0;

/** Every way through the chain, by trial. */
function bodyByTrial(lines: readonly (readonly number[])[], line: number): number {
  const follows = ['01', '123', '12', '3'];
  let [all, body] = [0, 0];
  const walk = (i: number, state: number, score: number, isBody: boolean): void => {
    const sum = score + (lines[i]?.[state] ?? 0);
    const found = isBody || (i === line && state === State.body);
    if (i === lines.length - 1) {
      if (state === State.aside) return;
      all += Math.exp(sum);
      if (found) body += Math.exp(sum);
      return;
    }
    for (const next of follows[state] ?? '') walk(i + 1, Number(next), sum, found);
  };
  walk(0, State.above, 0, false);
  walk(0, State.body, 0, false);
  return body / all;
}

describe('chainMarginals', () => {
  test('gives what counting every way through the chain gives', () => {
    const lines = [
      [1, 0.5, 0, -1],
      [0.2, 1.5, 0.3, 0],
      [0, -0.5, 1, 0.4],
      [-1, 0.9, 0.1, 0.7],
      [0, 0.3, 0, 1.2],
    ];
    const marginals = chainMarginals(scoresOf(lines), NO_TRANSITIONS);
    for (const i of lines.keys()) expect(bodyOf(marginals, i)).toBeCloseTo(bodyByTrial(lines, i), 10);
  });

  test('an article begins once: good prose far below its end is no body', () => {
    const page = [0, -3, -3, -3];
    const prose = [-3, 2, -3, -3];
    const below = [-4, -4, -4, 1];
    const lines = [page, prose, prose, below, below, below, [-1, 0, -9, 0], below, below];
    expect(bodyOf(chainMarginals(scoresOf(lines), NO_TRANSITIONS), 6)).toBeLessThan(0.02);
  });

  test('a link between two paragraphs is an aside, and the body goes on below it', () => {
    const lines = [
      [-3, 2, -3, -3],
      [-3, -2, 1, -1],
      [-3, 2, -3, -3],
    ];
    const marginals = chainMarginals(scoresOf(lines), NO_TRANSITIONS);
    expect([0, 1, 2].map((i) => bodyOf(marginals, i) > 0.5)).toEqual([true, false, true]);
  });

  test('no lines have no marginals', () => {
    expect(chainMarginals(scoresOf([]), NO_TRANSITIONS).unary).toHaveLength(0);
  });
});

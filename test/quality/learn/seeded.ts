/** Numbers from 0 to 1, 1 excluded. */
export type RandomSource = () => number;

/** A linear congruential generator (constants of Numerical Recipes): the same seed gives the same numbers on every machine. */
export function seeded(seed: number): RandomSource {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Fisher and Yates, in place. */
export function shuffle(items: number[], random: RandomSource): void {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j] as number, items[i] as number];
  }
}

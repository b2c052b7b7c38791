import fc from 'fast-check';

/**
 * fast-check with one seed for everyone, so that a commit that passed passes again. `SAHEL_BRIEF_SEED=random` (or a
 * number) looks elsewhere, and `SAHEL_BRIEF_RUNS` gives how many examples a property tries where it names no number.
 */
const { SAHEL_BRIEF_SEED: seed = '20261126', SAHEL_BRIEF_RUNS: runs = '100' } = process.env;
fc.configureGlobal({ ...(seed === 'random' ? {} : { seed: Number(seed) }), numRuns: Number(runs) });

export { fc };

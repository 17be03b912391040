/** A count of search steps, the same on every machine; the search stops when none are left. */
export interface Work {
  left: number;
}

/** Steps allowed when the caller states none: some seconds of work on a large instance. */
export const defaultWorkLimit = 100_000;

/** Numbers of combinations that are too few for heavier tools. */
export interface Trivial {
  /** Up to this many left in a phase, all are tried. */
  readonly tried: number;
  /** Up to this many left in a branch, it is searched without the relaxation. */
  readonly bare: number;
}

/** Measured to be the cheapest; tests lower both to reach the search on small problems. */
export const defaultTrivial: Trivial = { tried: 1500, bare: 64 };

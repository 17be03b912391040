/** A count of search steps, the same on every machine; the search stops when none are left. */
export interface Work {
  left: number;
}

/**
 * Steps (evaluations of the relaxation, branches examined, transitions of sweeps, 100 to a step, and what a general
 * solver does) allowed when the caller states none.
 */
export const defaultWorkLimit = 2_000_000;

/** A count of search steps, the same on every machine; the search stops when none are left. */
export interface Work {
  left: number;
}

/** Steps allowed when the caller states none: some ten seconds of work on a large instance. */
export const defaultWorkLimit = 200_000;

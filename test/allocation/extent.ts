/** How far the tests of the allocator go. */
export interface Extent {
  /** What random problems may hold beyond awards, requirements, limits, conflicts and sharing. */
  readonly features: Features;
  /** Small problems compared with brute force, in each of the two files that do so. */
  readonly small: number;
  /** Problems of each of the bench's four bank families that an independent solver looks at, ... */
  readonly medium: number;
  /** ... and those of them, from the first, where it looks at every objective, not at the first two alone. */
  readonly medium6: number;
  /** ... and those where it looks for the first of all lists that tie, too. */
  readonly mediumLists: number;
  /** Bank problems that are solved again in another order. */
  readonly permuted: number;
}

/** Features that a random problem may have. */
export interface Features {
  readonly programs: boolean;
  readonly objectives: boolean;
}

/** Everything: what a solver has to stand. */
export const extent: Extent = {
  features: { programs: true, objectives: true },
  small: 1000,
  medium: 120,
  medium6: 40,
  mediumLists: 12,
  permuted: 12,
};

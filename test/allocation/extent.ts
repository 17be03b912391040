/** How far the tests of the allocator go. */
export interface Extent {
  /** What random problems may hold beyond awards, requirements, limits, conflicts and sharing. */
  readonly features: Features;
  /** Small problems compared with brute force in each of the files that do so. */
  readonly small: number;
  /** Problems of the bench's families compared with an independent solver, in each of the four. */
  readonly medium: number;
}

/** Features that a random problem may have. */
export interface Features {
  readonly programs: boolean;
  readonly objectives: boolean;
}

/** The extent of this test run. */
// Rewrite of the solver: set both features true, small 1000, medium 500, and run laws on `bank` problems.
export const extent: Extent = {
  features: { programs: false, objectives: false },
  small: 250,
  medium: 8,
};

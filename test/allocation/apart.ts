import type { AllocationProblem } from "../../src/allocation/problem.ts";

/** A problem whose awards have ids of their own, with nothing placed twice: what not every search takes is left out. */
export function apart({ overlaps: _, ...given }: AllocationProblem): AllocationProblem {
  const awards = given.awards.map((award, at) => ({ ...award, id: `${award.id}${at}` }));
  return { ...given, awards, sharing: [] };
}

import type { AllocationProblem } from "../problem.ts";
import { packObjectives } from "./pack.ts";
import { readAwards } from "./read-awards.ts";
import { readGroups } from "./read-groups.ts";
import { readLimits } from "./read-limits.ts";
import { readPlaces } from "./read-places.ts";
import { readTree } from "./read-tree.ts";
import { readWorth } from "./worth.ts";

/** Puts a problem on the sheet; false where it is not small, or has what only the general search knows. */
export function read(problem: AllocationProblem): boolean {
  const { requirements, total, sharing, overlaps = [] } = problem;
  if (sharing.length > 0 || overlaps.length > 0 || !(total >= 0) || total % 1 > 0) return false;
  if (!readTree(requirements, total) || !readAwards(problem)) return false;
  return (
    packObjectives(problem) && readWorth() && readPlaces() && readGroups() && readLimits(problem)
  );
}

import type { AllocationProblem } from "../../../allocation/problem.ts";
import type { AllocationResult } from "../../../allocation/result.ts";

/** The standard objectives of a result, each to be made as great as possible; `complete` are the requirements that count. */
export function scoreOf(
  { awards }: AllocationProblem,
  { credits, placements }: AllocationResult,
  complete: number,
): readonly number[] {
  const chosen = placements.flatMap(({ award }) => awards[award] ?? []);
  const uses = new Set(chosen.flatMap((award) => award.uses));
  const count = (standing: string) => chosen.filter((award) => award.standing === standing).length;
  const granted = placements.reduce((sum, placement) => sum + placement.granted, 0);
  return [credits, complete, -uses.size, -count("review"), -count("eligible"), -granted];
}

/** Positive where the first score is better. */
export function compareScores(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

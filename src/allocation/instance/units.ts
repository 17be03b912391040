import {
  type AllocatableAward,
  type AllocationProblem,
  leastAmount,
  type RequirementNode,
} from "../problem.ts";

/** Amounts an award may be granted, ascending, in the problem's unit; empty when it can never help. */
export function grantsOf(award: AllocatableAward): readonly number[] {
  if (award.waiver) return [0];
  if (award.credits <= 0) return [];
  return [...partialGrants(award), award.credits];
}

function partialGrants(award: AllocatableAward): readonly number[] {
  if (award.divisible === null || award.divisible.step <= 0) return [];
  const { step } = award.divisible;
  const grants: number[] = [];
  for (let grant = leastAmount(award.divisible); grant < award.credits; grant += step)
    grants.push(grant);
  return grants;
}

/** The greatest unit that measures every grant, cap and the total, so that tables stay small; at least 1. */
export function commonUnit(problem: AllocationProblem): number {
  let unit = problem.total;
  for (const award of problem.awards) {
    if (award.waiver || award.credits <= 0) continue;
    unit = divisor(unit, award.credits);
    if (award.divisible !== null) unit = divisor(unit, award.divisible.step);
  }
  for (const node of problem.requirements) unit = nodeUnit(node, unit);
  return Math.max(1, unit);
}

function nodeUnit(node: RequirementNode, unit: number): number {
  if (node.kind === "course") return unit;
  if (node.kind === "pool") return divisor(unit, node.credits);
  const own = "credits" in node ? divisor(unit, node.credits) : unit;
  return node.of.reduce((sum, child) => nodeUnit(child, sum), own);
}

function divisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}

import type {
  AllocatableAward,
  AllocationLimit,
  AllocationProblem,
  RequirementNode,
} from "../../src/allocation/problem.ts";

/** A recognized award of some credits that uses its own micro-credential; override what differs. */
export function award(
  id: string,
  credits: number,
  more: Partial<AllocatableAward> = {},
): AllocatableAward {
  return { id, credits, divisible: null, standing: "recognized", waiver: false, uses: [], ...more };
}

export function course(path: string, ...accepts: number[]): RequirementNode {
  return { kind: "course", path, accepts };
}

export function pool(path: string, credits: number, ...accepts: number[]): RequirementNode {
  return { kind: "pool", path, credits, accepts };
}

export function creditsOf(
  path: string,
  credits: number,
  ...of: RequirementNode[]
): RequirementNode {
  return { kind: "credits-of", path, credits, of };
}

export function allOf(path: string, ...of: RequirementNode[]): RequirementNode {
  return { kind: "all-of", path, of };
}

export function choose(path: string, count: number, ...of: RequirementNode[]): RequirementNode {
  return { kind: "choose", path, choose: count, of };
}

export function limit(
  id: string,
  max: number,
  awards: readonly number[],
  more: Partial<AllocationLimit> = {},
): AllocationLimit {
  return { id, scope: null, measure: "credits", max, awards, ...more };
}

export function problem(
  awards: readonly AllocatableAward[],
  requirements: readonly RequirementNode[],
  more: Partial<AllocationProblem> = {},
): AllocationProblem {
  return { total: 1000, awards, requirements, limits: [], conflicts: [], sharing: [], ...more };
}

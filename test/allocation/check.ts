import { expect } from "vitest";
import type { AllocationProblem, RequirementNode } from "../../src/allocation/problem.ts";
import type { AllocationResult, Placement } from "../../src/allocation/result.ts";
import { compareText } from "../../src/kernel/order.ts";

/** One placement, as the brute force and the checker see it. */
export type Put = Pick<Placement, "award" | "requirement" | "granted" | "shared">;

/** Says which rules a set of placements breaks, straight from the semantics; shares nothing with the solver. */
export function broken(problem: AllocationProblem, puts: readonly Put[]): readonly string[] {
  const faults: string[] = [];
  const fault = (bad: boolean, text: string) => {
    if (bad) faults.push(text);
  };
  const leaves = new Map(
    allNodes(problem.requirements)
      .filter(isLeaf)
      .map((n) => [n.path, n]),
  );
  const chosen = puts.map((put) => put.award);
  fault(new Set(chosen).size !== chosen.length, "award placed twice");
  for (const [a, b] of problem.conflicts) {
    fault(a !== b && chosen.includes(a) && chosen.includes(b), `conflict ${a} ${b}`);
  }
  for (const put of puts) {
    const award = problem.awards[put.award];
    if (award === undefined) return ["no such award"];
    fault(!mayGrant(award, put.granted), `grant ${put.granted} of ${award.id}`);
    for (const path of [put.requirement, ...(put.shared === null ? [] : [put.shared])]) {
      const leaf = leaves.get(path);
      fault(leaf === undefined || !leaf.accepts.includes(put.award), `${path} takes ${award.id}`);
      fault(award.waiver && leaf?.kind === "pool", `waiver in ${path}`);
    }
    if (put.shared !== null) {
      fault(!sharable(problem, put.requirement, put.shared), `share ${put.requirement}`);
    }
  }
  for (const node of allNodes(problem.requirements)) {
    const inside = puts.filter((put) => touches(node, put));
    fault(node.kind === "course" && inside.length > 1, `${node.path} holds ${inside.length}`);
    if (node.kind === "choose") {
      const active = node.of.filter((child) => puts.some((put) => touches(child, put)));
      fault(active.length > node.choose, `${node.path} opens ${active.length}`);
    }
  }
  for (const limit of problem.limits)
    fault(!withinLimit(problem, limit, puts), `limit ${limit.id}`);
  return faults;
}

function mayGrant(award: AllocationProblem["awards"][number], granted: number): boolean {
  if (award.waiver) return granted === 0;
  if (granted <= 0) return false;
  if (granted === award.credits) return true;
  const part = award.divisible;
  if (part === null || granted > award.credits) return false;
  return granted % part.step === 0 && granted >= part.least;
}

function withinLimit(
  problem: AllocationProblem,
  limit: AllocationProblem["limits"][number],
  puts: readonly Put[],
): boolean {
  const amount = (put: Put) => (limit.measure === "awards" ? 1 : put.granted);
  const matching = puts.filter((put) => limit.awards.includes(put.award));
  if (limit.scope !== null) {
    const scope = allNodes(problem.requirements).find((node) => node.path === limit.scope);
    if (scope === undefined) return true;
    const inside = matching.filter((put) => touches(scope, put));
    return inside.reduce((sum, put) => sum + amount(put), 0) <= limit.max;
  }
  const earned = (at: number) => problem.awards[at]?.standing === "earned";
  const fact = [...new Set(limit.awards)]
    .filter(earned)
    .reduce(
      (sum, at) => sum + (limit.measure === "awards" ? 1 : (problem.awards[at]?.credits ?? 0)),
      0,
    );
  const others = matching.filter((put) => !earned(put.award));
  if (fact > limit.max) return others.length === 0;
  return fact + others.reduce((sum, put) => sum + amount(put), 0) <= limit.max;
}

function sharable(problem: AllocationProblem, a: string, b: string): boolean {
  if (a === b) return false;
  const under = (top: string, path: string) => {
    const node = allNodes(problem.requirements).find((one) => one.path === top);
    return node !== undefined && allNodes([node]).some((one) => one.path === path);
  };
  return problem.sharing.some(
    ([p, q]) => (under(p, a) && under(q, b)) || (under(q, a) && under(p, b)),
  );
}

export function allNodes(nodes: readonly RequirementNode[]): readonly RequirementNode[] {
  return nodes.flatMap((node) => (isLeaf(node) ? [node] : [node, ...allNodes(node.of)]));
}

export function isLeaf(
  node: RequirementNode,
): node is Extract<RequirementNode, { kind: "course" | "pool" }> {
  return node.kind === "course" || node.kind === "pool";
}

function touches(node: RequirementNode, put: Put): boolean {
  const paths = allNodes([node]).map((one) => one.path);
  return paths.includes(put.requirement) || (put.shared !== null && paths.includes(put.shared));
}

/** Credits counted by placements, from the definition. */
export function creditsOf(problem: AllocationProblem, puts: readonly Put[]): number {
  const sum = problem.requirements.reduce((total, node) => total + counts(node, puts, false), 0);
  return Math.min(problem.total, sum);
}

function counts(node: RequirementNode, puts: readonly Put[], shared: boolean): number {
  const inside = isLeaf(node)
    ? puts
        .filter((put) => put.requirement === node.path || (shared && put.shared === node.path))
        .reduce((sum, put) => sum + put.granted, 0)
    : node.of.reduce((sum, child) => sum + counts(child, puts, shared), 0);
  return node.kind === "pool" || node.kind === "credits-of"
    ? Math.min(node.credits, inside)
    : inside;
}

/** Paths of the complete requirements, from the definition, by code point. */
export function completedOf(problem: AllocationProblem, puts: readonly Put[]): readonly string[] {
  const done = (node: RequirementNode): boolean => {
    switch (node.kind) {
      case "course":
        return puts.some((put) => put.requirement === node.path || put.shared === node.path);
      case "program":
        return false;
      case "pool":
      case "credits-of":
        return counts(node, puts, true) === node.credits;
      case "all-of":
        return node.of.every(done);
      case "choose":
        return node.of.filter(done).length >= node.choose;
    }
  };
  return allNodes(problem.requirements)
    .filter(done)
    .map((node) => node.path)
    .sort(compareText);
}

/** Expects a result to keep every rule, to report what it counts truly, and to be in order. */
export function expectSound(problem: AllocationProblem, result: AllocationResult): void {
  expect(broken(problem, result.placements)).toEqual([]);
  expect(result.credits).toBe(creditsOf(problem, result.placements));
  expect(result.completed).toEqual(completedOf(problem, result.placements));
  expect(result.placements.reduce((sum, put) => sum + put.counted, 0)).toBe(result.credits);
  for (const put of result.placements) {
    expect(put.counted).toBeGreaterThanOrEqual(0);
    expect(put.counted).toBeLessThanOrEqual(put.granted);
  }
  expect(result.bound).toBeGreaterThanOrEqual(result.credits);
  expect(result.optimal).toBe(result.bound === result.credits);
  if (result.unique) expect(result.optimal).toBe(true);
}

import type { AllocationProblem } from "../../src/allocation/problem.ts";
import { compareText } from "../../src/kernel/order.ts";
import { allNodes, broken, completedOf, creditsOf, isLeaf, type Put } from "./check.ts";

type Key = readonly [string, string, number, string, number];

/** The best placements by all six objectives, by trying every combination. Only for tiny problems. */
export function bruteForce(problem: AllocationProblem): readonly Put[] {
  let best: readonly Put[] = [];
  let score = scoreOf(problem, best);
  const visit = (award: number, puts: readonly Put[]): void => {
    if (award === problem.awards.length) {
      if (broken(problem, puts).length > 0) return;
      const own = scoreOf(problem, puts);
      const order = compareNumbers(own, score);
      if (order > 0 || (order === 0 && compareLists(problem, puts, best) < 0)) {
        best = puts;
        score = own;
      }
      return;
    }
    visit(award + 1, puts);
    for (const put of waysToPlace(problem, award)) visit(award + 1, [...puts, put]);
  };
  visit(0, []);
  return inOrder(problem, best);
}

function waysToPlace(problem: AllocationProblem, at: number): readonly Put[] {
  const award = problem.awards[at];
  if (award === undefined) return [];
  const grants: number[] = award.waiver ? [0] : [];
  for (let granted = 1; granted <= award.credits && !award.waiver; granted += 1) {
    const whole = granted === award.credits;
    const part = award.divisible;
    if (whole || (part !== null && granted % part.step === 0 && granted >= part.least)) {
      grants.push(granted);
    }
  }
  const leaves = allNodes(problem.requirements).filter(
    (node) => isLeaf(node) && node.accepts.includes(at),
  );
  const puts = grants.flatMap((granted) =>
    leaves.flatMap((first) =>
      [null, ...leaves].map((second) => ({
        award: at,
        requirement: first.path,
        granted,
        shared: second?.path ?? null,
      })),
    ),
  );
  const alone = { ...problem, limits: [], conflicts: [] };
  return puts.filter((put) => broken(alone, [put]).length === 0);
}

function scoreOf(problem: AllocationProblem, puts: readonly Put[]): readonly number[] {
  const awards = puts.flatMap((put) => problem.awards[put.award] ?? []);
  return [
    creditsOf(problem, puts),
    completedOf(problem, puts).length,
    -new Set(awards.flatMap((award) => award.uses)).size,
    -awards.filter((award) => award.standing === "review").length,
    -awards.filter((award) => award.standing === "eligible").length,
    -puts.reduce((sum, put) => sum + put.granted, 0),
  ];
}

function keyOf(problem: AllocationProblem, put: Put): Key {
  const id = problem.awards[put.award]?.id ?? "";
  return [put.requirement, id, put.granted, put.shared ?? "", put.award];
}

function compareKeys(a: Key, b: Key): number {
  return (
    compareText(a[0], b[0]) || compareText(a[1], b[1]) || a[2] - b[2] || compareText(a[3], b[3])
  );
}

function inOrder(problem: AllocationProblem, puts: readonly Put[]): readonly Put[] {
  const key = (put: Put) => keyOf(problem, put);
  return [...puts].sort((a, b) => compareKeys(key(a), key(b)) || a.award - b.award);
}

function compareLists(problem: AllocationProblem, a: readonly Put[], b: readonly Put[]): number {
  const [x, y] = [a, b].map((puts) => inOrder(problem, puts).map((put) => keyOf(problem, put)));
  if (x === undefined || y === undefined) return 0;
  for (const [at, key] of x.entries()) {
    const other = y[at];
    const order = other === undefined ? 1 : compareKeys(key, other);
    if (order !== 0) return order;
  }
  if (x.length !== y.length) return x.length - y.length;
  return compareNumbers(
    x.map((key) => key[4]),
    y.map((key) => key[4]),
  );
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    if (value !== b[at]) return value - (b[at] ?? 0);
  }
  return 0;
}

import type { AllocationProblem } from "../../src/allocation/problem.ts";
import { compareText } from "../../src/kernel/order.ts";
import type { Put } from "./put.ts";
import { broken, mayGrant } from "./rules.ts";
import { treeOf } from "./tree.ts";
import { scoreOf } from "./value.ts";

type Key = readonly [string, string, number, string, number];

/** The best placements by every objective and then the order of lists, by trying every combination. */
export function bruteForce(problem: AllocationProblem): readonly Put[] {
  let best: readonly Put[] = [];
  let score = scoreOf(problem, best);
  const ways = problem.awards.map((_, at) => waysToPlace(problem, at));
  const visit = (award: number, puts: readonly Put[]): void => {
    if (award < problem.awards.length) {
      visit(award + 1, puts);
      for (const put of ways[award] ?? []) {
        const more = [...puts, put];
        // What is broken stays broken, whatever is added.
        if (broken(problem, more).length === 0) visit(award + 1, more);
      }
      return;
    }
    const own = scoreOf(problem, puts);
    const order = compareNumbers(own, score);
    if (order > 0 || (order === 0 && compareLists(problem, puts, best) < 0)) {
      best = puts;
      score = own;
    }
  };
  visit(0, []);
  return inOrder(problem, best);
}

/** Combinations that brute force would visit at most. */
export function combinations(problem: AllocationProblem): number {
  return problem.awards.reduce((all, _, at) => all * (1 + waysToPlace(problem, at).length), 1);
}

function waysToPlace(problem: AllocationProblem, at: number): readonly Put[] {
  const award = problem.awards[at];
  if (award === undefined) return [];
  const grants = [...Array(award.credits + 1).keys()].filter((granted) => mayGrant(award, granted));
  const leaves = [...treeOf(problem).leaves.values()].filter((leaf) => leaf.accepts.includes(at));
  const puts = grants.flatMap((granted) =>
    leaves.flatMap(({ path: requirement }) => {
      const once: Put = { award: at, requirement, granted, shared: null, also: null };
      const twice = leaves.flatMap(({ path }): Put[] => [
        { ...once, shared: path },
        { ...once, also: { requirement: path } },
      ]);
      return [once, ...twice];
    }),
  );
  return puts.filter((put) => broken(problem, [put]).length === 0);
}

function keyOf(problem: AllocationProblem, put: Put): Key {
  const id = problem.awards[put.award]?.id ?? "";
  const second = put.also?.requirement ?? put.shared ?? "";
  return [put.requirement, id, put.granted, second, put.award];
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

import type { AllocationProblem } from "../../../src/allocation/problem.ts";
import type { Put } from "../put.ts";
import { treeOf } from "../tree.ts";
import type { Model } from "./model.ts";

/** One way to place an award, and the binary column that says whether it is used. */
export interface Way {
  readonly column: number;
  readonly put: Put;
}

/** Every way to place every award, alone: which leaf or two, and how much of it. */
export function addWays(problem: AllocationProblem, model: Model): readonly Way[] {
  const takers = takersOf(problem);
  const seconds = pairsOf(problem);
  return problem.awards.flatMap((award, at) => {
    const leaves = award.waiver ? (takers.courses[at] ?? []) : (takers.leaves[at] ?? []);
    return grantsOf(award).flatMap((granted) =>
      leaves.flatMap((requirement) => {
        const once: Put = { award: at, requirement, granted, shared: null, also: null };
        const shared = leaves
          .filter((path) => seconds.shared(requirement, path))
          .map((path): Put => ({ ...once, shared: path }));
        const also = leaves
          .filter((path) => requirement < path && seconds.overlap(requirement, path))
          .map((path): Put => ({ ...once, also: { requirement: path } }));
        return [once, ...shared, ...also].map((put): Way => ({ column: model.binary(), put }));
      }),
    );
  });
}

function grantsOf(award: AllocationProblem["awards"][number]): readonly number[] {
  const { waiver, credits, divisible } = award;
  if (waiver) return [0];
  if (credits === 0) return [];
  if (divisible === null) return [credits];
  const parts: number[] = [];
  for (let part = divisible.step; part < credits; part += divisible.step) {
    if (part >= divisible.least) parts.push(part);
  }
  return [...parts, credits];
}

/** For each award the leaves that take it, in document order. */
function takersOf(problem: AllocationProblem) {
  const empty = () => problem.awards.map((): string[] => []);
  const takers = { leaves: empty(), courses: empty() };
  for (const leaf of treeOf(problem).leaves.values()) {
    for (const at of new Set(leaf.accepts)) {
      takers.leaves[at]?.push(leaf.path);
      if (leaf.kind === "course") takers.courses[at]?.push(leaf.path);
    }
  }
  return takers;
}

/** Which two leaves may both take one award, because they share or because programs overlap. */
function pairsOf(problem: AllocationProblem) {
  const { under, program } = treeOf(problem);
  const key = (a: string | undefined, b: string | undefined) => `${a}\n${b}`;
  const shared = new Set(
    problem.sharing.flatMap(([p, q]) =>
      [...(under.get(p) ?? [])].flatMap((a) =>
        [...(under.get(q) ?? [])].flatMap((b) => (a === b ? [] : [key(a, b), key(b, a)])),
      ),
    ),
  );
  const overlaps = new Set(
    (problem.overlaps ?? []).flatMap(({ between: [p, q] }) => [key(p, q), key(q, p)]),
  );
  return {
    shared: (a: string, b: string) => shared.size > 0 && shared.has(key(a, b)),
    overlap: (a: string, b: string) =>
      overlaps.size > 0 && overlaps.has(key(program.get(a), program.get(b))),
  };
}

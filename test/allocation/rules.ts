import type { AllocatableAward, AllocationProblem, Overlap } from "../../src/allocation/problem.ts";
import { limitBroken } from "./limit-rule.ts";
import { leavesOf, type Put, touches } from "./put.ts";
import { treeOf } from "./tree.ts";

/** Says which rules a set of placements breaks, straight from the semantics; shares nothing with the solver. */
export function broken(problem: AllocationProblem, puts: readonly Put[]): readonly string[] {
  return [
    ...puts.flatMap((put) => placementFaults(problem, put)),
    ...choiceFaults(problem, puts),
    ...treeFaults(problem, puts),
    ...(problem.overlaps ?? []).filter((one) => overlapBroken(problem, one, puts)).map(idOf),
    ...problem.limits.filter((limit) => limitBroken(problem, limit, puts)).map(idOf),
  ];
}

const idOf = ({ id }: { readonly id: string }) => `over ${id}`;

function placementFaults(problem: AllocationProblem, put: Put): readonly string[] {
  const award = problem.awards[put.award];
  if (award === undefined) return ["no such award"];
  const faults = mayGrant(award, put.granted) ? [] : [`grant ${put.granted} of ${award.id}`];
  for (const path of leavesOf(put)) {
    const leaf = treeOf(problem).leaves.get(path);
    if (leaf === undefined || !leaf.accepts.includes(put.award)) {
      faults.push(`${path} takes ${award.id}`);
    }
    if (award.waiver && leaf?.kind === "pool") faults.push(`waiver in ${path}`);
  }
  if (put.shared !== null && !sharable(problem, put.requirement, put.shared)) {
    faults.push(`share ${put.requirement}`);
  }
  if (put.also !== null) {
    if (put.shared !== null) faults.push(`${award.id} is shared and in two programs`);
    if (!(put.requirement < put.also.requirement)) faults.push(`${award.id} in the wrong order`);
    const allowed = (problem.overlaps ?? []).some((overlap) => spans(problem, overlap, put));
    if (!allowed) faults.push(`${award.id} in two programs`);
  }
  return faults;
}

/** True when the award may be granted in that amount. */
export function mayGrant(award: AllocatableAward, granted: number): boolean {
  if (award.waiver) return granted === 0;
  if (granted <= 0 || granted > award.credits) return false;
  const part = award.divisible;
  if (granted === award.credits) return true;
  return part !== null && granted % part.step === 0 && granted >= part.least;
}

function choiceFaults(problem: AllocationProblem, puts: readonly Put[]): readonly string[] {
  const chosen = new Set(puts.map((put) => put.award));
  const twice = chosen.size === puts.length ? [] : ["award placed twice"];
  const both = problem.conflicts.filter(([a, b]) => a !== b && chosen.has(a) && chosen.has(b));
  return [...twice, ...both.map(([a, b]) => `conflict ${a} ${b}`)];
}

function treeFaults(problem: AllocationProblem, puts: readonly Put[]): readonly string[] {
  const { nodes, under } = treeOf(problem);
  return nodes.flatMap((node) => {
    const holds = (path: string) => puts.filter((put) => touches(under.get(path), put)).length;
    if (node.kind === "course" && holds(node.path) > 1) return [`${node.path} holds several`];
    if (node.kind !== "choose") return [];
    const open = node.of.filter((child) => holds(child.path) > 0).length;
    return open > node.choose ? [`${node.path} opens ${open}`] : [];
  });
}

/** True when the placement takes a leaf in each of the two programs of the overlap. */
export function spans(problem: AllocationProblem, { between }: Overlap, put: Put): boolean {
  if (put.also === null) return false;
  const { program } = treeOf(problem);
  const [a, b] = [program.get(put.requirement), program.get(put.also.requirement)];
  return (a === between[0] && b === between[1]) || (a === between[1] && b === between[0]);
}

function overlapBroken(problem: AllocationProblem, overlap: Overlap, puts: readonly Put[]) {
  const amount = (put: Put) => (overlap.measure === "awards" ? 1 : put.granted);
  const double = puts.filter((put) => spans(problem, overlap, put));
  return double.reduce((sum, put) => sum + amount(put), 0) > overlap.max;
}

function sharable(problem: AllocationProblem, a: string, b: string): boolean {
  const { under } = treeOf(problem);
  const inside = (top: string, path: string) => under.get(top)?.has(path) ?? false;
  const pair = (p: string, q: string) => inside(p, a) && inside(q, b);
  return a !== b && problem.sharing.some(([p, q]) => pair(p, q) || pair(q, p));
}

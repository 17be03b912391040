import { compareText } from "../kernel/order.ts";
import type { AllocationLimit, AllocationProblem, RequirementNode } from "./problem.ts";

/**
 * Something that can hold credit back. Things of different kinds, and limits of different families, may have one name;
 * no two of a problem agree in all three.
 */
export interface Restraint {
  readonly kind: "limit" | "overlap" | "capacity";
  /** The family of a limit; null for one that has none, and for all else. */
  readonly family: string | null;
  /** The id of a limit or overlap, or the path of a requirement that counts or takes only so much. */
  readonly name: string;
}

/** The restraints of a problem, by name, kind and family. */
export function restraintsOf(problem: AllocationProblem): readonly Restraint[] {
  const all = [
    ...problem.limits.map(asRestraint),
    ...(problem.overlaps ?? []).map(({ id }) => other("overlap", id)),
    ...capacities(problem.requirements).map((path) => other("capacity", path)),
  ];
  return [...new Map(all.map((one) => [keyOf(one), one])).values()].sort(
    (a, b) => compareText(a.name, b.name) || compareText(keyOf(a), keyOf(b)),
  );
}

/** Are they the same? */
export const isSame = (a: Restraint, b: Restraint): boolean => keyOf(a) === keyOf(b);

/** The restraint that a limit is. */
export const asRestraint = ({ id, family }: AllocationLimit): Restraint => ({
  kind: "limit",
  family: family ?? null,
  name: id,
});

const other = (kind: "overlap" | "capacity", name: string): Restraint => ({
  kind,
  family: null,
  name,
});

const keyOf = ({ kind, family, name }: Restraint) => JSON.stringify([kind, family, name]);

function capacities(nodes: readonly RequirementNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === "course") return [];
    if (node.kind === "pool") return [node.path];
    return node.kind === "all-of" ? capacities(node.of) : [node.path, ...capacities(node.of)];
  });
}

/** The problem without these restraints; an overlap that is lifted lets every award serve twice. */
export function lifted(
  problem: AllocationProblem,
  restraints: Iterable<Restraint>,
): AllocationProblem {
  const keys = new Set([...restraints].map(keyOf));
  const all = problem.awards.reduce((sum, award) => sum + award.credits, 0);
  return changed(problem, (own) => (keys.has(keyOf(own)) ? all : 0));
}

/** The problem with one restraint raised: credits by `credits`, numbers of awards or children by one. */
export function raised(
  problem: AllocationProblem,
  restraint: Restraint,
  credits: number,
): AllocationProblem {
  return changed(problem, (own) => (isSame(own, restraint) ? credits : 0), 1);
}

/** Raises what `more` is asked for by so many credits; counts rise by `count`, or without it beyond any bound. */
function changed(
  problem: AllocationProblem,
  more: (restraint: Restraint) => number,
  count?: number,
): AllocationProblem {
  const raise = <L extends { measure: string; max: number }>(limit: L, own: Restraint): L => {
    const credits = more(own);
    if (credits === 0) return limit;
    const awards = count ?? problem.awards.length;
    return { ...limit, max: limit.max + (limit.measure === "awards" ? awards : credits) };
  };
  const loosen = (node: RequirementNode): RequirementNode => {
    if (node.kind === "course") return node;
    const credits = more(other("capacity", node.path));
    if (node.kind === "pool") return { ...node, credits: node.credits + credits };
    const of = node.of.map(loosen);
    if (node.kind === "all-of") return { ...node, of };
    if (node.kind !== "choose") return { ...node, of, credits: node.credits + credits };
    return { ...node, of, choose: node.choose + (credits === 0 ? 0 : (count ?? of.length)) };
  };
  const { overlaps } = problem;
  return {
    ...problem,
    requirements: problem.requirements.map(loosen),
    limits: problem.limits.map((limit) => raise(limit, asRestraint(limit))),
    ...(overlaps === undefined
      ? {}
      : { overlaps: overlaps.map((overlap) => raise(overlap, other("overlap", overlap.id))) }),
  };
}

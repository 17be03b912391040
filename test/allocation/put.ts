import type { Placement } from "../../src/allocation/result.ts";

/** One placement, as the oracles see it: an award, how much of it, and the leaf or two that take it. */
export type Put = Pick<Placement, "award" | "requirement" | "granted" | "shared"> & {
  readonly also: { readonly requirement: string } | null;
};

/** Paths of all leaves that take the placement, the shared one included. */
export function leavesOf(put: Put): readonly string[] {
  const second = put.shared === null ? [] : [put.shared];
  return [put.requirement, ...second, ...(put.also === null ? [] : [put.also.requirement])];
}

/** True when the placement goes into one of the leaves. */
export function touches(leaves: ReadonlySet<string> | undefined, put: Put): boolean {
  return leaves !== undefined && leavesOf(put).some((path) => leaves.has(path));
}

/** A placement without what it counts, for comparison between solvers. */
export function plain({ award, requirement, granted, shared, also }: Put): Put {
  const second = also === null ? null : { requirement: also.requirement };
  return { award, requirement, granted, shared, also: second };
}

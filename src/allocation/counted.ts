import type { Instance } from "./instance/instance.ts";

/** What a chosen option counts in its leaf, and in its second leaf where that counts too. */
export interface Counted {
  readonly first: number;
  readonly second: number;
}

/**
 * What each chosen option counts, in instance units: options are taken in order, and each counts what the caps on
 * its way to the root still leave. The sum is the credits counted.
 */
export function countedBy({ tree, options }: Instance, chosen: readonly number[]): Counted[] {
  const room = tree.cap.map((cap, node) => {
    const kind = tree.kind[node];
    const capped = kind === "pool" || kind === "credits-of" || kind === "program";
    return capped ? cap : Number.POSITIVE_INFINITY;
  });
  const take = (leaf: number, grant: number): number => {
    let counted = grant;
    for (let at = leaf; at >= 0; at = tree.parent[at] ?? -1)
      counted = Math.min(counted, room[at] ?? 0);
    for (let at = leaf; at >= 0; at = tree.parent[at] ?? -1) room[at] = (room[at] ?? 0) - counted;
    return counted;
  };
  return chosen.map((option) => {
    const grant = options.grant[option] ?? 0;
    const first = take(options.leaf[option] ?? 0, grant);
    const twice = options.twice[option] === 1;
    return { first, second: twice ? take(options.second[option] ?? 0, grant) : 0 };
  });
}

import type { Instance, Tree } from "./instance/instance.ts";
import { dot } from "./instance/weighted.ts";

/** One number for each objective of an instance; greater is better, and earlier ones matter more. */
export type Score = readonly number[];

/** An option for each item, -1 for none. */
export type Assignment = Int32Array;

/** What an assignment yields. */
export interface Tally {
  readonly score: Score;
  /** 1 for a complete node. */
  readonly complete: Uint8Array;
}

/** Evaluates an assignment from the definition; it is taken to keep every rule. */
export function tally(instance: Instance, chosen: Assignment): Tally {
  const { tree, options } = instance;
  const counted = new Float64Array(tree.size);
  const filled = new Float64Array(tree.size);
  const held = new Uint8Array(tree.size);
  for (const option of chosen) {
    if (option < 0) continue;
    const leaf = options.leaf[option] ?? 0;
    const second = options.second[option] ?? -1;
    const grant = options.grant[option] ?? 0;
    counted[leaf] = (counted[leaf] ?? 0) + grant;
    filled[leaf] = (filled[leaf] ?? 0) + grant;
    held[leaf] = 1;
    if (second < 0) continue;
    if (options.twice[option] === 1) counted[second] = (counted[second] ?? 0) + grant;
    filled[second] = (filled[second] ?? 0) + grant;
    held[second] = 1;
  }
  const complete = close(tree, counted, filled, held);
  return { score: scoreOf(instance, chosen, counted[0] ?? 0, complete), complete };
}

/** Carries amounts from the leaves up (in place) and says which nodes are complete. */
function close(
  tree: Tree,
  counted: Float64Array,
  filled: Float64Array,
  held: Uint8Array,
): Uint8Array {
  const complete = new Uint8Array(tree.size);
  const done = new Int32Array(tree.size);
  const { kind, cap, parent, need } = tree;
  for (let at = tree.size - 1; at >= 0; at -= 1) {
    const own = kind[at];
    const limit = cap[at] ?? 0;
    if (own === "pool" || own === "credits-of" || own === "program") {
      counted[at] = Math.min(limit, counted[at] ?? 0);
      filled[at] = Math.min(limit, filled[at] ?? 0);
    }
    const is =
      own === "course"
        ? held[at] === 1
        : own === "all-of" || own === "choose"
          ? (done[at] ?? 0) >= (need[at] ?? 0)
          : own !== "program" && (filled[at] ?? 0) >= limit;
    complete[at] = is ? 1 : 0;
    const above = parent[at] ?? -1;
    if (above < 0) continue;
    counted[above] = (counted[above] ?? 0) + (counted[at] ?? 0);
    filled[above] = (filled[above] ?? 0) + (filled[at] ?? 0);
    if (is) done[above] = (done[above] ?? 0) + 1;
  }
  return complete;
}

function scoreOf(
  instance: Instance,
  chosen: Assignment,
  credits: number,
  complete: Uint8Array,
): Score {
  const used = new Uint8Array(instance.uses);
  chosen.forEach((option, item) => {
    if (option < 0) return;
    const { start, values } = instance.items.uses;
    for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1) used[values[at] ?? 0] = 1;
  });
  return instance.objectives.map((weights) => {
    let sum = weights.credit * credits;
    if (weights.complete !== null) sum += dot(weights.complete, complete);
    if (weights.use !== null) sum -= dot(weights.use, used);
    if (weights.option !== null) {
      for (const option of chosen) if (option >= 0) sum -= weights.option[option] ?? 0;
    }
    return sum;
  });
}

/** Negative, zero or positive as `a` is worse than, equal to or better than `b`. */
export function compareScores(a: ArrayLike<number>, b: ArrayLike<number>): number {
  for (let at = 0; at < a.length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

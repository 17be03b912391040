import type { Choice, Instance } from "./instance.ts";
import { upward } from "./tree.ts";

/**
 * What each choice counts, in instance units: choices are taken in order, and each counts what the caps on its
 * way to the root and the total still leave. The sum is the credits counted.
 */
export function countedBy(instance: Instance, choices: readonly Choice[]): readonly number[] {
  const room = instance.nodes.map((node) =>
    node.kind === "pool" || node.kind === "credits-of" ? node.cap : Number.POSITIVE_INFINITY,
  );
  let total = instance.total;
  return choices.map((choice) => {
    const above = upward(instance.nodes, choice.leaf);
    const counted = Math.min(choice.grant, total, ...above.map((at) => room[at] ?? 0));
    for (const at of above) room[at] = (room[at] ?? 0) - counted;
    total -= counted;
    return counted;
  });
}

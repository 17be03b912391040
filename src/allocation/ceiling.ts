import type { Instance } from "./instance.ts";
import { reachOf } from "./reach.ts";
import { livingChoices, type State } from "./state.ts";
import type { Score } from "./tally.ts";

/** A score that no solution of the branch exceeds in any single objective. */
export function ceilingOf(instance: Instance, state: State): Score {
  const reach = reachOf(instance, state);
  const uses = new Set<number>();
  const least = { review: 0, eligible: 0, granted: 0 };
  instance.items.forEach((item, position) => {
    if (state.must[position] !== 1) return;
    for (const use of item.uses) uses.add(use);
    if (item.standing === "review") least.review += 1;
    if (item.standing === "eligible") least.eligible += 1;
    const grants = livingChoices(instance, state, position).map(
      (rank) => instance.choices[rank]?.grant ?? 0,
    );
    least.granted += Math.min(...grants);
  });
  return [
    reach.credits,
    reach.completions,
    -uses.size,
    -least.review,
    -least.eligible,
    -least.granted,
  ];
}

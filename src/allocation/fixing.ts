import type { Dual, Scene } from "./dual.ts";
import type { Instance } from "./instance.ts";

/** How much the relaxed value loses at least, by rank when the choice is made, by item when it is not placed. */
export interface Losses {
  readonly choice: Float64Array;
  readonly without: Float64Array;
}

/**
 * Removes choices, and settles awards that must be placed, where the relaxation proves that the goal is out of
 * reach otherwise. To be called right after the dual was evaluated; true when anything changed.
 */
export function fix(
  instance: Instance,
  dual: Dual,
  scene: Scene,
  value: number,
): { readonly changed: boolean; readonly losses: Losses } {
  const choice = new Float64Array(instance.choices.length);
  const without = new Float64Array(instance.items.length);
  for (const table of dual.tables) table.losses(choice, without);
  const { alive, must } = scene.state;
  let changed = false;
  for (const { rank, leaf, award } of instance.choices) {
    if (alive[rank] !== 1) continue;
    const loss = (choice[rank] ?? 0) + (without[award] ?? 0) + (dual.detour[leaf] ?? 0);
    choice[rank] = loss;
    if (Math.floor(value - loss) >= scene.goal.needed) continue;
    alive[rank] = 0;
    changed = true;
  }
  instance.items.forEach((_, item) => {
    if (must[item] === 1 || Math.floor(value - (without[item] ?? 0)) >= scene.goal.needed) return;
    must[item] = 1;
    changed = true;
  });
  return { changed, losses: { choice, without } };
}

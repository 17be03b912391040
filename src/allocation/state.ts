import type { Instance } from "./instance.ts";
import type { Assignment } from "./tally.ts";

/** What is still open in a branch of the search. */
export interface State {
  /** 1 for a choice that may still be made. */
  readonly alive: Uint8Array;
  /** 1 for an item that has to be placed by one of its living choices. */
  readonly must: Uint8Array;
}

/** Every choice open, nothing decided. */
export function openState(instance: Instance): State {
  return {
    alive: new Uint8Array(instance.choices.length).fill(1),
    must: new Uint8Array(instance.items.length),
  };
}

/** A copy to branch on. */
export function copyState(state: State): State {
  return { alive: state.alive.slice(), must: state.must.slice() };
}

/** Living choices of an item, ascending by rank. */
export function livingChoices(instance: Instance, state: State, item: number): readonly number[] {
  return instance.items[item]?.choices.filter((rank) => state.alive[rank] === 1) ?? [];
}

/** The choices of the items that must be placed and have one choice left; -1 for the others. */
export function decided(instance: Instance, state: State): Assignment {
  const chosen = new Int32Array(instance.items.length).fill(-1);
  for (let item = 0; item < chosen.length; item += 1) {
    if (state.must[item] !== 1) continue;
    const [only, ...more] = livingChoices(instance, state, item);
    if (only !== undefined && more.length === 0) chosen[item] = only;
  }
  return chosen;
}

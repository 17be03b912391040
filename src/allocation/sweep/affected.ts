import type { Instance } from "../instance/instance.ts";
import { type Lists, pack } from "../instance/lists.ts";
import type { Cells } from "./cells.ts";
import type { Moves } from "./moves.ts";
import type { Ways } from "./ways.ts";

/** What a step could change, as guards look at it, and where it keeps the answers. */
export interface Affected {
  /** By step: the leaves below no gate that its item could enter, and the outermost gated choose nodes. */
  readonly leaves: Lists;
  readonly choices: Lists;
  /** By place in `leaves`: its first entry in a table with one for each amount that a leaf could hold. */
  readonly drop: Int32Array;
  readonly drops: number;
  /** By option: the same for each amount with which its leaf is not full. */
  readonly gain: Int32Array;
  readonly gains: number;
  /** By option: the place of its outermost gated choose node among those of its step, -1 for none. */
  readonly slot: Int32Array;
}

/** Lists what each step could change. */
export function affectedIn(
  instance: Instance,
  ways: Ways,
  cells: Cells,
  moves: Moves,
  order: readonly number[],
): Affected {
  const { leaf, size } = instance.options;
  const leaves: number[][] = [];
  const choices: number[][] = [];
  const drop: number[] = [];
  const gain = new Int32Array(size);
  const slot = new Int32Array(size).fill(-1);
  let drops = 0;
  let gains = 0;
  for (const item of order) {
    const ownLeaves: number[] = [];
    const ownChoices: number[] = [];
    for (const option of ways.options[item] ?? []) {
      gain[option] = gains;
      gains += moves.cap[option] ?? 0;
      const own = leaf[option] ?? 0;
      const choice = outermostChoice(instance, cells, own);
      if (choice >= 0) {
        if (!ownChoices.includes(choice)) ownChoices.push(choice);
        slot[option] = ownChoices.indexOf(choice);
      } else if (!ownLeaves.includes(own)) {
        ownLeaves.push(own);
        drop.push(drops);
        drops += 1 + (moves.cap[option] ?? 0);
      }
    }
    leaves.push(ownLeaves);
    choices.push(ownChoices);
  }
  return {
    leaves: pack(leaves),
    choices: pack(choices),
    drop: Int32Array.from(drop),
    drops,
    gain,
    gains,
    slot,
  };
}

/** The nearest child of a gated choose node at or above a node; -1 for none. */
export function gateAbove({ tree }: Instance, { gate }: Cells, start: number): number {
  let node = start;
  while (node > 0 && (gate[node] ?? -1) < 0) node = tree.parent[node] ?? 0;
  return node > 0 ? node : -1;
}

function outermostChoice(instance: Instance, cells: Cells, leaf: number): number {
  let found = -1;
  for (let gate = gateAbove(instance, cells, leaf); gate >= 0; ) {
    found = instance.tree.parent[gate] ?? 0;
    gate = gateAbove(instance, cells, found);
  }
  return found;
}

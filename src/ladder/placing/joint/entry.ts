import type { Award } from "../../../award/award.ts";
import type { Asked } from "../acceptance.ts";
import type { Item } from "../item.ts";
import type { LearnerFacts, Placing } from "../placing.ts";

/** One of several programs that are held or pursued together, with its candidate awards and what it sees of a learner. */
export interface JointEntry extends LearnerFacts {
  readonly placing: Placing;
  readonly awards: readonly Award[];
}

/** A program in a joint problem. */
export interface JointProgram {
  readonly placing: Placing;
  /** The path of its node; the code-point order of the prefixes is the order of the programs. */
  readonly prefix: string;
  readonly asked: Asked;
  /** What is offered to it, and what that is under its rules: an earned course has another route elsewhere. */
  readonly own: ReadonlyMap<Item, Item>;
  /** What of that nothing may be placed of: a program that enters another may be kept to some of what is offered. */
  readonly without: ReadonlySet<Item>;
}

/** The node prefix of the program at an index: `0:tru-bgs`. */
export function prefixOf(
  { placing }: Pick<JointEntry, "placing">,
  index: number,
  count: number,
): string {
  const width = String(count - 1).length;
  return `${String(index).padStart(width, "0")}:${placing.model.program.id}`;
}

/** The items as a program has them; what is not offered to it stays as it is. */
export function ownItems(own: JointProgram["own"], items: readonly Item[]): readonly Item[] {
  return items.map((item) => own.get(item) ?? item);
}

import { byteHash, fnvFactor } from "../../kernel/byte-hash.ts";
import type { RowFault } from "../record.ts";
import type { LearnerName } from "./learner-name.ts";

/** Why a row cannot be used that stands apart from the others of its learner. */
export const apart: RowFault = {
  code: "learner-apart",
  column: null,
  expected: "the rows of each learner together, as --grouped promises",
};

/** Pairs of hashes that are kept at most: 64 MiB. */
const mostSlots = 1 << 23;

const firstSlots = 1 << 12;

/** Makes a second hash that has nothing to do with the first. */
const otherFactor = 0x85ebca77;

/** Where a learner's row stands: with the learner's rows before it, as the first, or apart from them. */
export type Standing = "same" | "new" | "apart";

/**
 * Watches whether the rows of each learner stand together, in bounded memory: of each learner who was there, a hash of
 * 64 bits is kept, of four million learners at most.
 */
export class Grouping {
  /** Is there no room for more learners? Those who come from now on are not known again. */
  isFull = false;
  private current: string | null = null;
  private slots = new Int32Array(2 * firstSlots);
  private kept = 0;

  /** Takes the next row's learner; a row that stands apart changes nothing. */
  take(name: LearnerName): Standing {
    const learner = name.text();
    if (learner === this.current) return "same";
    const { bytes, from, to } = name;
    const one = byteHash(bytes, from, to, fnvFactor);
    const other = byteHash(bytes, from, to, otherFactor) | 1;
    if (!this.isNew(one, other)) return "apart";
    this.current = learner;
    return "new";
  }

  /** Keeps the hashes; false where they are kept already. */
  private isNew(one: number, other: number): boolean {
    if (2 * this.kept >= this.slots.length / 2) this.grow();
    const at = this.find(one, other);
    if (this.slots[at + 1] !== 0) return false;
    if (this.isFull) return true;
    this.slots[at] = one;
    this.slots[at + 1] = other;
    this.kept += 1;
    return true;
  }

  /** Where the hashes are, or could be kept. The second is never 0. */
  private find(one: number, other: number): number {
    const { slots } = this;
    const mask = slots.length / 2 - 1;
    let at = one & mask;
    while (slots[2 * at + 1] !== 0 && !(slots[2 * at] === one && slots[2 * at + 1] === other)) {
      at = (at + 1) & mask;
    }
    return 2 * at;
  }

  private grow(): void {
    const old = this.slots;
    if (old.length / 2 === mostSlots) {
      this.isFull = true;
      return;
    }
    this.slots = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2) {
      const [one = 0, other = 0] = [old[at], old[at + 1]];
      if (other === 0) continue;
      const free = this.find(one, other);
      this.slots[free] = one;
      this.slots[free + 1] = other;
    }
  }
}

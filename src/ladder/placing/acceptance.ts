import type { Rational } from "../../kernel/rational.ts";
import type { ProgramModel } from "../program-model.ts";
import type { TreeNode } from "../requirement-tree.ts";
import type { ExceptionRules } from "./exception-rules.ts";
import { GradeMinimums, type Grades } from "./grade-minimums.ts";
import { type Item, type Seen, seen } from "./item.ts";
import type { Mode } from "./mode.ts";

/** What an allocation is asked with: which optimum, the exceptions, and a learner's grades where there is a learner. */
export interface Asked {
  readonly mode: Mode;
  readonly rules: ExceptionRules;
  readonly grades: Grades | null;
}

/** Tells which leaves of a program take an item; what the program's own rules say of an award is kept. */
export class Acceptance {
  private readonly model: ProgramModel;
  private readonly minimums: GradeMinimums;
  private readonly byRules = new WeakMap<Seen, readonly TreeNode[]>();

  constructor(model: ProgramModel) {
    this.model = model;
    this.minimums = new GradeMinimums(model);
  }

  /** The leaves that take the item; in the certain optimum only those without a note, and for which its grade surely does. */
  leavesFor(item: Item, { mode, rules, grades }: Asked): readonly TreeNode[] {
    return this.taking(item, rules).filter((leaf) => {
      if (mode === "certain" && leaf.note !== null) return false;
      const met = this.minimums.met(item, leaf, rules, grades);
      return met === "true" || (met === "unknown" && mode === "possible");
    });
  }

  /** The least grades that a leaf asks of what an item rests on: one of its micro-credentials, or itself (null). */
  minimumGrades(
    item: Item,
    of: string | null,
    leaf: TreeNode,
    rules: ExceptionRules,
  ): readonly (string | Rational)[] {
    return this.minimums.askedFor(item, of, leaf, rules);
  }

  private taking(item: Item, rules: ExceptionRules): readonly TreeNode[] {
    if (!rules.concerns(item)) return this.takenByRules(item);
    const own = new Set(this.takenByRules(item));
    return this.model.leaves.filter((leaf) => {
      const ruling = rules.ruling(item, leaf);
      if (ruling === null || !ruling.takes) return ruling === null && own.has(leaf);
      const waiver = item.kind === "award" && item.award.type === "waiver";
      return this.model.hasUnit(seen(item)) && !(waiver && leaf.requirement.form === "pool");
    });
  }

  private takenByRules(item: Item): readonly TreeNode[] {
    const looks = seen(item);
    const known = this.byRules.get(looks);
    if (known !== undefined) return known;
    const taking = this.model.leaves.filter((leaf) => this.model.accepts(leaf, looks));
    this.byRules.set(looks, taking);
    return taking;
  }
}

import type { Rational } from "../../kernel/rational.ts";
import { all, type Truth } from "../../kernel/truth.ts";
import type { ProgramModel } from "../program-model.ts";
import type { TreeNode } from "../requirement-tree.ts";
import { poolTakes } from "./block.ts";
import type { ExceptionRules } from "./exception-rules.ts";
import { GradeMinimums, type Grades } from "./grade-minimums.ts";
import { type Block, type Item, type Learned, type Seen, seen } from "./item.ts";
import type { Mode } from "./mode.ts";

/** What an allocation is asked with: which optimum, the exceptions, and a learner's grades where there is a learner. */
export interface Asked {
  readonly mode: Mode;
  readonly rules: ExceptionRules;
  readonly grades: Grades | null;
}

/** The grades of a learner where none is known. */
const unknownGrades: Grades = new Map();

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
    const taking = item.kind === "block" ? this.takingBlock(item, rules) : this.taking(item, rules);
    return taking.filter((leaf) => {
      if (mode === "certain" && leaf.note !== null) return false;
      const met = this.graded(item, leaf, rules, grades);
      return met === "true" || (met === "unknown" && mode === "possible");
    });
  }

  /** Does an item have the least grade that a leaf asks for: in a block all that may count in it? */
  private graded(item: Item, leaf: TreeNode, rules: ExceptionRules, grades: Grades | null): Truth {
    if (item.kind !== "block") return this.minimums.met(item, leaf, rules, grades);
    return all(
      item.content.map((one) =>
        this.minimums.met(one.item, leaf, rules, one.graded ? grades : grades && unknownGrades),
      ),
    );
  }

  /** The leaves that take a block: those that no exception keeps anything in it out of. */
  private takingBlock(block: Block, rules: ExceptionRules): readonly TreeNode[] {
    if (!this.model.hasUnit(seen(block))) return [];
    return this.model.leaves.filter(
      (leaf) =>
        leaf.requirement.form === "pool" &&
        poolTakes(leaf.requirement.from, block) &&
        block.content.every(({ item }) => rules.ruling(item, leaf)?.takes !== false),
    );
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

  private taking(item: Learned, rules: ExceptionRules): readonly TreeNode[] {
    if (!rules.concerns(item)) return this.takenByRules(item);
    const own = new Set(this.takenByRules(item));
    return this.model.leaves.filter((leaf) => {
      const ruling = rules.ruling(item, leaf);
      if (ruling === null || !ruling.takes) return ruling === null && own.has(leaf);
      const waiver = item.kind === "award" && item.award.type === "waiver";
      return this.model.hasUnit(seen(item)) && !(waiver && leaf.requirement.form === "pool");
    });
  }

  private takenByRules(item: Learned): readonly TreeNode[] {
    const looks = seen(item);
    const known = this.byRules.get(looks);
    if (known !== undefined) return known;
    const taking = this.model.leaves.filter((leaf) => this.model.accepts(leaf, looks));
    this.byRules.set(looks, taking);
    return taking;
  }
}

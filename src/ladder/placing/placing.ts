import { bindingConstraints } from "../../allocation/binding.ts";
import { allocate } from "../../allocation/solve.ts";
import type { Award } from "../../award/award.ts";
import type { LearningIndex } from "../../award/learning.ts";
import type { Document } from "../../documents/document.ts";
import type { ProgramModel } from "../program-model.ts";
import type { TreeNode } from "../requirement-tree.ts";
import type { Accounts, Allocation, AppliedException, Hold } from "../result.ts";
import type { Asked } from "./acceptance.ts";
import { accountsOf } from "./accounts.ts";
import type { Aim } from "./aim.ts";
import { type BarredAward, barredByEarned } from "./earned-bars.ts";
import { earnedFirst } from "./earned-first.ts";
import { ExceptionRules } from "./exception-rules.ts";
import type { Grades } from "./grade-minimums.ts";
import { holdOf } from "./hold.ts";
import type { EarnedCourse, Item } from "./item.ts";
import type { Mode } from "./mode.ts";
import { placedIn } from "./placed.ts";
import { problemOf } from "./problem.ts";
import { ProgramPart } from "./program-part.ts";
import { mostSearched, type Selection, selectItems } from "./selection.ts";
import { allocationSteps, bindingSteps, partBindingSteps, partSteps } from "./steps.ts";

/** What is known of a learner; nothing in offering views. */
export interface LearnerFacts {
  readonly earned?: readonly EarnedCourse[];
  /** With them an award is of micro-credentials that the learner holds, and requirements ask for their least grade. */
  readonly grades?: Grades;
  /** Exceptions for the learner, beside those for everyone in the program. */
  readonly exceptions?: readonly Document<"exception">[];
}

/** What an allocation is for, and about whom. */
export interface PlacingOptions extends Aim, LearnerFacts {}

/** An allocation with the decisions that it keeps to. */
export interface ExplainedAllocation extends Allocation, Accounts {
  readonly exceptions: readonly AppliedException[];
  /** Awards left out because of a course already earned. */
  readonly barred: readonly BarredAward[];
  /** What forbids a better one; worked out on demand. */
  readonly binding: () => readonly Hold[];
}

/** Fits awards into a program by the rules of semantics, section 6, and the exceptions of section 8. */
export class Placing {
  readonly model: ProgramModel;
  readonly part: ProgramPart;
  /** The exceptions for everyone in the program. */
  readonly rules: ExceptionRules;
  readonly learning: LearningIndex;
  private readonly exceptions: readonly Document<"exception">[];

  constructor(
    model: ProgramModel,
    learning: LearningIndex,
    exceptions: readonly Document<"exception">[] = [],
  ) {
    this.model = model;
    this.learning = learning;
    this.exceptions = exceptions;
    this.rules = new ExceptionRules(model, exceptions);
    this.part = new ProgramPart(model);
  }

  /** The best allocation of the awards together with the courses that the learner has earned. */
  allocate(
    awards: readonly Award[],
    mode: Mode,
    options: PlacingOptions = {},
  ): ExplainedAllocation {
    const { earned = [], grades = null } = options;
    const rules = this.rulesFor(options);
    const { items: all, barred } = itemsOf(this.model, awards, earned);
    const asked = { mode, rules, grades, aim: options };
    const part = this.partOf(all, asked);
    const items = part?.items ?? all;
    const { problem, units } = problemOf(this.model, this.part, this.learning, items, asked);
    const workLimit = part === null ? allocationSteps(problem) : partSteps;
    const result = allocate(problem, { workLimit });
    const bindingLimit = part === null ? bindingSteps(problem) : partBindingSteps;
    const credits = units.credits(result.credits);
    const spots = placedIn(result, items, units, null);
    const most = options.total ?? this.model.credits;
    const bound = part?.bound ?? units.credits(result.bound);
    return {
      credits,
      bound,
      optimal: part === null ? result.optimal : credits.equals(bound),
      unique: result.unique && part === null,
      ...spots,
      ...earnedFirst(this.model, spots, most),
      exceptions: rules.applied(all),
      barred,
      binding: () => bindingConstraints(problem, result, { workLimit: bindingLimit }).map(holdOf),
      ...accountsOf({ model: this.model, rules: this.part.limits, items, problem, units, result }),
    };
  }

  /** The part of very many items that is searched for the most credits; null where all are. */
  private partOf(items: readonly Item[], asked: Asked & { readonly aim: Aim }): Selection | null {
    const { objectives, within, total } = asked.aim;
    const other = objectives !== undefined || within !== undefined || total !== undefined;
    if (other || items.length <= mostSearched) return null;
    const leavesFor = (item: Item) => this.part.acceptance.leavesFor(item, asked);
    return selectItems(this.model, this.part.limits, items, leavesFor);
  }

  /** The leaves that may take an award, by the program's rules and the exceptions for everyone. */
  taking(award: Award, mode: Mode = "possible"): readonly TreeNode[] {
    const asked = { mode, rules: this.rules, grades: null } as const;
    return this.part.acceptance.leavesFor({ kind: "award", award }, asked);
  }

  /** The exception for everyone that bars an award from every leaf that would take it; null where there is none. */
  refusal(award: Award): Document<"exception"> | null {
    const item = { kind: "award", award } as const;
    const leaves = this.model.leaves.filter((leaf) => this.model.accepts(leaf, award));
    const rulings = leaves.map((leaf) => this.rules.ruling(item, leaf));
    if (rulings.some((ruling) => ruling === null || ruling.takes)) return null;
    return rulings[0]?.by ?? null;
  }

  /** The exceptions for everyone and those for the learner. */
  rulesFor({ exceptions = [] }: LearnerFacts): ExceptionRules {
    return exceptions.length === 0
      ? this.rules
      : new ExceptionRules(this.model, [...this.exceptions, ...exceptions]);
  }
}

/** What is to be placed: earned courses, and the awards that none of them bars. */
function itemsOf(
  model: ProgramModel,
  awards: readonly Award[],
  earned: readonly EarnedCourse[],
): { readonly items: readonly Item[]; readonly barred: readonly BarredAward[] } {
  const barred = barredByEarned(model, awards, earned);
  const out = new Set(barred.map(({ award }) => award));
  const free = awards.filter((award) => !out.has(award));
  return {
    items: [
      ...free.map((award) => ({ kind: "award", award }) as const),
      ...earned.map((course) => ({ kind: "earned", earned: course }) as const),
    ],
    barred,
  };
}

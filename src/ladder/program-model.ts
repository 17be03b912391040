import { courseAttributes } from "../award/attributes.ts";
import type { Award } from "../award/award.ts";
import { ruleAt } from "../award/citation.ts";
import { type Filterable, passes, poolAccepts } from "../award/filter.ts";
import type { Span } from "../diagnostics/span.ts";
import type { Document } from "../documents/document.ts";
import { byText, sorted } from "../kernel/order.ts";
import { Rational } from "../kernel/rational.ts";
import { amountIn } from "../policy/conversion.ts";
import type { Catalogue, DocumentOnDay } from "../workspace/catalogue.ts";
import { coursesOf } from "./courses-of.ts";
import { leavesOf, requirementTree, type TreeNode } from "./requirement-tree.ts";

/** Credit that must be earned in residence, or by a route that counts as such. */
export interface Residency {
  readonly credits: Rational;
  readonly satisfiedBy: readonly string[];
  /** The rule of the program or the bank, the source that it names, and its place. */
  readonly rule: string | null;
  readonly source: string | null;
  readonly at: Span;
}

/** A program on one day with the banks whose results it honours. */
export class ProgramModel {
  readonly program: DocumentOnDay<"program">;
  readonly catalogue: Catalogue;
  /** Pooled banks, sorted by id. */
  readonly banks: readonly DocumentOnDay<"credit-bank">[];
  readonly tree: readonly TreeNode[];
  readonly leaves: readonly TreeNode[];
  readonly residencies: readonly Residency[];

  constructor(
    program: DocumentOnDay<"program">,
    banks: readonly DocumentOnDay<"credit-bank">[],
    catalogue: Catalogue,
  ) {
    this.program = program;
    this.banks = banks;
    this.catalogue = catalogue;
    this.tree = requirementTree(program.data.requirements);
    this.leaves = leavesOf(this.tree);
    this.residencies = residencies(program, banks);
  }

  get credits(): Rational {
    return this.program.data.credits;
  }

  /** Courses of the institution that are creditable, in effect, and pass some leaf (or are let in otherwise). */
  usableCourses(
    letIn: (course: Document<"course">) => boolean = () => false,
  ): Document<"course">[] {
    const { institution } = this.program.data;
    return coursesOf(this.catalogue, institution).filter(
      (course) => course.data.creditable && (this.mayTake(course) || letIn(course)),
    );
  }

  /** Does the course pass some leaf? */
  mayTake(course: Document<"course">): boolean {
    return this.leaves.some((leaf) => this.mayTakeIn(leaf, course));
  }

  /** Does the course pass a leaf? Routes, award types and providers belong to awards and are left aside. */
  mayTakeIn({ requirement }: TreeNode, course: Document<"course">): boolean {
    if (requirement.form === "course") return requirement.course === course.id;
    if (requirement.form !== "pool") return false;
    const { routes: _, awardTypes: __, providers: ___, ...rest } = requirement.from;
    const item = { type: null, route: "", providers: [], ...courseAttributes(course) };
    return passes(rest, item);
  }

  /** Does a leaf take an award, or an earned course (which has no type), limits and exceptions left aside? */
  accepts(leaf: TreeNode, item: Filterable & Pick<Award, "unit">): boolean {
    if (!this.hasUnit(item)) return false;
    const { requirement } = leaf;
    switch (requirement.form) {
      case "course": {
        const { type, course } = item;
        const forCourse = type === "assigned" || type === "waiver" || type === null;
        return forCourse && course === requirement.course;
      }
      case "pool":
        return poolAccepts(requirement.from, item);
      default:
        return false;
    }
  }

  /** Is an amount in the program's own unit? */
  hasUnit({ unit }: Pick<Award, "unit">): boolean {
    return unit === null || unit === this.program.data.unit;
  }
}

/** The banks in effect whose results a program honours, sorted by id; by default those of its institution. */
export function honouredBanks(
  { data }: DocumentOnDay<"program">,
  { banks }: Pick<Catalogue, "banks">,
  takesPart: (bank: string) => boolean = () => true,
): DocumentOnDay<"credit-bank">[] {
  const own = [...banks.values()].filter((bank) => bank.data.institution === data.institution);
  const listed = data.banks === undefined ? own.map((bank) => bank.id) : (data.banks ?? []);
  const found = listed.filter(takesPart).flatMap((id) => banks.get(id) ?? []);
  return sorted(
    new Set(found),
    byText((bank) => bank.id),
  );
}

/** What the program states (null for none), else what its banks state for its credential; each is a condition of its own. */
function residencies(
  program: DocumentOnDay<"program">,
  banks: readonly DocumentOnDay<"credit-bank">[],
): Residency[] {
  const { data } = program;
  const { residency, credits, credential } = data;
  if (residency === null) return [];
  if (residency?.credits !== undefined || residency?.share !== undefined) {
    const amount = residency.credits ?? (residency.share ?? Rational.zero).times(credits);
    const path = ["residency", residency.credits === undefined ? "share" : "credits"];
    const rule = ruleAt(program, path, "residency", residency.source);
    return [{ credits: amount, satisfiedBy: residency.satisfiedBy ?? ["resident"], ...rule }];
  }
  return banks.flatMap((bank) => {
    const rule = bank.data.residency;
    const own = credential === undefined ? undefined : rule?.[credential];
    const amount = own ? amountIn(bank.data, data.unit, own) : rule?.share?.times(credits);
    if (amount === undefined) return [];
    const satisfiedBy = residency?.satisfiedBy ?? rule?.satisfiedBy ?? ["resident"];
    const path = ["residency", own === undefined ? "share" : (credential ?? "")];
    return [{ credits: amount, satisfiedBy, ...ruleAt(bank, path, path.join("."), rule?.source) }];
  });
}

import type { Award } from "../../award/award.ts";
import { barred, creditOf } from "../../ladder/placing/conflicts.ts";
import { creditsOf, type EarnedCourse, type Item, seen } from "../../ladder/placing/item.ts";
import { Terms } from "../rows/terms.ts";
import type { ProgramRules } from "../rules/program-rules.ts";

/**
 * Tells earned courses apart as far as the awards that may count beside them depend on it: two courses of as many
 * credits that fill the same requirements and use up the same limits leave the same room. A course that an award is
 * for, or that may not stand beside an award or another course, is only like itself.
 */
export class EarnedLikeness {
  private readonly rules: ProgramRules;
  private readonly kinds = new Terms<null>();
  private readonly known = new Map<string, number>();

  constructor(rules: ProgramRules) {
    this.rules = rules;
  }

  /** Courses of one key, in their order, leave the same room to these awards. */
  key(earned: readonly EarnedCourse[], awards: readonly Award[]): string {
    return earned
      .map((one) =>
        this.bearsOn(one, earned, awards) ? this.itself(one) : String(this.kindOf(one)),
      )
      .join(",");
  }

  private itself({ course, route, grade }: EarnedCourse): string {
    return `${course.id} ${route} ${this.rules.grades.key(grade)}`;
  }

  private bearsOn(
    one: EarnedCourse,
    earned: readonly EarnedCourse[],
    awards: readonly Award[],
  ): boolean {
    const { model, namesItems } = this.rules;
    const own = creditOf({ kind: "earned", earned: one });
    return (
      namesItems ||
      awards.some((award) => award.course === own.course || barred(model, award, own)) ||
      earned.some(
        (other) => other !== one && barred(model, creditOf({ kind: "earned", earned: other }), own),
      )
    );
  }

  private kindOf(one: EarnedCourse): number {
    const itself = this.itself(one);
    const known = this.known.get(itself) ?? this.kinds.number(this.describe(one), () => null);
    this.known.set(itself, known);
    return known;
  }

  /** All that a program looks at when it places the course. */
  private describe(earned: EarnedCourse): string {
    const { placing, model } = this.rules;
    const { rules, part } = placing;
    const item: Item = { kind: "earned", earned };
    const leaves = (mode: "certain" | "possible") =>
      part.acceptance.leavesFor(item, { mode, rules, grades: null }).map(({ path }) => path);
    const limits = part.limits.flatMap(({ matches }, index) => (matches(item) ? [index] : []));
    return JSON.stringify([
      creditsOf(item).toExact(),
      model.hasUnit(seen(item)),
      leaves("certain"),
      leaves("possible"),
      limits,
    ]);
  }
}

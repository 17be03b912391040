import type { Rational } from "../../kernel/rational.ts";
import type { Truth } from "../../kernel/truth.ts";
import type { Item } from "../../ladder/placing/item.ts";
import type { TreeNode } from "../../ladder/requirement-tree.ts";
import { type GradeBands, reachesGrade } from "../../policy/grade.ts";
import type { Holding } from "../rules/holding.ts";
import type { Settled } from "./answer.ts";

type Asked = Pick<Settled, "rules" | "case">;

/** A grade that something to place rests on. */
export interface Graded {
  /** The micro-credential; null for a course already earned. */
  readonly of: string | null;
  /** What the grade is of. */
  readonly title: string;
  readonly grade: string | null;
}

/** The grade of a holding. */
export function gradedIn({ offering, entry }: Holding): Graded {
  return { of: offering.id, title: offering.data.title, grade: entry.grade };
}

/** A grade with the least grades that it is said not to reach; at least one. */
export interface Short extends Graded {
  readonly minimums: readonly [string | Rational, ...(string | Rational)[]];
}

/** The scale by which the grades of an item are compared. */
export function scaleFor({ rules }: Asked, item: Item): GradeBands | null {
  return item.kind === "award" ? rules.scaleUnder(item.award.bank) : rules.scale;
}

/** The first of an item's grades that fails a least grade of a leaf, or is not known to reach one; null where none. */
export function shortOf(
  asked: Asked,
  item: Item,
  leaf: TreeNode,
  graded: readonly Graded[],
  reaches: Exclude<Truth, "true">,
): Short | null {
  const { placing } = asked.rules;
  const own = placing.rulesFor(asked.case);
  const scale = scaleFor(asked, item);
  const { acceptance } = placing.part;
  for (const one of graded) {
    const [first, ...more] = acceptance
      .minimumGrades(item, one.of, leaf, own)
      .filter((minimum) => reachesGrade(one.grade, minimum, scale) === reaches);
    if (first !== undefined) return { ...one, minimums: [first, ...more] };
  }
  return null;
}

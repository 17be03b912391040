import type { Reason } from "../../award/award.ts";
import { reasonBy } from "../../award/citation.ts";
import { placeOf } from "../../documents/document.ts";
import { type Item, seen } from "../../ladder/placing/item.ts";
import type { TreeNode } from "../../ladder/requirement-tree.ts";
import { gradeDoubt } from "../../policy/grade.ts";
import type { Settled } from "./answer.ts";
import { type Graded, type Short, scaleFor, shortOf } from "./least-grades.ts";

type Asked = Pick<Settled, "rules" | "case">;

/** Something to place with the grades that it rests on, and the names by which reasons call it. */
export interface Entrant {
  readonly item: Item;
  /** The award or the course. */
  readonly name: string;
  /** Every grade that it rests on, with what it is of; of several that are as bad, reasons name the first. */
  readonly graded: readonly Graded[];
  /** By micro-credential; an earned course has its own. */
  readonly grades: ReadonlyMap<string, string | null>;
  readonly at: Reason["at"];
}

/** The leaves that would take an item by the program's rules and all exceptions, its grade left aside. */
export function entrances({ rules, case: { exceptions } }: Asked, item: Item): readonly TreeNode[] {
  const { placing } = rules;
  const ungraded: Item =
    item.kind === "earned" ? { ...item, earned: { ...item.earned, grade: null } } : item;
  const asked = {
    mode: "possible",
    rules: placing.rulesFor({ exceptions }),
    grades: null,
  } as const;
  return placing.part.acceptance.leavesFor(ungraded, asked);
}

/** The leaves that surely take it, its grade included. */
export function sureEntrances(asked: Asked, entrant: Placing): readonly TreeNode[] {
  return gradedEntrances(asked, entrant, "certain");
}

/** The leaves that may take it, its grade included. */
export function openEntrances(asked: Asked, entrant: Placing): readonly TreeNode[] {
  return gradedEntrances(asked, entrant, "possible");
}

type Placing = Pick<Entrant, "item" | "grades">;

function gradedEntrances(
  { rules, case: { exceptions } }: Asked,
  { item, grades }: Placing,
  mode: "certain" | "possible",
): readonly TreeNode[] {
  const { placing } = rules;
  const asked = { mode, rules: placing.rulesFor({ exceptions }), grades };
  return placing.part.acceptance.leavesFor(item, asked);
}

/** An exception that keeps an item out of every requirement that would take it; null where none does. */
export function exceptionAgainst(
  asked: Asked,
  { item, name }: Pick<Entrant, "item" | "name">,
): Reason | null {
  if (entrances(asked, item).length > 0) return null;
  const { rules, case: known } = asked;
  const { model, placing } = rules;
  const own = placing.rulesFor(known);
  const rulings = model.leaves
    .filter((leaf) => model.accepts(leaf, seen(item)))
    .map((leaf) => own.ruling(item, leaf));
  const [first] = rulings;
  if (!first || rulings.some((ruling) => ruling === null || ruling.takes)) return null;
  const { data, id } = model.program;
  const args = { award: name, program: data.title ?? id, exception: first.by.id };
  return reasonBy("not-applicable", args, first.by, ["type"], first.by.data.type);
}

/** A grade that no requirement takes, or that is not known to reach what one asks for; null where it is no matter of grades. */
export function gradeAgainst(asked: Asked, entrant: Entrant): Reason | null {
  const { item, graded, at } = entrant;
  const leaves = entrances(asked, item);
  if (leaves.length === 0 || sureEntrances(asked, entrant).length > 0) return null;
  const open = openEntrances(asked, entrant);
  const short = (among: readonly TreeNode[], reaches: "false" | "unknown"): Short | undefined =>
    among.flatMap((leaf) => shortOf(asked, item, leaf, graded, reaches) ?? [])[0];
  const place = { rule: null, source: null, at };
  const doubtful = short(open, "unknown");
  if (doubtful !== undefined) {
    const { title, grade, minimums } = doubtful;
    const [minimum] = minimums;
    const doubt = gradeDoubt(grade, minimum, scaleFor(asked, item));
    const args = { item: title, minimum: String(minimum), ...doubt };
    return { code: "grade-unknown", args, ...place };
  }
  const low = short(leaves, "false");
  if (low === undefined) return null;
  const args = { grade: low.grade ?? "", minimum: low.minimums.map(String).join(", ") };
  // What is told comes first; the grade of something else is said to be of that.
  const other = low.of === graded[0]?.of ? {} : { item: low.title };
  return { code: "grade-low", args: { ...args, ...other }, ...place };
}

/** No requirement of the program takes an item, whatever its grade. */
export function noEntrance({ rules }: Asked, { item, name }: Entrant): Reason {
  const { program } = rules.model;
  const place = (key: string) => ({
    rule: `program ${program.id} ${key}`,
    source: null,
    at: placeOf(program, key),
  });
  const { unit } = seen(item);
  if (unit !== null && !rules.model.hasUnit({ unit })) {
    const args = { unit, needed: program.data.unit };
    return { code: "unit-mismatch", args, ...place("unit") };
  }
  const args = { award: name, program: program.data.title ?? program.id };
  return { code: "not-applicable", args, ...place("requirements") };
}

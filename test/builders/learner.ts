import { settle } from "../../src/learner/answer.ts";
import { Desk } from "../../src/learner/desk.ts";
import { Grounds } from "../../src/learner/grounds.ts";
import type { Entry } from "../../src/learner/record.ts";
import type { LearnerAnswer } from "../../src/learner/result.ts";
import type { Part } from "./documents.ts";
import { catalogueOf, day, today } from "./workspace.ts";

/** What a row says, as plain text; all but the item may be absent. */
export interface RowText {
  readonly item: string;
  readonly edition?: string;
  readonly completedOn?: string;
  readonly grade?: string;
  readonly marks?: Readonly<Record<string, string>>;
  readonly route?: "resident" | "transfer" | "plar";
  readonly program?: string;
  readonly catalog?: string;
}

/** An entry, of a micro-credential completed on the as-of day where nothing else is said. */
export const entryOf = (row: RowText): Entry => ({
  item: row.item,
  edition: row.edition ?? null,
  completedOn: row.completedOn === undefined ? null : day(row.completedOn),
  grade: row.grade ?? null,
  marks: new Map(Object.entries(row.marks ?? {})),
  route: row.route ?? null,
  program: row.program ?? null,
  catalog: row.catalog === undefined ? null : day(row.catalog),
});

/** A desk over documents. */
export const deskOf = (documents: readonly Part[], asOf: string = today): Desk =>
  new Desk(new Grounds(catalogueOf(documents, asOf)));

/** What is settled for a learner in a program; null where the program had no rules on the day of admission. */
export function settled(desk: Desk, program: string, learner: string, rows: readonly RowText[]) {
  const entries = rows.map(entryOf);
  const admitted = entries.find(({ catalog }) => catalog !== null)?.catalog ?? null;
  const rules = desk.rulesOf(program, admitted);
  if (rules === null) return null;
  const exceptions = desk.exceptionsFor(learner, program);
  return settle(rules, desk.caseOf(rules, entries, exceptions));
}

/** The answer for a learner, `L-1` where no other is named, in the program `program`. */
export function answerFor(
  documents: readonly Part[],
  rows: readonly RowText[],
  { asOf = today, learner = "L-1" }: { readonly asOf?: string; readonly learner?: string } = {},
): LearnerAnswer {
  const desk = deskOf(documents, asOf);
  const found = settled(desk, "program", learner, rows);
  if (found === null) throw new Error("the program has no rules for who was admitted then");
  return desk.answerOf(found);
}

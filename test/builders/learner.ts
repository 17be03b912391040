import { compareText, sorted } from "../../src/kernel/order.ts";
import { Desk } from "../../src/learner/answer/desk.ts";
import type { Entry } from "../../src/learner/record.ts";
import type { LearnerAnswer } from "../../src/learner/result.ts";
import { Grounds } from "../../src/learner/rules/grounds.ts";
import {
  bank,
  course,
  crosswalk,
  microCredential,
  type Part,
  program,
  relates,
} from "./documents.ts";
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

/** The earliest date of admission. */
const admittedIn = (entries: readonly Entry[]) =>
  sorted(
    entries.flatMap(({ catalog }) => catalog ?? []),
    compareText,
  )[0] ?? null;

/** A desk over documents. */
export const deskOf = (documents: readonly Part[], asOf: string = today): Desk =>
  new Desk(new Grounds(catalogueOf(documents, asOf)));

/** What is settled for a learner in a program; null where the program had no rules on the day of admission. */
export function settled(desk: Desk, program: string, learner: string, rows: readonly RowText[]) {
  const entries = rows.map(entryOf);
  const admitted = admittedIn(entries);
  const rules = desk.rulesOf(program, admitted);
  if (rules === null) return null;
  const exceptions = desk.exceptionsFor(learner, program);
  const [found = null] = desk.settleTogether([
    { rules, case: desk.caseOf(rules, entries, exceptions) },
  ]);
  return found;
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

/** The answer in one line: `eligible 3`, `review 0 to 3: grade-unknown`. */
export function outcomeFor(...asked: Parameters<typeof answerFor>): string {
  const { verdict, certain, possible, reasons } = answerFor(...asked);
  const credits = certain.equals(possible) ? String(certain) : `${certain} to ${possible}`;
  return `${verdict} ${credits}${reasons.length > 0 ? `: ${reasons.join(" ")}` : ""}`;
}

/** What a test changes in the usual workspace. */
export interface Changes {
  readonly m?: Part;
  readonly c?: Part;
  readonly bank?: Part;
  readonly program?: Part;
}

/** `m` covers the three-credit course `c`, which the program takes, by what the bank computes; `more` documents beside. */
export const ladderable = (changes: Changes = {}, ...more: readonly Part[]): readonly Part[] => [
  microCredential("m", changes.m),
  course("c", changes.c),
  bank(changes.bank),
  program(changes.program),
  crosswalk([relates("m#K1", "exact", "c#O1")], ["m c"]),
  ...more,
];

/** `m`, completed on a day of 2024. */
export const done = (more: Partial<RowText> = {}): RowText => ({
  item: "m",
  completedOn: "2024-06-01",
  ...more,
});

/** The grade scale `scale`: A from 80, B from 62, C from 50; the pass P and the fail F stand for no number. */
export const gradeScale: Part = {
  kind: "grade-scale",
  id: "scale",
  bands: [
    { grade: "A", from: 80, to: 100 },
    { grade: "B", from: 62, to: 79 },
    { grade: "C", from: 50, to: 61 },
  ],
  pass: ["P"],
  fail: ["F"],
};

/** What a learner gets in several programs together, in their order; with one, what the learner gets in it alone. */
export function answersTogether(
  documents: readonly Part[],
  programs: readonly string[],
  rows: readonly RowText[],
  learner = "L-1",
): readonly LearnerAnswer[] {
  const desk = deskOf(documents);
  const entries = rows.map(entryOf);
  const asked = programs.map((program) => {
    const own = entries.filter((entry) => (entry.program ?? program) === program);
    const admitted = admittedIn(own);
    const rules = desk.rulesOf(program, admitted);
    if (rules === null) throw new Error("the program has no rules for who was admitted then");
    return { rules, case: desk.caseOf(rules, own, desk.exceptionsFor(learner, program)) };
  });
  return desk.settleTogether(asked).map((settled) => desk.answerOf(settled));
}

/** Each answer in one line, with its program and where its awards are: `diploma eligible 3 (any:3)`. */
export function outcomesTogether(...asked: Parameters<typeof answersTogether>): readonly string[] {
  const [, programs] = asked;
  return answersTogether(...asked).map(({ verdict, certain, possible, awards, reasons }, index) => {
    const credits = certain.equals(possible) ? String(certain) : `${certain} to ${possible}`;
    const places = awards.map((award) => `${award.requirement}=${award.course ?? award.award}`);
    const placed = places.length > 0 ? ` (${places.join(" ")})` : "";
    const why = reasons.length > 0 ? `: ${reasons.join(" ")}` : "";
    return `${programs[index]} ${verdict} ${credits}${placed}${why}`;
  });
}

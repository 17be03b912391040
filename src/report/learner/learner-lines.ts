import { withoutSteering } from "../../kernel/steering.ts";
import type { LearnerAnswer, LearnerAward } from "../../learner/result.ts";
import { csvField, csvLine } from "../../spreadsheet/csv.ts";
import { printLine } from "../text/json.ts";

/** The columns of a learner's row, in order. */
export const learnerColumns = [
  "learner",
  "program",
  "verdict",
  "creditsCertain",
  "creditsPossible",
  "awards",
  "reasons",
] as const;

/** How the rows of learners are written, one a line. */
export interface LearnerLines {
  /** What stands before all rows; empty where nothing does. */
  readonly heading: string;
  /** How a row begins: the learner. */
  readonly head: (learner: string) => string;
  /** What stands before and behind a learner whose name is plain (`isPlainField`), and is then written as it is. */
  readonly around: readonly [before: string, behind: string];
  /** What it ends in, with its line break, as UTF-8: the same for all learners of one situation, so rendered once. */
  readonly rest: (program: string, answer: LearnerAnswer) => Uint8Array;
}

/** Rows as CSV, in which nothing is read as a formula. */
export const learnerCsv: LearnerLines = {
  heading: csvLine(learnerColumns),
  head: csvField,
  around: ["", ""],
  rest: (program, answer) => encoded(`,${csvLine([program, ...cellsOf(answer)])}`),
};

/** Rows as NDJSON, one object a line, with all that is said of each award. */
export const learnerNdjson: LearnerLines = {
  heading: "",
  head: (learner) => `{"learner":${withoutSteering(JSON.stringify(learner))}`,
  around: ['{"learner":"', '"'],
  rest: (program, { verdict, certain, possible, awards, reasons }) => {
    const said = { verdict, creditsCertain: certain, creditsPossible: possible };
    return encoded(
      `,${printLine({ program, ...said, awards: awards.map(awardJson), reasons }).slice(1)}`,
    );
  },
};

/** Rows as lists of texts in JSON, one a line: the cells of a sheet that is made of them at the end. */
export const learnerCells: LearnerLines = {
  heading: "",
  head: (learner) => `[${JSON.stringify(learner)}`,
  around: ['["', '"'],
  rest: (program, answer) => encoded(`,${printLine([program, ...cellsOf(answer)]).slice(1)}`),
};

/** What a row says behind learner and program, cell by cell. */
function cellsOf(answer: LearnerAnswer): readonly string[] {
  return [
    answer.verdict,
    answer.certain.toString(),
    answer.possible.toString(),
    awardsText(answer),
    reasonsText(answer),
  ];
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The awards of an answer in one cell: `requirement=course|subject-level:credits:status:bank`, joined by `; `. */
export function awardsText({ awards }: LearnerAnswer): string {
  return awards
    .map(
      (award) =>
        `${award.requirement}=${earned(award)}:${award.credits}:${award.status}:${award.bank}`,
    )
    .join("; ");
}

/** The reasons of an answer in one cell: codes joined by `; `. */
export function reasonsText({ reasons }: LearnerAnswer): string {
  return reasons.join("; ");
}

/** What an award is for: a course, a subject with or without a level, or a block of credit, which has neither. */
function earned({ course, subject, level }: LearnerAward): string {
  if (course !== null) return course;
  if (subject === null) return "block";
  return level === null ? subject : `${subject}-${level}`;
}

function awardJson(award: LearnerAward): object {
  const { requirement, course, subject, level, credits, status, bank, microCredentials } = award;
  const { ownStatus, possible, shared } = award;
  return {
    requirement,
    award: award.award,
    course,
    subject,
    level,
    credits,
    status,
    bank,
    microCredentials,
    ownStatus,
    possible,
    shared,
  };
}

import type { Catalogue } from "../workspace/catalogue.ts";
import { Desk, notInEffect } from "./desk.ts";
import { Grounds } from "./grounds.ts";
import type { Entry } from "./record.ts";
import type { LearnerAnswer } from "./result.ts";

/** What a learner's record says; what is left out is not stated. */
export type LearnerRecord = Pick<Entry, "item"> & Partial<Entry>;

/** Answers learners one after the other. */
export interface LearnerDesk {
  /**
   * What a learner gets in a program by records in the order of their file; the first date of admission stated picks
   * the rules. `learner` is the id by which exceptions name the learner. Records that name another program are left
   * out. Null where the workspace has no such program; items it does not have count for nothing.
   */
  readonly answer: (
    program: string,
    records: readonly LearnerRecord[],
    learner?: string,
  ) => LearnerAnswer | null;
}

/** Prepares a day's catalogue for many learners (semantics, section 8); what they have in common is worked out once. */
export function learnerDesk(catalogue: Catalogue): LearnerDesk {
  const { documents } = catalogue.workspace;
  const desk = new Desk(new Grounds(catalogue));
  const isKnown = (item: string) =>
    documents.has("micro-credential", item) || documents.has("course", item);
  return {
    answer: (program, records, learner) => {
      if (!documents.has("program", program)) return null;
      const entries = records
        .map((record) => ({ ...nothingStated, ...record }))
        .filter((entry) => isKnown(entry.item) && (entry.program ?? program) === program);
      const admitted = entries.find(({ catalog }) => catalog !== null)?.catalog ?? null;
      const rules = desk.rulesOf(program, admitted);
      if (rules === null) return notInEffect;
      const exceptions = learner === undefined ? [] : desk.exceptionsFor(learner, program);
      return desk.answer(rules, desk.caseOf(rules, entries, exceptions));
    },
  };
}

/** What a learner gets in one program by some records; for many learners, `learnerDesk` does the common work once. */
export function answerLearner(
  catalogue: Catalogue,
  program: string,
  records: readonly LearnerRecord[],
): LearnerAnswer | null {
  return learnerDesk(catalogue).answer(program, records);
}

const nothingStated: Omit<Entry, "item"> = {
  edition: null,
  completedOn: null,
  grade: null,
  marks: new Map(),
  route: null,
  program: null,
  catalog: null,
};

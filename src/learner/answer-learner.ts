import { compareText, sorted } from "../kernel/order.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { Desk, notInEffect } from "./answer/desk.ts";
import type { Entry } from "./record.ts";
import type { LearnerAnswer } from "./result.ts";
import { type LearnerRecord, RecordReader, type RejectedRecord } from "./rows/record-reader.ts";
import { Grounds } from "./rules/grounds.ts";

/** Answers learners one after the other. */
export interface LearnerDesk {
  /**
   * What a learner gets in a program by records in the order of their file; the earliest date of admission stated picks
   * the rules. `learner` is the id by which exceptions name the learner. Records that name another program, and those
   * that `rejected` names, are left out. Null where the workspace has no such program, or no rules of it yet on the date
   * of admission, or a program that no bank serves on any day: what is not known is no refusal.
   */
  readonly answer: (
    program: string,
    records: readonly LearnerRecord[],
    learner?: string,
  ) => LearnerAnswer | null;
  /**
   * What a learner gets in several programs that are held together, in their order: among equal answers the first
   * program comes first. What counts in one counts in no other, unless their overlap rules allow it; a completed
   * program may enter another as a block. Records that name another program are left out, and those that name one of these
   * count there only. An answer is null where `answer` gives none.
   */
  readonly answerTogether: (
    programs: readonly string[],
    records: readonly LearnerRecord[],
    learner?: string,
  ) => readonly (LearnerAnswer | null)[];
  /** The records that no answer rests on, and why: what the workspace does not have, days to come, grades that are none. */
  readonly rejected: (records: readonly LearnerRecord[]) => readonly RejectedRecord[];
}

/** Prepares a day's catalogue for many learners (semantics, section 8); what they have in common is worked out once. */
export function learnerDesk(catalogue: Catalogue): LearnerDesk {
  const { documents } = catalogue.workspace;
  const desk = new Desk(new Grounds(catalogue));
  const reader = new RecordReader(catalogue);
  const asked = (program: string, said: readonly Entry[], learner?: string) => {
    const entries = said.filter((entry) => (entry.program ?? program) === program);
    const [admitted = null] = sorted(
      entries.flatMap(({ catalog }) => catalog ?? []),
      compareText,
    );
    if (!desk.serves(program)) return undefined;
    if (admitted !== null && desk.rulesBegin([program], admitted) !== null) return undefined;
    const rules = desk.rulesOf(program, admitted);
    const exceptions = learner === undefined ? [] : desk.exceptionsFor(learner, program);
    return rules === null ? null : { rules, case: desk.caseOf(rules, entries, exceptions) };
  };
  const answerTogether: LearnerDesk["answerTogether"] = (programs, records, learner) => {
    const known = [...new Set(programs)].filter((program) => documents.has("program", program));
    const { entries } = reader.readAll(records);
    const cases = known.map((program) => asked(program, entries, learner));
    const settled = desk.settleTogether(cases.flatMap((one) => one ?? [])).values();
    const answers = new Map(
      known.map((program, index) => {
        const one = cases[index];
        if (one === undefined) return [program, null] as const;
        const found = one === null ? undefined : settled.next().value;
        return [program, found === undefined ? notInEffect : desk.answerOf(found)] as const;
      }),
    );
    return programs.map((program) => answers.get(program) ?? null);
  };
  return {
    answer: (program, records, learner) => answerTogether([program], records, learner)[0] ?? null,
    answerTogether,
    rejected: (records) => reader.readAll(records).rejected,
  };
}

/**
 * What a learner gets in one program by some records; `learner` is the id by which exceptions name the learner. Null
 * where the workspace has no such program. For many learners, `learnerDesk` does the common work once.
 */
export function answerLearner(
  catalogue: Catalogue,
  program: string,
  records: readonly LearnerRecord[],
  learner?: string,
): LearnerAnswer | null {
  return learnerDesk(catalogue).answer(program, records, learner);
}

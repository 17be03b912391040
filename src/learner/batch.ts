import type { Catalogue } from "../workspace/catalogue.ts";
import { learnerDesk } from "./answer-learner.ts";
import type { LearnerAnswer } from "./result.ts";
import type { LearnerRecord, RejectedRecord } from "./rows/record-reader.ts";

/** One learner's records, in the order of their file. */
export interface LearnerRecords {
  readonly learner: string;
  readonly records: readonly LearnerRecord[];
}

/** What one learner gets in one program. */
export interface BatchAnswer {
  readonly learner: string;
  readonly program: string;
  /** Null where the workspace has no such program. */
  readonly answer: LearnerAnswer | null;
  /** The learner's records that no answer rests on. */
  readonly rejected: readonly RejectedRecord[];
}

/**
 * Answers learners in programs, each when it is asked for, so that any number of them can be passed through. Learners
 * whose records come to the same are worked out once. Files, threads and resuming are the command's.
 */
export function* batch(
  catalogue: Catalogue,
  programs: readonly string[],
  learners: Iterable<LearnerRecords>,
): Generator<BatchAnswer, void, undefined> {
  const desk = learnerDesk(catalogue);
  for (const { learner, records } of learners) {
    const rejected = desk.rejected(records);
    for (const program of programs)
      yield { learner, program, answer: desk.answer(program, records, learner), rejected };
  }
}

import type { ReasonCode } from "../../diagnostics/reasons.ts";
import { Rational } from "../../kernel/rational.ts";
import type { RowFaultCode } from "../record.ts";
import type { LearnerVerdict } from "../result.ts";

/** How often each of some things was found; what was not found is not in it. */
export type Counts<K extends string = string> = ReadonlyMap<K, number>;

/** What became of the learners of one program. */
export interface ProgramSummary {
  readonly answers: number;
  readonly verdicts: Counts<LearnerVerdict>;
  /** Credits of all learners together, in the unit of the program. */
  readonly credits: {
    readonly recognized: Rational;
    readonly eligible: Rational;
    /** What reviews may add. */
    readonly review: Rational;
  };
  /** In how many answers a reason stands. */
  readonly reasons: Counts<ReasonCode>;
  /** In how many answers an exception was kept to, by its id. */
  readonly exceptions: Counts;
  /** Answers that a work limit kept from being proven best. */
  readonly unproven: number;
  /** Answers that are not settled to the last tie; all unproven ones are among them. */
  readonly notUnique: number;
}

/** What a batch did and found; the summary of two batches is the sum of theirs. */
export interface BatchSummary {
  /** Rows read, rejected ones included. */
  readonly rows: number;
  readonly rejected: Counts<RowFaultCode>;
  readonly learners: number;
  readonly programs: ReadonlyMap<string, ProgramSummary>;
  /** How many learners with an exception of their own had records, by the id of the exception. */
  readonly exceptions: Counts;
}

/** The summary of a program that nobody was answered for. */
export const emptyProgram: ProgramSummary = {
  answers: 0,
  verdicts: new Map(),
  credits: { recognized: Rational.zero, eligible: Rational.zero, review: Rational.zero },
  reasons: new Map(),
  exceptions: new Map(),
  unproven: 0,
  notUnique: 0,
};

/** The summary of nothing. */
export const emptySummary: BatchSummary = {
  rows: 0,
  rejected: new Map(),
  learners: 0,
  programs: new Map(),
  exceptions: new Map(),
};

/** The summary of the learners of two together. */
export function mergeSummaries(a: BatchSummary, b: BatchSummary): BatchSummary {
  return {
    rows: a.rows + b.rows,
    rejected: mergeCounts(a.rejected, b.rejected),
    learners: a.learners + b.learners,
    programs: merged(a.programs, b.programs, mergePrograms),
    exceptions: mergeCounts(a.exceptions, b.exceptions),
  };
}

function mergePrograms(a: ProgramSummary, b: ProgramSummary): ProgramSummary {
  return {
    answers: a.answers + b.answers,
    verdicts: mergeCounts(a.verdicts, b.verdicts),
    credits: {
      recognized: a.credits.recognized.plus(b.credits.recognized),
      eligible: a.credits.eligible.plus(b.credits.eligible),
      review: a.credits.review.plus(b.credits.review),
    },
    reasons: mergeCounts(a.reasons, b.reasons),
    exceptions: mergeCounts(a.exceptions, b.exceptions),
    unproven: a.unproven + b.unproven,
    notUnique: a.notUnique + b.notUnique,
  };
}

/** A summary over all programs; without credits, since units differ. */
export interface BatchTotals {
  readonly rejected: number;
  readonly answers: number;
  readonly verdicts: Counts<LearnerVerdict>;
  readonly unproven: number;
  readonly notUnique: number;
}

/** What the programs of a summary come to together. */
export function totalsOf({ rejected, programs }: BatchSummary): BatchTotals {
  const { answers, verdicts, unproven, notUnique } = [...programs.values()].reduce(
    mergePrograms,
    emptyProgram,
  );
  let rows = 0;
  for (const count of rejected.values()) rows += count;
  return { rejected: rows, answers, verdicts, unproven, notUnique };
}

function mergeCounts<K extends string>(a: Counts<K>, b: Counts<K>): Counts<K> {
  return merged(a, b, (one, other) => one + other);
}

function merged<K, V>(
  a: ReadonlyMap<K, V>,
  b: ReadonlyMap<K, V>,
  both: (one: V, other: V) => V,
): ReadonlyMap<K, V> {
  const all = new Map(a);
  for (const [key, value] of b) {
    const known = all.get(key);
    all.set(key, known === undefined ? value : both(known, value));
  }
  return all;
}

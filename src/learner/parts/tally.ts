import type { ReasonCode } from "../../diagnostics/reasons.ts";
import { Rational } from "../../kernel/rational.ts";
import type { RowFaultCode } from "../record.ts";
import type { LearnerAnswer, LearnerVerdict } from "../result.ts";
import {
  type BatchSummary,
  emptyProgram,
  emptySummary,
  mergeSummaries,
  type ProgramSummary,
} from "./summary.ts";

/** How many different answers of a program are counted before they are summed up: what bounds the memory. */
const mostPending = 1024;

/** Counts while a batch runs: an answer that repeats costs one look-up, and the memory does not grow with the learners. */
export class BatchTally {
  private rows = 0;
  private learners = 0;
  private readonly rejected = new Map<RowFaultCode, number>();
  private readonly programs = new Map<string, ProgramTally>();
  private readonly exceptions = new Map<string, number>();
  private before: BatchSummary;

  /** Goes on from what was counted before. */
  constructor(before: BatchSummary = emptySummary) {
    this.before = before;
  }

  /** Rows were read. */
  addRows(count: number): void {
    this.rows += count;
  }

  /** A row was rejected; it is one of those read. */
  addRejected(code: RowFaultCode): void {
    raise(this.rejected, code, 1);
  }

  /** All rows of a learner were read. */
  addLearner(): void {
    this.learners += 1;
  }

  /** A learner with an exception of their own, by its id, had records. */
  addException(id: string): void {
    raise(this.exceptions, id, 1);
  }

  /** What was counted elsewhere. */
  addSummary(summary: BatchSummary): void {
    this.before = mergeSummaries(this.before, summary);
  }

  /** So many learners were answered for a program; answers that are one object are counted together. */
  addAnswer(program: string, answer: LearnerAnswer, times = 1): void {
    let tally = this.programs.get(program);
    if (tally === undefined) {
      tally = new ProgramTally();
      this.programs.set(program, tally);
    }
    tally.add(answer, times);
  }

  /** All that was counted so far. */
  summary(): BatchSummary {
    const { rows, learners } = this;
    return mergeSummaries(this.before, {
      rows,
      rejected: new Map(this.rejected),
      learners,
      programs: new Map([...this.programs].map(([id, tally]) => [id, tally.summary()])),
      exceptions: new Map(this.exceptions),
    });
  }
}

/** Counts the answers of one program. */
class ProgramTally {
  private readonly pending = new Map<LearnerAnswer, number>();
  private answers = 0;
  private unproven = 0;
  private notUnique = 0;
  private readonly verdicts = new Map<LearnerVerdict, number>();
  private readonly reasons = new Map<ReasonCode, number>();
  private readonly exceptions = new Map<string, number>();
  private credits = emptyProgram.credits;

  add(answer: LearnerAnswer, times: number): void {
    const count = this.pending.get(answer);
    this.pending.set(answer, (count ?? 0) + times);
    if (count === undefined && this.pending.size > mostPending) this.settle();
  }

  summary(): ProgramSummary {
    this.settle();
    const { answers, credits, unproven, notUnique } = this;
    return {
      answers,
      verdicts: new Map(this.verdicts),
      credits,
      reasons: new Map(this.reasons),
      exceptions: new Map(this.exceptions),
      unproven,
      notUnique,
    };
  }

  private settle(): void {
    for (const [answer, count] of this.pending) {
      this.answers += count;
      if (!answer.optimal) this.unproven += count;
      if (!answer.unique) this.notUnique += count;
      raise(this.verdicts, answer.verdict, count);
      for (const code of answer.reasons) raise(this.reasons, code, count);
      for (const id of answer.exceptions) raise(this.exceptions, id, count);
      this.addCredits(answer, Rational.of(count));
    }
    this.pending.clear();
  }

  private addCredits({ awards, certain, possible }: LearnerAnswer, times: Rational): void {
    let { recognized, eligible, review } = this.credits;
    for (const { status, credits } of awards) {
      if (status === "recognized") recognized = recognized.plus(credits.times(times));
      if (status === "eligible") eligible = eligible.plus(credits.times(times));
    }
    if (!possible.equals(certain)) review = review.plus(possible.minus(certain).times(times));
    this.credits = { recognized, eligible, review };
  }
}

function raise<K>(counts: Map<K, number>, key: K, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type BatchSummary, mergeSummaries } from "../../learner/parts/summary.ts";
import { BatchTally } from "../../learner/parts/tally.ts";
import type { RowFault } from "../../learner/record.ts";
import { apart, Grouping } from "../../learner/rows/grouping.ts";
import type { LearnerName } from "../../learner/rows/learner-name.ts";
import { Ledger } from "../../learner/rows/ledger.ts";
import { Lot } from "../../learner/rows/lot.ts";
import type { Row } from "../../learner/rows/row.ts";
import type { RowTerms } from "../../learner/rows/row-terms.ts";
import { type ByteSource, readRecords } from "../../workspace/read-records.ts";
import { UsageError } from "../exit-code.ts";
import { unreadable } from "../learner/records-source.ts";
import type { Admissions } from "./admissions.ts";
import { type Answerer, Interrupted } from "./answerer.ts";
import type { Answering } from "./answering.ts";
import { InputDigest } from "./input-digest.ts";
import { Intake, type IntakeOptions } from "./intake.ts";
import { type Kept, readKept } from "./kept.ts";
import type { LearnerOutputs } from "./learner-outputs.ts";
import { type LetterSettings, Letters } from "./letters.ts";
import { Lots, lotSize } from "./lots.ts";
import type { Progress } from "./progress.ts";
import type { Rejects } from "./rejects.ts";

/** What a run needs from around it. */
export interface BatchParts {
  readonly source: ByteSource;
  readonly intake: IntakeOptions;
  readonly grouped: boolean;
  readonly terms: RowTerms;
  /** Of this thread. */
  readonly answering: Answering;
  readonly answerer: Answerer;
  readonly output: LearnerOutputs;
  /** Null where no letters are asked for. */
  readonly letters: LetterSettings | null;
  readonly rejects: Rejects;
  readonly admissions: Admissions;
  readonly progress: Progress;
  /** Tells the person who runs it something. */
  readonly note: (text: string) => void;
}

const mostWatched =
  "there are more learners than --grouped can watch; whether the rows of those after the first four million stand together was not looked at";

/** Reads the records of learners, answers them and writes the answers in order of first appearance. */
export class BatchRun {
  private readonly parts: BatchParts;
  private readonly read = new BatchTally();
  private readonly digest: InputDigest;
  private readonly lots: Lots;
  private readonly letters: Letters | null;
  private stopped = false;

  constructor(parts: BatchParts) {
    this.parts = parts;
    const { answering, answerer, output } = parts;
    const kept: Kept | null = readKept(output.progress);
    this.digest = new InputDigest(kept);
    const { desk, situations } = answering;
    this.letters = parts.letters === null ? null : new Letters(parts.letters, desk, situations);
    const extent = () => this.digest.extent();
    this.lots = new Lots({ answerer, output, letters: this.letters, extent }, kept);
  }

  /** How many situations were worked out in this run. */
  get worked(): number {
    return this.lots.worked;
  }

  /** How many letters were written in this run. */
  get lettersWritten(): number {
    return this.letters?.written ?? 0;
  }

  /** Does all of it. Throws a UsageError where the records cannot be read or the answers cannot be written. */
  async work(): Promise<BatchSummary> {
    const { grouped, output, rejects, progress } = this.parts;
    if (grouped) await this.answerGrouped();
    else await this.answerAll();
    await this.lots.end();
    const summary = mergeSummaries(this.read.summary(), this.lots.summary);
    const { bytes, digest } = this.digest.extent();
    await output.finish({ input: { bytes, digest }, rejects: rejects.finish(), summary });
    this.parts.admissions.finish();
    progress.end();
    return summary;
  }

  /** Stops as soon as possible: what is underway fails with `Interrupted`. */
  stop(): void {
    this.stopped = true;
    this.letters?.stop();
  }

  /** Rows of a learner may stand anywhere, so all are read before any is answered. */
  private async answerAll(): Promise<void> {
    const ledger = new Ledger();
    await this.readAll(
      (learner, row, line) => {
        ledger.add(learner, row, line);
        return null;
      },
      async () => {},
    );
    const before = this.lots.done;
    this.parts.answerer.expect(ledger.size, (answered) => {
      this.parts.progress.answered(before + answered, ledger.size);
    });
    let lot = new Lot();
    for (let learner = 0; learner < ledger.size; learner += 1) {
      ledger.addTo(lot, learner);
      this.count(lot, () => ledger.linesOf(learner));
      if (lot.size < lotSize && learner < ledger.size - 1) continue;
      await this.lots.give(lot);
      lot = new Lot();
      if (this.stopped) throw new Interrupted();
    }
  }

  /** A learner is complete when the next one begins. */
  private async answerGrouped(): Promise<void> {
    const grouping = new Grouping();
    let lot = new Lot();
    let full: Lot[] = [];
    /** Of the rows of the last learner. */
    let lines: number[] = [];
    const give = async () => {
      const ready = full;
      full = [];
      for (const one of ready) await this.lots.give(one);
    };
    await this.readAll((name, row, line) => {
      const standing = grouping.take(name);
      if (standing === "apart") return apart;
      if (standing === "new") {
        if (lot.size > 0) this.count(lot, () => lines);
        lines = [];
        if (lot.size === lotSize) {
          full.push(lot);
          lot = new Lot();
        }
        lot.begin(name, line);
      }
      lot.add(row);
      lines.push(line);
      return null;
    }, give);
    if (lot.size > 0) {
      this.count(lot, () => lines);
      full.push(lot);
    }
    await give();
    if (grouping.isFull) this.parts.note(mostWatched);
  }

  /** Counts the last learner of a lot, who is complete. */
  private count(lot: Lot, linesOf: () => readonly number[]): void {
    const { admissions, answering } = this.parts;
    const { desk, situations } = answering;
    const last = lot.size - 1;
    this.read.addLearner();
    admissions.look(lot, last, linesOf);
    if (!desk.anyOwn) return;
    const learner = lot.names.text(last);
    if (!desk.hasOwn(learner)) return;
    for (const { exceptions } of situations.of(learner, lot.rows(last)))
      for (const id of exceptions) this.read.addException(id);
  }

  private async readAll(
    onRow: (learner: LearnerName, row: Row, line: number) => RowFault | null,
    afterPiece: () => Promise<void>,
  ): Promise<void> {
    const { source, intake: options, terms, rejects, progress } = this.parts;
    const intake = new Intake(options, terms, {
      onHeading: (headings, ignored) => rejects.heading(headings, ignored),
      onRow: (learner, row, line) => {
        const fault = onRow(learner, row, line);
        if (fault !== null) return fault;
        this.read.addRows(1);
        progress.rows += 1;
        return null;
      },
      onReject: (line, fault, fields, learner) => {
        if (learner?.isEmpty === false) this.letters?.leaveOut(learner.text(), line);
        this.read.addRows(1);
        this.read.addRejected(fault.code);
        progress.rejected += 1;
        rejects.add(line, fault, fields);
      },
    });
    let trouble: Diagnostic | null = null;
    const unread = await readRecords(source, async (piece) => {
      this.digest.push(piece);
      if (this.stopped) throw new Interrupted();
      if (this.digest.differs) throw otherInput();
      trouble = intake.push(piece);
      progress.bytes += piece.length;
      progress.read();
      await afterPiece();
      return trouble !== null;
    });
    trouble ??= unread ?? intake.end();
    if (trouble !== null) throw unreadable(trouble);
    this.digest.end();
    if (this.digest.differs) throw otherInput();
  }
}

function otherInput(): UsageError {
  return new UsageError(
    "the records are not those that the earlier run had read",
    "restore them, or leave out --resume to begin again",
  );
}

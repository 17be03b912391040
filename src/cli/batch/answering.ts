import { Desk } from "../../learner/desk.ts";
import { Grounds } from "../../learner/grounds.ts";
import type { Lot } from "../../learner/lot.ts";
import { Recent } from "../../learner/recent.ts";
import type { LearnerAnswer } from "../../learner/result.ts";
import type { RowTerms } from "../../learner/row-terms.ts";
import { type SeenGroup, Situations } from "../../learner/situations.ts";
import { Solver } from "../../learner/solver.ts";
import type { BatchSummary } from "../../learner/summary.ts";
import { BatchTally } from "../../learner/tally.ts";
import type { LearnerLines } from "../../report/learner-lines.ts";
import { LineBlock } from "../../report/line-block.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { type BatchFormat, learnerFormats } from "../learner-formats.ts";
import { shownName } from "./pseudonym.ts";

/** What became of a lot of learners. */
export interface AnsweredLot {
  /** Their rows of the output, as UTF-8. */
  readonly bytes: Uint8Array;
  /** How many bytes are each learner's. */
  readonly sizes: readonly number[];
  /** Of their answers alone. */
  readonly summary: BatchSummary;
  /** How many situations were worked out for it. */
  readonly worked: number;
}

/** An answer with what the output says of it. */
interface Known {
  readonly answer: LearnerAnswer;
  readonly line: Uint8Array;
}

/** How learners are answered and called, in whatever thread. */
export interface AnsweringSettings {
  /** Ids of the banks that take part; null for all. */
  readonly banks: readonly string[] | null;
  /** Ids of the programs for rows that name none. */
  readonly programs: readonly string[];
  /** Are the programs of a learner answered together? */
  readonly together: boolean;
  readonly format: BatchFormat;
  readonly pseudonymKey: Uint8Array | null;
}

/** So many answers are remembered at least, and at most twice as many. */
const remembered = 100_000;

/** After so many new situations others get their turn. */
const breath = 64;

/** Answers lots of learners and writes their rows; learners in one situation get one answer, which is worked out once. */
export class Answering {
  readonly desk: Desk;
  readonly situations: Situations;
  private readonly solver: Solver;
  private readonly lines: LearnerLines;
  private readonly key: Uint8Array | null;
  private readonly block = new LineBlock();
  /** By the key of a group: an answer for each of its programs. */
  private young = new Map<string, readonly Known[]>();
  private old = new Map<string, readonly Known[]>();
  /** Answers that say the same are one, so that they are counted and kept once. */
  private readonly alike = new Recent<Known>(remembered);

  /** `terms` are those of the rows in the lots. */
  constructor(catalogue: Catalogue, terms: RowTerms, settings: AnsweringSettings) {
    const { banks, programs, together, format, pseudonymKey } = settings;
    const chosen = banks === null ? null : new Set(banks);
    const takesPart = chosen === null ? undefined : (bank: string) => chosen.has(bank);
    this.desk = new Desk(new Grounds(catalogue), takesPart);
    this.situations = new Situations(this.desk, terms, programs, together);
    this.solver = new Solver(this.desk);
    this.lines = learnerFormats[format].lines;
    this.key = pseudonymKey;
  }

  /** Answers a lot; after some new situations it waits for what `pause` gives. Lots must not overlap. */
  async answer(lot: Lot, pause: () => Promise<void>): Promise<AnsweredLot> {
    const { block, situations, lines } = this;
    const tally = new BatchTally();
    const sizes: number[] = [];
    let worked = 0;
    for (const [index, learner] of lot.names.entries()) {
      const before = block.length;
      const name = shownName(this.key, learner);
      for (const group of situations.groupsOf(learner, lot.rows(index))) {
        let known = this.recall(group.key);
        if (known === undefined) {
          known = this.work(group);
          worked += 1;
          if (worked % breath === 0) await pause();
        }
        for (const [part, { answer, line }] of known.entries()) {
          const program = group.parts[part]?.program ?? "";
          tally.addAnswer(program, answer);
          block.add(lines.head(name, program), line);
        }
      }
      sizes.push(block.length - before);
    }
    return { bytes: block.take(), sizes, summary: tally.summary(), worked };
  }

  private recall(key: string): readonly Known[] | undefined {
    const found = this.young.get(key);
    if (found !== undefined) return found;
    const older = this.old.get(key);
    if (older !== undefined) this.young.set(key, older);
    return older;
  }

  private work({ key, parts }: SeenGroup): readonly Known[] {
    const answers = this.solver.solve(parts.map((part) => this.situations.whole(part)));
    const known = answers.map((answer) => {
      const fresh = { answer, line: this.lines.rest(answer) };
      return this.alike.get(keyOf(fresh), () => fresh);
    });
    if (this.young.size >= remembered) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, known);
    return known;
  }
}

/** All that is written or counted of an answer. */
function keyOf({ answer, line }: Known): string {
  const { certain, possible, awards, exceptions, optimal } = answer;
  const written = Buffer.from(line.buffer, line.byteOffset, line.length).toString("latin1");
  if (awards.length + exceptions.length === 0 && optimal) return written;
  const exact = [certain, possible, ...awards.map(({ credits }) => credits)];
  return [written, optimal, ...exceptions, ...exact.map((amount) => amount.toExact())].join("\0");
}

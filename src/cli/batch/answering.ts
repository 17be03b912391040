import { Recent } from "../../kernel/recent.ts";
import { Desk } from "../../learner/answer/desk.ts";
import type { BatchTally } from "../../learner/parts/tally.ts";
import type { LearnerAnswer } from "../../learner/result.ts";
import type { Lot } from "../../learner/rows/lot.ts";
import type { RowTerms } from "../../learner/rows/row-terms.ts";
import { Grounds } from "../../learner/rules/grounds.ts";
import { Glance } from "../../learner/situation/glance.ts";
import { type SeenGroup, Situations } from "../../learner/situation/situations.ts";
import { Solver } from "../../learner/situation/solver.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import type { BatchFormat } from "../learner/learner-formats.ts";
import { type LotRows, LotWriter } from "./lot-writer.ts";

/** What became of a lot of learners. */
export interface AnsweredLot {
  /** Their rows, format by format. */
  readonly rows: readonly LotRows[];
  /** Adds their answers to the counts. */
  readonly count: (tally: BatchTally) => void;
  /** How many situations were worked out for it. */
  readonly worked: number;
}

/** An answer with what the rows of each format say of it behind the learner. */
interface Known {
  readonly program: string;
  readonly answer: LearnerAnswer;
  readonly rests: readonly Uint8Array[];
  /** How many learners of the lot have it. */
  count: number;
}

/** How learners are answered and called, in whatever thread. */
export interface AnsweringSettings {
  /** Ids of the banks that take part; null for all. */
  readonly banks: readonly string[] | null;
  /** Ids of the programs for rows that name none. */
  readonly programs: readonly string[];
  /** Are the programs of a learner answered together? */
  readonly together: boolean;
  /** All that the rows are written in. */
  readonly formats: readonly BatchFormat[];
  readonly pseudonymKey: Uint8Array | null;
}

/** So many answers are remembered at least, and at most twice as many. */
const remembered = 100_000;

/** Answers lots of learners and writes their rows; learners in one situation get one answer, which is worked out once. */
export class Answering {
  readonly desk: Desk;
  readonly situations: Situations;
  private readonly solver: Solver;
  private readonly writers: readonly LotWriter[];
  private readonly glance: Glance<Known>;
  /** By the key of a group: an answer for each of its programs. */
  private young = new Map<string, readonly Known[]>();
  private old = new Map<string, readonly Known[]>();
  /** Answers that say the same are one, so that they are counted and kept once. */
  private readonly alike = new Recent<Known>(remembered);
  private readonly byAnswer = new WeakMap<LearnerAnswer, Known>();
  /** What the learners of the lot got. */
  private readonly given: Known[] = [];

  /** `terms` are those of the rows in the lots. */
  constructor(catalogue: Catalogue, terms: RowTerms, settings: AnsweringSettings) {
    const { banks, programs, together, formats, pseudonymKey } = settings;
    const chosen = banks === null ? null : new Set(banks);
    const takesPart = chosen === null ? undefined : (bank: string) => chosen.has(bank);
    this.desk = new Desk(new Grounds(catalogue), takesPart);
    this.situations = new Situations(this.desk, terms, programs, together);
    this.glance = new Glance(this.desk, terms, this.situations, remembered);
    this.solver = new Solver(this.desk);
    this.writers = formats.map((format) => new LotWriter(format, pseudonymKey));
  }

  /** Answers a lot; after a learner in a new situation it waits for what `pause` gives, if anything. Lots must not overlap. */
  async answer(lot: Lot, pause: () => Promise<void> | null): Promise<AnsweredLot> {
    const { writers } = this;
    let worked = 0;
    for (let learner = 0; learner < lot.size; learner += 1) {
      const known = this.glance.recall(lot, learner);
      if (known !== undefined) this.give(lot, learner, known);
      else {
        const fresh = this.look(lot, learner);
        worked += fresh;
        const rest = fresh === 0 ? null : pause();
        if (rest !== null) await rest;
      }
      for (const writer of writers) writer.endLearner();
    }
    return { rows: writers.map((writer) => writer.take()), count: this.counted(), worked };
  }

  /** Answers a learner who was not known at a glance; how many situations were new. */
  private look(lot: Lot, learner: number): number {
    let fresh = 0;
    const groups = this.situations.groupsOf(lot.names.text(learner), lot.rows(learner));
    for (const group of groups) {
      let known = this.recall(group.key);
      if (known === undefined) {
        known = this.work(group);
        fresh += 1;
      }
      for (const one of known) this.give(lot, learner, one);
      const [only] = known;
      if (groups.length + known.length === 2 && only !== undefined)
        this.glance.keep(lot, learner, only);
    }
    return fresh;
  }

  private give({ names }: Lot, learner: number, known: Known): void {
    const { writers } = this;
    for (let at = 0; at < writers.length; at += 1)
      (writers[at] as LotWriter).add(names, learner, known.rests[at] as Uint8Array);
    if (known.count === 0) this.given.push(known);
    known.count += 1;
  }

  /** The answers of the lot, to be counted with those of others. */
  private counted(): (tally: BatchTally) => void {
    const given = this.given.map(({ program, answer, count }) => ({ program, answer, count }));
    for (const known of this.given) known.count = 0;
    this.given.length = 0;
    return (tally) => {
      for (const { program, answer, count } of given) tally.addAnswer(program, answer, count);
    };
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
    const known = answers.map((answer, part) => this.knownOf(parts[part]?.program ?? "", answer));
    if (this.young.size >= remembered) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, known);
    return known;
  }

  private knownOf(program: string, answer: LearnerAnswer): Known {
    const known = this.byAnswer.get(answer);
    // The answer where a program has no rules is one for all programs.
    if (known?.program === program) return known;
    const rests = this.writers.map((writer) => writer.rest(program, answer));
    const fresh = { program, answer, rests, count: 0 };
    const found = this.alike.get(keyOf(fresh), () => fresh);
    this.byAnswer.set(answer, found);
    return found;
  }
}

/** All that is written or counted of an answer in a program. */
function keyOf({ answer, rests }: Known): string {
  const { certain, possible, awards, exceptions, optimal, unique } = answer;
  const written = rests
    .map(({ buffer, byteOffset, length }) =>
      Buffer.from(buffer, byteOffset, length).toString("latin1"),
    )
    .join("\0");
  if (awards.length + exceptions.length === 0 && unique) return written;
  const exact = [certain, possible, ...awards.map(({ credits }) => credits)];
  return [written, optimal, unique, ...exceptions, ...exact.map((amount) => amount.toExact())].join(
    "\0",
  );
}

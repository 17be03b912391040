import type { LearnerAnswer } from "../../learner/result.ts";
import type { Row } from "../../learner/row.ts";
import type { Situation } from "../../learner/situation.ts";
import type { Situations } from "../../learner/situations.ts";
import type { Answerer } from "./answerer.ts";

/** A learner with all rows. */
export interface LearnerRows {
  readonly learner: string;
  readonly rows: readonly Row[];
  /** Where the learner appeared first. */
  readonly line: number;
}

/** An answer that is there or on its way. */
interface Pending {
  answer: LearnerAnswer | null;
}

/** The answer for one program, which is there once its lot was answered. */
class ProgramAnswer {
  readonly program: string;
  private readonly pending: Pending;

  constructor(program: string, pending: Pending) {
    this.program = program;
    this.pending = pending;
  }

  get answer(): LearnerAnswer {
    const { answer } = this.pending;
    if (answer === null) throw new Error("an answer of an earlier lot has not arrived");
    return answer;
  }
}

/** A learner's answers, one for each program. */
export interface Answered extends LearnerRows {
  readonly answers: readonly { readonly program: string; readonly answer: LearnerAnswer }[];
}

const noRows: readonly Row[] = [];

/** So many answers are remembered at least, and at most twice as many. */
const remembered = 100_000;

/** Answers learners in lots; learners in one situation get one answer, which is worked out once. */
export class Answering {
  private readonly situations: Situations;
  private readonly answerer: Answerer;
  private readonly keepsRows: boolean;
  private lot: Answered[] = [];
  private asked: { readonly situation: Situation; readonly pending: Pending }[] = [];
  private young = new Map<string, Pending>();
  private old = new Map<string, Pending>();
  /** The lot before, which may hold answers that this one needs. */
  private before: Promise<unknown> = Promise.resolve();
  /** How many situations were worked out. */
  worked = 0;

  /** `keepsRows` where the rows of each learner are needed with the answers. */
  constructor(situations: Situations, answerer: Answerer, keepsRows = false) {
    this.situations = situations;
    this.answerer = answerer;
    this.keepsRows = keepsRows;
  }

  /** Takes one more learner for the lot; how many there are now. Rows that were seen are kept only where that is asked for. */
  take(one: LearnerRows): number {
    const answers = this.situations.of(one.learner, one.rows).map((seen) => {
      const known = this.known(seen.key);
      const pending = known ?? { answer: null };
      if (known === undefined) {
        this.asked.push({ situation: this.situations.whole(seen), pending });
        this.young.set(seen.key, pending);
      }
      return new ProgramAnswer(seen.program, pending);
    });
    const { learner, line, rows } = one;
    this.lot.push({ learner, line, rows: this.keepsRows ? rows : noRows, answers });
    return this.lot.length;
  }

  /** Begins to answer the lot, and another; what is asked for in an earlier lot is waited for there. */
  begin(): Promise<readonly Answered[]> {
    const { lot, asked } = this;
    this.lot = [];
    this.asked = [];
    this.worked += asked.length;
    if (this.young.size >= remembered) {
      this.old = this.young;
      this.young = new Map();
    }
    const answered = this.answerer.answer(asked.map(({ situation }) => situation));
    const result = Promise.all([answered, this.before]).then(([answers]) => {
      for (const [index, { pending }] of asked.entries()) pending.answer = answers[index] ?? null;
      return lot;
    });
    this.before = result;
    return result;
  }

  private known(key: string): Pending | undefined {
    const found = this.young.get(key);
    if (found !== undefined) return found;
    const older = this.old.get(key);
    if (older !== undefined) this.young.set(key, older);
    return older;
  }
}

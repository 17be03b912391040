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

/** A learner whose answers are on their way. */
interface Waiting {
  readonly one: LearnerRows;
  readonly programs: readonly { readonly program: string; readonly pending: Pending }[];
}

/** A learner's answers, one for each program. */
export interface Answered extends LearnerRows {
  readonly answers: readonly { readonly program: string; readonly answer: LearnerAnswer }[];
}

/** So many answers are remembered at least, and at most twice as many. */
const remembered = 100_000;

/** Answers learners in lots; learners in one situation get one answer, which is worked out once. */
export class Answering {
  private readonly situations: Situations;
  private readonly answerer: Answerer;
  private readonly keepsRows: boolean;
  private lot: Waiting[] = [];
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
    const programs = this.situations.of(one.learner, one.rows).map((seen) => {
      const known = this.known(seen.key);
      const pending = known ?? { answer: null };
      if (known === undefined) {
        this.asked.push({ situation: this.situations.whole(seen), pending });
        this.young.set(seen.key, pending);
      }
      return { program: seen.program, pending };
    });
    const { learner, line } = one;
    this.lot.push({ one: this.keepsRows ? one : { learner, line, rows: [] }, programs });
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
      return lot.map(({ one, programs }) => ({
        ...one,
        answers: programs.map(({ program, pending }) => ({ program, answer: arrived(pending) })),
      }));
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

function arrived({ answer }: Pending): LearnerAnswer {
  if (answer === null) throw new Error("an answer of an earlier lot has not arrived");
  return answer;
}

import type { LearnerAnswer } from "../../learner/result.ts";
import type { Row } from "../../learner/row.ts";
import type { SeenRows, Situations } from "../../learner/situations.ts";
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
  private young = new Map<string, Pending>();
  private old = new Map<string, Pending>();
  /** The lot before, which may hold answers that this one needs. */
  private before: Promise<unknown> = Promise.resolve();
  /** How many situations were worked out. */
  worked = 0;

  constructor(situations: Situations, answerer: Answerer) {
    this.situations = situations;
    this.answerer = answerer;
  }

  /** Begins to answer a lot; what is asked for in an earlier lot is waited for there. */
  begin(learners: readonly LearnerRows[]): Promise<readonly Answered[]> {
    const asked: { readonly seen: SeenRows; readonly pending: Pending }[] = [];
    const found = learners.map((one) => ({
      one,
      programs: this.situations.of(one.learner, one.rows).map((seen) => {
        const known = this.known(seen.key);
        const pending = known ?? { answer: null };
        if (known === undefined) asked.push({ seen, pending });
        this.remember(seen.key, pending);
        return { program: seen.program, pending };
      }),
    }));
    this.worked += asked.length;
    const answered = this.answerer.answer(asked.map(({ seen }) => this.situations.whole(seen)));
    const result = Promise.all([answered, this.before]).then(([answers]) => {
      for (const [index, { pending }] of asked.entries()) pending.answer = answers[index] ?? null;
      return found.map(({ one, programs }) => ({
        ...one,
        answers: programs.map(({ program, pending }) => ({ program, answer: arrived(pending) })),
      }));
    });
    this.before = result;
    return result;
  }

  private known(key: string): Pending | undefined {
    return this.young.get(key) ?? this.old.get(key);
  }

  private remember(key: string, pending: Pending): void {
    if (this.young.size >= remembered) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, pending);
  }
}

function arrived({ answer }: Pending): LearnerAnswer {
  if (answer === null) throw new Error("an answer of an earlier lot has not arrived");
  return answer;
}

import type { LearnerAnswer } from "../../learner/result.ts";
import type { Situation } from "../../learner/situation.ts";
import type { Solver } from "../../learner/solver.ts";

/** The run was told to stop. */
export class Interrupted extends Error {}

/** Who works out the answers of situations. */
export interface Answerer {
  /** The answers, in the order of the situations. */
  readonly answer: (situations: readonly Situation[]) => Promise<readonly LearnerAnswer[]>;
  readonly close: () => Promise<void>;
}

/** After so many situations the thread looks whether it was interrupted. */
const breath = 64;

/** Answers in the thread that asks. */
export function answersHere(solver: Solver): Answerer {
  let closed = false;
  return {
    answer: async (situations) => {
      const answers: LearnerAnswer[] = [];
      for (const situation of situations) {
        if (closed) throw new Interrupted();
        answers.push(solver.solve(situation));
        if (answers.length % breath === 0) await new Promise((resume) => setImmediate(resume));
      }
      return answers;
    },
    close: async () => {
      closed = true;
    },
  };
}

import { greatest, Rational } from "../../kernel/rational.ts";
import type { Allocation } from "../../ladder/result.ts";
import type { Settled } from "../answer/answer.ts";
import type { Filling, LearnerAccount } from "./account.ts";

type Fillings = Pick<LearnerAccount, "certain" | "possible">;

/** What a learner comes to in a program, for certain and with what is in review. */
export function fillingsOf(settled: Settled): Fillings {
  const certain = fillingOf(settled.certain);
  const possible = fillingOf(settled.possible);
  return {
    certain,
    possible: {
      ...possible,
      credits: greatest(certain.credits, possible.credits),
      bound: greatest(certain.bound, possible.bound),
    },
  };
}

function fillingOf({ credits, bound, optimal, unique, completed }: Allocation): Filling {
  return { credits, bound, optimal, unique, completed };
}

const nothing: Filling = {
  credits: Rational.zero,
  bound: Rational.zero,
  optimal: true,
  unique: true,
  completed: [],
};

/** What anybody comes to where a program had no rules. */
export const fillingsWithoutRules: Fillings = { certain: nothing, possible: nothing };

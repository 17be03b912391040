import { Rational, sum } from "../../kernel/rational.ts";
import { minimumProgress } from "../../ladder/minimum-progress.ts";
import { openRequirements } from "../../ladder/plan/open-requirements.ts";
import type { Settled } from "../answer/answer.ts";
import type { LearnerAccount } from "./account.ts";
import { fillingsOf, fillingsWithoutRules } from "./filling.ts";

type Progress = Pick<
  LearnerAccount,
  "certain" | "possible" | "earnedCredits" | "open" | "minimums"
>;

/** How far a learner is in a program: what counts, what is complete and what is still open. */
export function progressOf(settled: Settled): Progress {
  const { rules, certain, possible } = settled;
  const { model } = rules;
  return {
    ...fillingsOf(settled),
    earnedCredits: sum([
      ...certain.earned.map(({ counted }) => counted),
      ...(certain.beside?.entered ?? []).map(({ earned }) => earned),
    ]),
    open: openRequirements(model.program.id, model.tree, certain),
    minimums: minimumProgress(model, certain, possible),
  };
}

/** How far anybody is where a program had no rules. */
export const progressWithoutRules: Progress = {
  ...fillingsWithoutRules,
  earnedCredits: Rational.zero,
  open: [],
  minimums: [],
};

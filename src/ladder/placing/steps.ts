import { type AllocationProblem, countOfAmounts } from "../../allocation/problem.ts";

/** As many items are searched with all steps; a step costs more the more items there are, and more of them are needed. */
const searchedInFull = 100;

/** The same of the amounts in which items may be granted, where they are more than a few for each. */
const amountsInFull = 300;
const fewAmounts = 12;

/** Constraints are tried without one by one, each in a search of its own: so many items are searched with all steps. */
const testedInFull = 25;

/** The share of steps that is left for a problem: with twice the items or amounts a quarter. */
function share({ awards }: AllocationProblem, inFull = searchedInFull): number {
  const amounts = awards.map((award) => Math.max(0, countOfAmounts(award) - fewAmounts));
  const part = (full: number, size: number) => Math.min(1, (full / Math.max(1, size)) ** 2);
  const fine = amounts.reduce((sum, more) => sum + more, 0);
  return part(inFull, awards.length) * part(amountsInFull, fine);
}

/** Search steps for one allocation: a few seconds of work at worst. */
export const allocationSteps = (problem: AllocationProblem): number =>
  Math.max(200, Math.floor(200_000 * share(problem)));

/** Search steps for each constraint that is tried without; what stays undecided counts as binding and is marked. */
export const bindingSteps = (problem: AllocationProblem): number =>
  Math.max(20, Math.floor(20_000 * share(problem, testedInFull)));

/** Search steps where only a part of the items is searched: enough to reach the most credits, not to settle every tie. */
export const partSteps = 500;

/** The same for each constraint that is tried without. */
export const partBindingSteps = 25;

import type { BatchTotals } from "../../learner/parts/summary.ts";
import { counted } from "../text/amount.ts";

/** What is said of an answer whose credits a work limit kept from being proven. */
export const notProven = "a better way to place it was not ruled out";

/** What is said of an answer whose credits are proven, where a work limit left the rest open. */
export const notSettled =
  "the credits are proven; which requirements are complete may be improved: the search stopped at its work limit";

/** How many answers a work limit kept from being settled, and in how many of them it kept the credits from being proven. */
export type Unsettled = Pick<BatchTotals, "notUnique" | "unproven">;

/** How many answers are proven in their credits alone. */
export function creditsOnly({ notUnique, unproven }: Unsettled): number {
  return notUnique - unproven;
}

/** Of how many learners and programs the answer is not settled, in one sentence; null where all are. */
export function unsettledNote(counts: Unsettled): string | null {
  const { unproven } = counts;
  const tied = creditsOnly(counts);
  const of = (count: number) => `for ${counted(count, "pair")} of learner and program`;
  const parts = [
    ...(unproven === 0
      ? []
      : [`${of(unproven)}, a better way to place the credit was not ruled out`]),
    ...(tied === 0 ? [] : [`${of(tied)}, ${notSettled}`]),
  ];
  return parts.length === 0 ? null : `note: ${parts.join("; ")}`;
}

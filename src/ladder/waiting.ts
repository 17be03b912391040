import type { Award } from "../award/award.ts";
import { type Evaluation, isCertain } from "./evaluation.ts";

/** Would an award be certain once every decision that waits for its signature, and for nothing else, is signed as it is? */
const isCertainOnceSigned = (award: Award) =>
  isCertain(award) ||
  (award.reasons.length > 0 && award.reasons.every(({ code }) => code === "agreement-unsigned"));

/** Does something of which decisions that wait for a signature make less hold without them, and once they are signed? */
export const onlyWaits = (
  evaluation: Evaluation,
  holds: (within: Evaluation, counts: (award: Award) => boolean) => boolean,
): boolean =>
  holds(evaluation, isCertainOnceSigned) && holds(evaluation.withoutUnsigned, isCertain);

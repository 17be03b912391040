import { withConditionsMet, withConditionsOpen } from "../../award/agreement-award.ts";
import type { Award } from "../../award/award.ts";
import type { Agreement } from "../../documents/agreement.ts";
import type { Evaluation } from "../evaluation.ts";

/** An award as a plan may count it: what is held or taken is known. */
export interface Bridged {
  readonly award: Award;
  /** What its decision asks to be completed, too; empty where it asks for nothing, or that is not within reach. */
  readonly bridges: readonly string[];
}

/**
 * An award whose decision asks for more micro-credentials to be completed is counted together with these, and is in
 * review where they are not within reach. A condition that a plan does not know of keeps a conditional decision in review.
 */
export function bridged(
  award: Award,
  { book }: Pick<Evaluation, "book">,
  isWithinReach: (id: string) => boolean,
): Bridged {
  const agreement = book.behind(award);
  const asked = agreement?.data.conditions?.complete ?? [];
  const bridges = bridgesOf(award, { book });
  if (agreement === undefined || asked.length === 0) return { award, bridges };
  const open = () => withConditionsOpen(award, agreement);
  if (!bridges.every(isWithinReach)) return { award: open(), bridges: [] };
  const met = agreement.data.decision !== "conditional" || asksOnlyToComplete(agreement.data);
  return { award: met ? withConditionsMet(award) : open(), bridges };
}

/** What the decision behind an award asks to be completed, too: none of what the award itself uses. */
export function bridgesOf(award: Award, { book }: Pick<Evaluation, "book">): readonly string[] {
  const asked = book.behind(award)?.data.conditions?.complete ?? [];
  return [...new Set(asked)].filter((id) => !award.microCredentials.includes(id));
}

const asksOnlyToComplete = ({ conditions }: Agreement) =>
  conditions?.minimumGrade === undefined && conditions?.note === undefined;

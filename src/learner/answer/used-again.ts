import type { Award } from "../../award/award.ts";
import type { LearningIndex } from "../../award/learning.ts";
import type { AlreadyUsed } from "../../diagnostics/already-used.ts";
import { awardName } from "../../ladder/award-name.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { offeringTitle } from "./offering-title.ts";

/** Learning of an award that counts already. */
export interface UsedAgain {
  /** The micro-credential of the award whose learning it is. */
  readonly member: string;
  /** The micro-credential that counts: this one, or one that shares its learning. */
  readonly other: string;
  /** What it counts for. */
  readonly by: Award;
}

/** The learning of an award that others use: that of the micro-credential which is told, else that of one it needs as well; null where none does. */
export function usedAgain(
  learning: LearningIndex,
  award: Award,
  told: string,
  others: readonly Award[],
): UsedAgain | null {
  for (const member of [told, ...award.microCredentials.filter((id) => id !== told)]) {
    for (const by of others) {
      const other = by.microCredentials.find((id) => learning.shares(id, member));
      if (other !== undefined) return { member, other, by };
    }
  }
  return null;
}

/** The same as arguments of `already-used`; `program` is the title of the other program in which it counts. */
export function usedArgs(
  catalogue: Catalogue,
  award: Award,
  told: string,
  { member, other, by }: UsedAgain,
  program?: string,
): AlreadyUsed {
  return {
    other: offeringTitle(catalogue, other),
    course: awardName(catalogue, award),
    ...(program === undefined ? whatFor(catalogue, by, award) : { program }),
    ...(member === told ? {} : { needed: offeringTitle(catalogue, member) }),
  };
}

/** The award that learning counts for; left unsaid where both are credit for one course, which would explain nothing. */
function whatFor(catalogue: Catalogue, by: Award, award: Award): Pick<AlreadyUsed, "by"> {
  const same = by.course !== null && by.course === award.course;
  return same ? {} : { by: awardName(catalogue, by) };
}

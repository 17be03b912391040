import type { Blocker as AbstractBlocker } from "../../allocation/blocking.ts";
import type { Certificate } from "../../allocation/certificate.ts";
import type { AllocationProblem, RequirementNode } from "../../allocation/problem.ts";
import { asRestraint, isSame, type Restraint } from "../../allocation/relax.ts";
import type { Blocker, Excluded, Proof } from "../result.ts";
import type { CreditUnits } from "./credit-units.ts";
import { holdOf } from "./hold.ts";
import { type Item, seen } from "./item.ts";
import { placedIn } from "./placed.ts";

/** A certificate in credits and ids. */
export function proofOf(
  { value, bound, optimal, blocking, alternative, undecidedBy }: Certificate,
  problem: AllocationProblem,
  items: readonly Item[],
  units: CreditUnits,
): Proof {
  return {
    value: units.credits(value),
    bound: units.credits(bound),
    optimal,
    blocking: blocking.map((one) => blockerOf(one, problem, items, units)),
    alternative: alternative && {
      placed: placedIn(alternative, items, units, null).placed,
      worse: alternative.worse,
    },
    undecidedBy,
  };
}

function blockerOf(
  blocker: AbstractBlocker,
  problem: AllocationProblem,
  items: readonly Item[],
  units: CreditUnits,
): Blocker {
  const gain = blocker.gain === null ? null : units.credits(blocker.gain);
  const open = blocker.undecided === undefined ? {} : { undecided: blocker.undecided };
  if (blocker.kind === "exclusion") {
    const side = (index: number): Excluded => {
      const item = items[index];
      const { course = null, subject = null, level = null } = item === undefined ? {} : seen(item);
      return {
        id: problem.awards[index]?.id ?? "",
        bank: item?.kind === "award" ? item.award.bank : null,
        course,
        subject,
        level,
        microCredentials: item?.kind === "award" ? item.award.microCredentials : [],
      };
    };
    const [a, b] = blocker.awards;
    return { kind: "exclusion", items: [side(a), side(b)], gain, ...open };
  }
  const hold = holdOf(blocker);
  return { kind: "hold", hold, unit: unitOf(problem, blocker), gain, ...open };
}

function unitOf(
  { limits, overlaps, requirements }: AllocationProblem,
  restraint: Restraint,
): "credit" | "award" | "part" {
  const { kind, name } = restraint;
  if (kind === "capacity") {
    const isChoice = (node: RequirementNode): boolean =>
      (node.kind === "choose" && node.path === name) || ("of" in node && node.of.some(isChoice));
    return requirements.some(isChoice) ? "part" : "credit";
  }
  const limit =
    kind === "limit"
      ? limits.find((one) => isSame(asRestraint(one), restraint))
      : overlaps?.find(({ id }) => id === name);
  return limit?.measure === "awards" ? "award" : "credit";
}

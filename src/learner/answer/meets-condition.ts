import type { Award } from "../../award/award.ts";
import type { OpenConditions } from "../../diagnostics/condition.ts";
import type { Settled } from "./answer.ts";

/** Does what is held complete what a recorded decision asks for, whose credit counts, or would after a review? */
export function meetsCondition(
  { rules: { grounds }, certain, possible }: Pick<Settled, "rules" | "certain" | "possible">,
  id: string,
): boolean {
  if (!grounds.isCondition(id)) return false;
  const asking = new Set(
    grounds.catalogue.agreements
      .filter(({ data }) => data.conditions?.complete?.includes(id) === true)
      .map((agreement) => agreement.id),
  );
  return [...certain.placed, ...possible.placed].some(
    ({ award }) => award.agreement !== null && asking.has(award.agreement) && !isOpen(award, id),
  );
}

/** Is what a decision asks to be completed not known to be? */
function isOpen({ reasons }: Award, id: string): boolean {
  return reasons.some(
    ({ code, args }) =>
      code === "agreement-conditional" &&
      (args as OpenConditions).open.some((one) => one.kind === "complete" && one.item === id),
  );
}

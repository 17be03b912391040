import { requirementName } from "../../diagnostics/requirement-name.ts";
import type { Measure } from "../../ladder/plan/goal.ts";
import type { Plan } from "../../ladder/plan/result.ts";
import { counted, creditText } from "../text/amount.ts";
import { totalsText } from "./plan-amounts.ts";

/** What the goal was, whether it is reached, and what it takes: a sentence. */
export function goalText(plan: Plan): string {
  const { goal, totals, reached, settled } = plan;
  const takes = totalsText(plan);
  const nothing = totals.credits.isZero && plan.steps.length === 0;
  switch (goal.kind) {
    case "most": {
      const into = plan.programs.length > 1 ? "any of these programs" : "this program";
      if (nothing) return `nothing that may be taken brings credit into ${into} today`;
      const least = goal.minimise === null ? "" : `, ${leastText(goal.minimise, plan)}`;
      return `the most credit${least}: ${creditText(totals.credits)} credits; ${takes}`;
    }
    case "credits": {
      const where = plan.programs.length > 1 ? " in all programs together" : "";
      const asked = `${creditText(goal.credits)} credits${where}`;
      const least = leastText(goal.minimise, plan);
      if (!reached) {
        const no = settled ? "cannot be reached" : "were not reached";
        return `${asked} ${no}: ${creditText(totals.credits)} at most, ${least}; ${takes}`;
      }
      const more = totals.credits.moreThan(goal.credits)
        ? ` (${creditText(totals.credits)} are counted)`
        : "";
      return `${asked}${more}, ${least}: ${takes}`;
    }
    case "requirement": {
      const least = leastText(goal.minimise, plan);
      const ids = plan.programs.map(({ program }) => program);
      const name = requirementName(goal, ids);
      if (reached) return `${name} complete, ${least}: ${takes}`;
      const no = settled ? "cannot be completed" : "was not completed";
      return nothing
        ? `${name} ${no}: nothing that may be taken counts in it`
        : `${name} ${no}: ${creditText(totals.credits)} credits in it at most, ${least}; ${takes}`;
    }
  }
}

/** What was kept small, with what is left open of it: not all need be stated so that they can be compared. */
function leastText(measure: Measure, plan: Plan): string {
  const far = uncompared(plan) === 0 ? "" : ", as far as they can be compared";
  switch (measure) {
    case "hours":
      return `with the least ${plan.comparedHours === "scheduled" ? "scheduled " : ""}hours${far}`;
    case "cost":
      return `at the lowest cost${far}`;
    case "count":
      return "with the fewest micro-credentials";
  }
}

/** How many offerings could not be compared by what was to be kept small. */
const uncompared = ({ notes }: Plan) =>
  notes
    .filter(({ code }) => code === "hours-not-compared" || code === "cost-not-compared")
    .reduce((count, { microCredentials }) => count + microCredentials.length, 0);

/** What is proven of the plan, for those who ask for details or where something is not. */
export function proofText(plan: Plan): string {
  const { settled, optimal, bound, totals, goal } = plan;
  const most = `${creditText(totals.credits)} credits found, at most ${creditText(bound)} possible`;
  if (!settled) return `not proven to be the best: the search stopped at its limit; ${most}`;
  if (!optimal) {
    const least = goal.minimise === "cost" ? "the lowest cost" : "the least hours";
    const some = counted(uncompared(plan), "micro-credential");
    return `not proven to be ${least}: ${some} cannot be compared; ${most}`;
  }
  return goal.kind === "most" ? `proven best: ${most}` : "proven best for this goal";
}

import { requirementName } from "../../diagnostics/requirement-name.ts";
import type { Plan } from "../../ladder/plan/result.ts";
import { creditText } from "../text/amount.ts";
import { totalsText } from "./plan-amounts.ts";

/** What the goal was, whether it is reached, and what it takes: a sentence. */
export function goalText(plan: Plan): string {
  const { goal, totals, reached, optimal } = plan;
  const takes = totalsText(plan);
  const nothing = totals.credits.isZero && plan.steps.length === 0;
  switch (goal.kind) {
    case "most": {
      const into = plan.programs.length > 1 ? "any of these programs" : "this program";
      if (nothing) return `nothing that may be taken brings credit into ${into} today`;
      const least = goal.minimise === null ? "" : `, ${leastText(goal.minimise)}`;
      return `the most credit${least}: ${creditText(totals.credits)} credits; ${takes}`;
    }
    case "credits": {
      const where = plan.programs.length > 1 ? " in all programs together" : "";
      const asked = `${creditText(goal.credits)} credits${where}`;
      const least = leastText(goal.minimise);
      if (!reached) {
        const no = optimal ? "cannot be reached" : "were not reached";
        return `${asked} ${no}: ${creditText(totals.credits)} at most, ${least}; ${takes}`;
      }
      const more = totals.credits.moreThan(goal.credits)
        ? ` (${creditText(totals.credits)} are counted)`
        : "";
      return `${asked}${more}, ${least}: ${takes}`;
    }
    case "requirement": {
      const least = leastText(goal.minimise);
      const ids = plan.programs.map(({ program }) => program);
      const name = requirementName(goal, ids);
      if (reached) return `${name} complete, ${least}: ${takes}`;
      const no = optimal ? "cannot be completed" : "was not completed";
      return nothing
        ? `${name} ${no}: nothing that may be taken counts in it`
        : `${name} ${no}: ${creditText(totals.credits)} credits in it at most, ${least}; ${takes}`;
    }
  }
}

function leastText(measure: NonNullable<Plan["goal"]["minimise"]>): string {
  switch (measure) {
    case "hours":
      return "with the least hours";
    case "cost":
      return "at the lowest cost";
    case "count":
      return "with the fewest micro-credentials";
  }
}

/** What is proven of the plan, for those who ask for details. */
export function proofText({ optimal, bound, totals, goal }: Plan): string {
  const most = `${creditText(totals.credits)} credits found, at most ${creditText(bound)} possible`;
  if (!optimal) return `not proven to be the best: the search stopped at its limit; ${most}`;
  return goal.kind === "most" ? `proven best: ${most}` : "proven best for this goal";
}

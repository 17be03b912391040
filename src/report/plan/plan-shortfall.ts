import type { Plan, Shortfall } from "../../ladder/plan/result.ts";
import { creditText } from "../text/amount.ts";

type Unfiltered = NonNullable<Shortfall["unfiltered"]>;

/** Why the goal is not reached, as far as what holds a program back does not say it: sentences. */
export function shortfallTexts(plan: Plan): string[] {
  const { shortfall, programs } = plan;
  if (shortfall === null) return [];
  const { programCredits, unfiltered, nothingElse } = shortfall;
  const own = programs.length === 1 ? "this program has" : "these programs have";
  return [
    ...(programCredits === null ? [] : [`${own} only ${creditText(programCredits)} credits`]),
    ...(unfiltered === null ? [] : [filterText(unfiltered, plan)]),
    ...(nothingElse ? [nothingText(plan)] : []),
  ];
}

/** What a filter is called where it is asked for: by its flag, and in JSON. */
export function filterName(filter: Unfiltered["filters"][number]): string {
  return filter === "issuers" ? "issuer" : filter;
}

function filterText({ filters, credits, reached }: Unfiltered, { goal, totals }: Plan): string {
  const flags = filters.map((filter) => `--${filterName(filter)}`).join(" and ");
  const could = goal.kind === "requirement" ? "it could be completed" : "they could be reached";
  const gain = credits.minus(totals.credits);
  return reached
    ? `the filters are the reason: without ${flags} ${could}`
    : `the filters are a reason: without ${flags} there could be ${creditText(gain)} more`;
}

function nothingText({ have, steps, review }: Plan): string {
  const nothing =
    have.length + steps.length === 0
      ? "nothing on offer fits"
      : "nothing else on offer fits beside these";
  return review.credits.isPositive ? `${nothing} before what is in review is settled` : nothing;
}

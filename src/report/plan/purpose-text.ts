import { inWords } from "../../kernel/text.ts";
import type { Plan, Step } from "../../ladder/plan/result.ts";
import type { Lookup } from "../text/lookup.ts";

/** What needs a step: others, where it brings no credit itself, and decisions about others. */
export function neededTexts(step: Step, plan: Plan, lookup: Lookup): string[] {
  const why = plan.have.includes(step) ? "it meets a prerequisite of" : "it must come before";
  const brings = step.awards.length > 0;
  const reasons = [
    ...(brings || step.neededFor.length === 0 ? [] : [`${why} ${namesOf(step.neededFor, lookup)}`]),
    ...conditionTexts(step, plan, lookup),
  ];
  return brings ? reasons : [`no credit here: ${reasons.join("; ")}`];
}

/** What decisions give only where the step is completed, too: credit, or a waiver that brings none. */
function conditionTexts({ microCredential, conditionOf }: Step, plan: Plan, lookup: Lookup) {
  if (conditionOf.length === 0) return [];
  const asking = [...plan.have, ...plan.steps]
    .filter((step) => conditionOf.includes(step.microCredential))
    .flatMap(({ awards }) => awards.filter(({ complete }) => complete.includes(microCredential)));
  const credited = new Set(
    asking.flatMap(({ award }) => (award.type === "waiver" ? [] : award.microCredentials)),
  );
  const dependent = (what: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [`${what} ${namesOf(ids, lookup)} depends on it`];
  return [
    ...dependent(
      "credit for",
      conditionOf.filter((id) => credited.has(id)),
    ),
    ...dependent(
      "a waiver for",
      conditionOf.filter((id) => !credited.has(id)),
    ),
  ];
}

/** What the decision behind an award of a step asks to be completed, too; null where it asks for nothing. */
export const completedToo = (
  { complete }: Step["awards"][number],
  lookup: Lookup,
): string | null => (complete.length === 0 ? null : `${namesOf(complete, lookup)} completed, too`);

const namesOf = (ids: readonly string[], lookup: Lookup) =>
  inWords(
    ids.map((id) => lookup.offering(id)),
    "and",
  );

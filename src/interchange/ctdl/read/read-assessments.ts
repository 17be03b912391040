import { Ids, localIdFrom } from "../../ids.ts";
import { conceptName } from "../graph/names.ts";
import type { View } from "../graph/view.ts";
import { assessmentMethods, pairedWith, roleOf } from "../vocabulary.ts";
import { targetsOf } from "./conditions.ts";
import { codeOf } from "./own-id.ts";
import type { ReadingRun } from "./reading-run.ts";
import type { Statements } from "./statements.ts";
import { labelAt } from "./value-profile.ts";

/** The assessments of a credential: those that it requires, and itself where it says what it assesses. */
export function assessmentsOf(
  run: ReadingRun,
  view: View,
  requires: readonly View[],
  statements: Statements,
) {
  const required = targetsOf(run, [view, ...requires], "targetAssessment", "hasAssessment");
  const others = required.flatMap((link) => {
    if (link.view === null) run.leadsElsewhere("an assessment", link);
    return link.view ?? [];
  });
  const isOne = view.types.some((type) => roleOf(type) === "assessment");
  const own = isOne || view.get("assesses") !== null ? [view] : [];
  const ids = new Ids();
  return [...own, ...new Set(others)].map((each, index) => {
    const isStated = each.get("assesses") !== null;
    const competencies = statements.take(each, "assesses");
    const described = each === view ? null : each.text("name");
    const code = each === view ? null : codeOf(each);
    if (each !== view) each.pass("ctid", "ownedBy", "offeredBy", "isRequiredFor");
    return {
      id: ids.give(localIdFrom(code ?? "") ?? `A${index + 1}`),
      type: methodOf(run, each) ?? undefined,
      title: described ?? undefined,
      competencies: isStated ? competencies : undefined,
    };
  });
}

/** How it is assessed; null where it is not stated, or in a way that no word of ours is for. */
function methodOf(run: ReadingRun, view: View): string | null {
  const [first, ...others] = view.list("assessmentMethodType");
  for (const other of others) other.lose("an assessment has one type");
  const label = first === undefined ? null : labelAt(run, first, view);
  if (label === null) return null;
  const known = pairedWith(assessmentMethods, conceptName(label).replaceAll(" ", ""));
  if (known === null) first?.lose(`no type of ours is "${label}"`);
  return known;
}

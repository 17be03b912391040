import { Rational } from "../../../kernel/rational.ts";
import type { YamlComment } from "../../../source/commented-yaml.ts";
import type { View } from "../graph/view.ts";
import { credentialOf } from "../vocabulary.ts";
import { issuerOf } from "./agents.ts";
import { conditionsOf } from "./conditions.ts";
import { nameOf } from "./name-of.ts";
import { originOf } from "./origin.ts";
import { periodOf } from "./read-period.ts";
import { type RequirementData, requirementsOf } from "./read-requirements.ts";
import type { ReadingRun } from "./reading-run.ts";
import { unstatedUnit } from "./unit-of.ts";
import { losePart, valuesOf } from "./value-profile.ts";

/** Adds a program. Requirements from a pathway that leads to it come beside those it states itself. */
export function readProgram(
  run: ReadingRun,
  view: View,
  ofPathway: readonly RequirementData[] = [],
): void {
  const institution = issuerOf(run, view);
  const size = sizeOf(run, view);
  const requirements = [...requirementsOf(run, view), ...ofPathway];
  view.pass("inLanguage", "credentialStatusType");
  const data = {
    title: nameOf(view),
    ...originOf(view, "program"),
    edition: view.text("versionCode") ?? undefined,
    effective: periodOf(view, ["dateEffective", "startDate"], ["expirationDate", "endDate"]),
    note: view.text("description") ?? undefined,
    institution: institution.data.id ?? "unknown",
    credential: view.types.flatMap((type) => credentialOf(type) ?? [])[0],
    credits: size.credits,
    unit: size.unit,
    requirements,
  };
  const comments: YamlComment[] = [
    ...said("institution", institution.why),
    ...said("credits", size.why),
    ...said("unit", size.whyUnit),
  ];
  run.add(view, "program", data, comments);
}

const said = (key: string, why: string | null): readonly YamlComment[] =>
  why === null ? [] : [{ path: [key], lines: [why] }];

/** How much credit it is, from what it says itself or the one condition that does. */
function sizeOf(run: ReadingRun, view: View) {
  const own = valuesOf(run, view, "creditValue");
  const required = conditionsOf(run, view, "requires").flatMap((condition) =>
    valuesOf(run, condition, "creditValue"),
  );
  const stated = [...own, ...required];
  const [value, ...others] = stated.filter(({ credits }) => credits?.isPositive);
  for (const other of others) other.view.cursor.lose("a program has one size");
  if (value !== undefined) {
    losePart(value, "level", "a program states no level of its credit");
    losePart(value, "subject", "a program states no subject");
  }
  const unit = value?.unit ?? run.options.unit ?? null;
  const credits = value?.credits ?? null;
  const what = stated.length === 0 ? "number of credits" : "number of credits that can be read";
  return {
    credits: credits ?? Rational.one,
    unit: unit ?? unstatedUnit,
    why: credits === null ? run.missing(view, what, "1") : null,
    whyUnit:
      unit === null
        ? run.missing(view, "unit of credit", `"${unstatedUnit}", which nothing fits,`)
        : null,
  };
}

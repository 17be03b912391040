import type { Truth } from "../../kernel/truth.ts";
import { any } from "../../kernel/truth.ts";
import { fails, holds, type Keyword, lacks } from "./keyword.ts";
import { listAt } from "./value-at.ts";

type Part = Readonly<Record<string, unknown>>;

interface Setting {
  readonly least: "all" | number;
  readonly criteria?: boolean;
}

/**
 * `outcomesAssessed: {least: all}` (or a count): an assessment that is more than taking part covers that many of the
 * outcomes; with `criteria: true` only assessments that state their criteria count. An assessment that names no
 * competencies covers all of them (semantics, section 2).
 */
export const outcomesAssessed: Keyword<Setting> = {
  name: "outcomesAssessed",
  on: ["object"],
  setting: {
    type: "object",
    required: ["least"],
    additionalProperties: false,
    properties: {
      least: { anyOf: [{ const: "all" }, { type: "integer", minimum: 1 }] },
      criteria: { type: "boolean" },
    },
  },
  check: ({ least, criteria }, value) => {
    const outcomes = listAt(value, "competencies") ?? [];
    if (outcomes.length === 0) return fails("no outcome is stated");
    const assessments = listAt(value, "assessments");
    if (assessments === undefined) return lacks("assessments");
    const covered = outcomes.map(({ id }) => ({
      id: String(id),
      is: any((assessments ?? []).map((one) => covers(one, id, criteria === true))),
    }));
    const needed = least === "all" ? outcomes.length : Math.min(least, outcomes.length);
    const counted = (...results: readonly Truth[]) =>
      covered.filter(({ is }) => results.includes(is)).length;
    if (counted("true") >= needed) return holds;
    if (counted("true", "unknown") >= needed)
      return lacks(...unstated(assessments ?? [], criteria === true));
    const not = covered.filter(({ is }) => is === "false").map(({ id }) => id);
    const by = criteria === true ? "assessed by stated criteria" : "assessed";
    return fails(
      `${counted("true", "unknown")} of ${outcomes.length} outcomes ${by} (not ${not.join(", ")}), needs ${needed}`,
    );
  },
};

function covers(assessment: Part, id: unknown, withCriteria: boolean): Truth {
  const { competencies, type, criteria } = assessment;
  if (competencies === null || (Array.isArray(competencies) && !competencies.includes(id)))
    return "false";
  if (type === "participation-only" || type === null) return "false";
  if (withCriteria && criteria === null) return "false";
  if (type === undefined || (withCriteria && criteria === undefined)) return "unknown";
  return "true";
}

function unstated(assessments: readonly Part[], withCriteria: boolean): string[] {
  return assessments.flatMap((one, index) => [
    ...(one.type === undefined ? [`assessments.${index}.type`] : []),
    ...(withCriteria && one.criteria === undefined ? [`assessments.${index}.criteria`] : []),
  ]);
}

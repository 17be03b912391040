import { type Document, placeOf } from "../documents/document.ts";
import type { Competency } from "../documents/micro-credential.ts";
import { all, any, type Truth } from "../kernel/truth.ts";
import type { Doubt } from "./doubt.ts";
import type { Equivalence } from "./equivalence.ts";

/** Does a competency count as evidence at all, and what is not known about it? */
export interface Admission {
  readonly admitted: Truth;
  readonly doubts: readonly Doubt[];
  /** Why it does not count, where it does not. */
  readonly denied: "not-assessed" | "optional-only" | null;
}

/** Is it shown by every completer, and does an assessment cover it? (semantics, section 2, admissible evidence) */
export function admission(
  m: Document<"micro-credential">,
  competency: Competency,
  rules: Equivalence,
): Admission {
  const shown = shownByAll(competency, rules);
  const assessed = isAssessed(m, competency, rules);
  const index = m.data.competencies.indexOf(competency);
  const named = `${m.id}#${competency.id}`;
  const doubts: Doubt[] = [...assessed.doubts];
  if (shown === "unknown") {
    const at = placeOf(m, "competencies", index, "demonstrated");
    doubts.push({
      for: "provider",
      fact: "demonstrated",
      args: { fact: "demonstrated", competency: named },
      at,
    });
  }
  const denied =
    assessed.is === "false" ? "not-assessed" : shown === "false" ? "optional-only" : null;
  return { admitted: all([shown, assessed.is]), doubts, denied };
}

function shownByAll(competency: Competency, rules: Equivalence): Truth {
  if (rules.countOptional || competency.demonstrated === "required") return "true";
  return competency.demonstrated === undefined ? "unknown" : "false";
}

function isAssessed(
  m: Document<"micro-credential">,
  competency: Competency,
  rules: Equivalence,
): { is: Truth; doubts: Doubt[] } {
  const named = `${m.id}#${competency.id}`;
  const { assessments } = m.data;
  if (rules.countUnassessed) return { is: "true", doubts: [] };
  if (assessments === undefined) {
    const at = placeOf(m, "competencies", m.data.competencies.indexOf(competency));
    const args = { fact: "assessed", competency: named } as const;
    return { is: "unknown", doubts: [{ for: "provider", fact: "assessed", args, at }] };
  }
  const covering = (assessments ?? []).filter(
    ({ competencies }) => competencies === undefined || competencies?.includes(competency.id),
  );
  const is = any(
    covering.map(({ type }): Truth => {
      if (type === undefined || type === null) return "unknown";
      return type === "participation-only" ? "false" : "true";
    }),
  );
  if (is !== "unknown") return { is, doubts: [] };
  const doubts = covering
    .filter(({ type }) => type === undefined || type === null)
    .map((assessment): Doubt => {
      const at = placeOf(m, "assessments", (assessments ?? []).indexOf(assessment));
      const args = {
        fact: "assessment-type",
        competency: named,
        assessment: assessment.id,
      } as const;
      return { for: "provider", fact: "assessment-type", args, at };
    });
  return { is, doubts };
}

import { judgeSet } from "../../award/set-verdict.ts";
import type { Competency } from "../../documents/micro-credential.ts";
import { bridgeBeside } from "./bridge.ts";
import { type Context, type Edit, edit, freshId } from "./edit.ts";
import { missingOutcomes } from "./missing-outcomes.ts";

/** Teaches and assesses the outcomes that are missing: in the offering itself, or in a bridge beside it. */
export function addOutcomes(context: Context): Edit[] {
  const { rules, offering, course } = context;
  const missing = missingOutcomes(rules, judgeSet(rules, [offering], course).coverage);
  if (missing === null || missing.outcomes.length === 0) return [];
  const { outcomes, weight: cost } = missing;
  const items = outcomes.map((o) => o.id);
  const competencies = outcomes.map(
    (o, index): Competency => ({
      id: freshId(offering, `outcome-${index + 1}`),
      statement: o.statement,
      demonstrated: "required",
      ...(o.level ? { level: o.level } : {}),
      alignments: [{ target: `${course.id}#${o.id}`, relation: "exact" }],
    }),
  );
  const assessment = {
    id: freshId(offering, "assessment"),
    type: "project" as const,
    graded: true,
    competencies: competencies.map((k) => k.id),
  };
  const grown = {
    ...offering.data,
    competencies: [...offering.data.competencies, ...competencies],
    assessments: [...(offering.data.assessments ?? []), assessment],
  };
  const edits = [edit(context, "add-outcomes", items, { data: grown, cost })];
  const bridge = rules.largestCluster > 1 ? bridgeBeside(context, competencies, assessment) : null;
  if (bridge !== null) {
    const { offering: beside, hours } = bridge;
    edits.push(edit(context, "bridge", items, { beside, hours, cost }));
  }
  return edits;
}

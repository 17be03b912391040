import { fixKinds } from "../../diagnostics/fixes.ts";
import type { Document } from "../../documents/document.ts";
import { byText, firstOf, sorted } from "../../kernel/order.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import { nearby } from "../reasons/nearby.ts";
import { type Fix, type Verdict, verdicts } from "../result.ts";
import { verdictOf } from "../verdict.ts";
import type { Edit } from "./edit.ts";
import { editsFor } from "./edits.ts";

type Offering = Document<"micro-credential">;

/** How many of the nearest courses are tried. */
const coursesTried = 3;

/** The smallest edits of one kind that improve the verdict; each was evaluated before it is listed (semantics, section 7). */
export function findFixes(program: ProgramEvaluation, offering: Offering, verdict: Verdict): Fix[] {
  if (["recognized", "eligible", "not-assessed"].includes(verdict)) return [];
  const edits = nearby(program, offering)
    .slice(0, coursesTried)
    .flatMap(({ rules, course }) => editsFor(rules, offering, course));
  const found = new Map<string, { readonly fix: Fix; readonly edit: Edit }>();
  for (const edit of edits) {
    const fix = evaluateEdit(program, offering, verdict, edit);
    const key = JSON.stringify([edit.kind, edit.args]);
    if (fix !== null && !found.has(key)) found.set(key, { fix, edit });
  }
  return sorted(
    found.values(),
    firstOf(
      (a, b) => fixKinds.indexOf(a.fix.kind) - fixKinds.indexOf(b.fix.kind),
      (a, b) => a.edit.cost.compare(b.edit.cost),
      byText(({ fix }) => JSON.stringify(fix.args)),
    ),
  ).map(({ fix }) => fix);
}

/** The verdict that an edit gives, on its own course alone; null when it is no better. */
function evaluateEdit(
  program: ProgramEvaluation,
  offering: Offering,
  verdict: Verdict,
  edit: Edit,
): Fix | null {
  const { evaluation, model } = program;
  const catalogue: Catalogue = {
    ...evaluation.catalogue,
    offerings: new Map(edit.offerings.map((m) => [m.id, m])),
    courses: new Map([[edit.course.id, edit.course]]),
  };
  const { graph: now } = evaluation;
  const graph = edit.supposed === null ? now : now.supposing(edit.supposed);
  const changed = evaluation.with(catalogue, graph).program(model.program.id);
  if (changed === null) return null;
  const better = verdictOf(changed, offering.id);
  if (verdicts.indexOf(better) >= verdicts.indexOf(verdict)) return null;
  const mode = better === "review" ? "possible" : "certain";
  return {
    kind: edit.kind,
    args: edit.args,
    verdict: better,
    credits: changed.creditsOf(offering.id, mode),
  };
}

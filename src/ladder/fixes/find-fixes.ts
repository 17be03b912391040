import { fixKinds, fixMessage } from "../../diagnostics/fixes.ts";
import type { Document } from "../../documents/document.ts";
import { byText, firstOf, sorted } from "../../kernel/order.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import { nearby } from "../reasons/nearby.ts";
import type { Fix, Verdict } from "../result.ts";
import { isBetter, verdictOf } from "../verdict.ts";
import type { Edit } from "./edit.ts";
import { editsFor } from "./edits.ts";
import { tryOut } from "./trial.ts";

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
    const words = fixMessage(edit.kind, edit.args);
    const fix = found.has(words) ? null : evaluateEdit(program, offering, verdict, edit);
    if (fix !== null) found.set(words, { fix, edit });
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

/** The verdict that an edit gives, as the ladder would give it; null when it is no better. */
function evaluateEdit(
  program: ProgramEvaluation,
  offering: Offering,
  verdict: Verdict,
  edit: Edit,
): Fix | null {
  const changed = tryOut(program, offering, edit);
  if (changed === null) return null;
  const better = verdictOf(changed, offering.id);
  if (!isBetter(better, verdict)) return null;
  const mode = better === "review" ? "possible" : "certain";
  return {
    kind: edit.kind,
    args: edit.args,
    course: edit.course.id,
    about: edit.about,
    verdict: better,
    credits: changed.creditsOf(offering.id, mode),
  };
}

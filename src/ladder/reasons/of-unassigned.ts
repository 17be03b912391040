import type { Reason } from "../../award/award.ts";
import { reasonBy } from "../../award/citation.ts";
import type { Document } from "../../documents/document.ts";
import type { Rational } from "../../kernel/rational.ts";
import { type Rounding, round, toStep } from "../../policy/rounding.ts";
import type { DocumentOnDay } from "../../workspace/catalogue.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import { hoursUnknown } from "./hours-unknown.ts";

/** Why there is no unassigned credit, where a bank would give it. */
export function unassignedReasons(
  program: ProgramEvaluation,
  offering: Document<"micro-credential">,
): Reason[] {
  return program.model.banks.flatMap((bank): Reason[] => {
    const { rules } = program.evaluation.maker(bank.id);
    if (bank.data.unassigned?.allowed !== true || rules.rounding === null) return [];
    if (rules.gates(offering).passes === "false") return [];
    const { subjects, level, hours } = offering.data;
    const { low, high } = rules.ceiling(offering);
    const rule = "unassigned";
    const reasons: Reason[] = [];
    if (!subjects || subjects.length === 0) {
      reasons.push(reasonBy("out-of-range", { subjects: [] }, offering, ["subjects"], rule));
    }
    if (level?.year === undefined || level.year === null) {
      const args = { what: offering.data.title, unassigned: true } as const;
      reasons.push(reasonBy("level-unknown", args, offering, ["level"], rule));
    }
    if (hours === undefined || high === null) {
      reasons.push(hoursUnknown(bank, offering, rule));
    } else if (!round(low, rules.rounding).isPositive && !round(high, rules.rounding).isPositive) {
      reasons.push(tooSmall(bank, high, rules.rounding));
    }
    return reasons;
  });
}

/** That credit is below the least, or that rounding leaves less than the least of it, or nothing. */
function tooSmall(
  bank: DocumentOnDay<"credit-bank">,
  credits: Rational,
  rounding: Rounding,
): Reason {
  const { step, least } = rounding;
  const { credit } = bank.data;
  const isLeastStated = (credit?.least ?? null) !== null;
  const byRounding = !isLeastStated || credits.atLeast(least);
  const key = byRounding ? "step" : "least";
  const rounded = { step, to: toStep(credits, rounding) };
  const args = byRounding ? { credits, least, rounded } : { credits, least };
  return reasonBy("too-small", args, bank, ["credit", key], `credit.${key}`, credit?.source);
}

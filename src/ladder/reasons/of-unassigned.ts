import type { Reason } from "../../award/award.ts";
import { reasonBy } from "../../award/citation.ts";
import type { Document } from "../../documents/document.ts";
import { round } from "../../policy/rounding.ts";
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
      reasons.push(
        reasonBy("level-unknown", { what: offering.data.title }, offering, ["level"], rule),
      );
    }
    if (hours === undefined || high === null) {
      reasons.push(hoursUnknown(bank, offering, rule));
    } else if (!round(low, rules.rounding).isPositive && !round(high, rules.rounding).isPositive) {
      const args = { credits: high, least: rules.rounding.least };
      reasons.push(
        reasonBy(
          "too-small",
          args,
          bank,
          ["credit", "least"],
          "credit.least",
          bank.data.credit?.source,
        ),
      );
    }
    return reasons;
  });
}

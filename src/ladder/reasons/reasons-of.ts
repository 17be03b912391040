import type { Reason } from "../../award/award.ts";
import { reasonRank } from "../../diagnostics/reasons.ts";
import type { Document } from "../../documents/document.ts";
import { groupBy } from "../../kernel/group.ts";
import { byText, firstOf, sorted } from "../../kernel/order.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import type { Verdict } from "../result.ts";
import { courseReasons } from "./of-courses.ts";
import { decisionReasons, preclusions } from "./of-decisions.ts";
import { gateReasons } from "./of-gates.ts";
import { placingReasons } from "./of-placing.ts";
import { unassignedReasons } from "./of-unassigned.ts";

type Offering = Document<"micro-credential">;

/** Why the verdict is not better, the most decisive first; each code once, with the nearest course. */
export function reasonsOf(
  program: ProgramEvaluation,
  offering: Offering,
  verdict: Verdict,
): Reason[] {
  if (verdict === "not-assessed") return [];
  const settled = verdict === "recognized" || verdict === "eligible";
  const found = [
    ...preclusions(program, offering),
    ...(settled
      ? []
      : [
          ...gateReasons(program, offering),
          ...decisionReasons(program, offering),
          ...courseReasons(program, offering, verdict),
          ...unassignedReasons(program, offering),
          ...placingReasons(program, offering),
        ]),
  ];
  const nearest = [
    ...groupBy(found, (reason) => `${reason.code} ${distinction(reason)}`).values(),
  ].flatMap(([first]) => first ?? []);
  const ranked = sorted(
    nearest,
    firstOf<Reason>(
      (a, b) => reasonRank(a.code) - reasonRank(b.code),
      (a, b) => Number("gate" in b.args) - Number("gate" in a.args),
      byText((r) => r.rule ?? ""),
    ),
  );
  return ranked.length > 0 || verdict !== "no" ? ranked : [noOverlap(program, offering)];
}

/** Reasons of one code are kept apart where different rules or decisions give them. */
function distinction({ args, rule }: Reason): string {
  return "gate" in args || "agreement" in args ? (rule ?? "") : "";
}

function noOverlap(program: ProgramEvaluation, offering: Offering): Reason {
  const compared = program
    .meeting(offering)
    .find((course) =>
      program.model.banks.some(
        (bank) => program.evaluation.maker(bank.id).rules.judge.pair(offering, course).compared,
      ),
    );
  const at = offering.file.span(offering.root.start, offering.root.start + 1);
  return {
    code: "no-overlap",
    args: { course: compared?.data.code ?? null },
    rule: null,
    source: null,
    at,
  };
}

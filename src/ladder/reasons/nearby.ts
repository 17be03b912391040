import type { BankRules } from "../../award/bank-rules.ts";
import { judgeSet, type SetVerdict } from "../../award/set-verdict.ts";
import type { PairEvidence } from "../../competency/evidence.ts";
import type { Document } from "../../documents/document.ts";
import { byText, firstOf, sorted } from "../../kernel/order.ts";
import type { ProgramEvaluation } from "../evaluation.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** A course that the offering touches, measured under one bank's rules. */
export interface Nearby {
  readonly rules: BankRules;
  readonly course: Course;
  readonly pair: PairEvidence;
  readonly verdict: SetVerdict;
}

/** The courses that a program can use and the offering touches, the nearest to being covered first. */
export function nearby(program: ProgramEvaluation, offering: Offering): Nearby[] {
  const found = program.model.banks.flatMap((bank) => {
    const { rules } = program.evaluation.maker(bank.id);
    return program.meeting(offering).flatMap((course): Nearby[] => {
      const pair = rules.judge.pair(offering, course);
      const met = pair.relevant || pair.compared || pair.evidence.length > 0;
      return met ? [{ rules, course, pair, verdict: judgeSet(rules, [offering], course) }] : [];
    });
  });
  const share = (near: Nearby) => near.verdict.coverage.share;
  return sorted(
    found,
    firstOf<Nearby>(
      (a, b) => share(b).possible.compare(share(a).possible),
      (a, b) => share(b).certain.compare(share(a).certain),
      (a, b) => b.pair.evidence.length - a.pair.evidence.length,
      byText((near) => near.course.id),
      byText((near) => near.rules.bank.id),
    ),
  );
}

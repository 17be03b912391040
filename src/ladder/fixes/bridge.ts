import type { BankRules } from "../../award/bank-rules.ts";
import { coverage } from "../../competency/coverage.ts";
import type { Document } from "../../documents/document.ts";
import type { Competency, MicroCredential } from "../../documents/micro-credential.ts";
import { greatest, Rational } from "../../kernel/rational.ts";
import { learningFor } from "../../policy/hours.ts";
import type { Context } from "./edit.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;
type Assessment = NonNullable<MicroCredential["assessments"]>[number];

/** A micro-credential to stand beside the offering, and the hours of learning that the two rest on. */
export interface Bridge {
  readonly offering: Offering;
  /** Null where nothing rests on them. */
  readonly hours: Rational | null;
}

/**
 * A bridge for what an offering lacks: like it in all but what it teaches, and with no more hours than are needed. Null
 * where the bridge would cover the course by itself, as the offering then adds nothing.
 */
export function bridgeBeside(
  { rules, offering, course }: Context,
  competencies: readonly Competency[],
  assessment: Assessment,
): Bridge | null {
  const id = `${offering.id}.bridge`;
  const { composedOf: _, basedOn: __, hours: ___, ...rest } = offering.data;
  const hours = hoursLacking(rules, offering, course);
  const stated = hours === null ? {} : { hours: { learning: hours } };
  const taught = { competencies: [...competencies], assessments: [assessment] };
  const bridge = { ...offering, id, data: { ...rest, ...stated, id, ...taught } };
  const alone = coverage(rules.judge, [rules.judge.pair(bridge, course)], course);
  return alone.certainly ? null : { offering: bridge, hours };
}

/** The hours of learning that bear what the offering's hours do not, at least the bank's minimum; null where none are needed, or no rate says how many. */
function hoursLacking(rules: BankRules, offering: Offering, course: Course): Rational | null {
  const { perCredit, minimum } = rules.bank.data.hours ?? {};
  const open =
    rules.hoursCheck === "off"
      ? Rational.zero
      : course.data.credits.minus(rules.ceilingFor(course, offering).low);
  const rate = perCredit?.learning;
  const factor = rules.creditIn(course);
  const borne =
    open.isPositive && rate !== undefined && factor !== null
      ? learningFor(open.over(factor), rate)
      : Rational.zero;
  const hours = greatest(borne, minimum ?? Rational.zero);
  return hours.isPositive ? hours : null;
}

import { type Document, placeOf } from "../documents/document.ts";
import { lazily } from "../kernel/lazy.ts";
import { least, type Rational } from "../kernel/rational.ts";
import { round } from "../policy/rounding.ts";
import { commonAttributes, courseAttributes, setName } from "./attributes.ts";
import type { Award } from "./award.ts";
import type { BankRules } from "./bank-rules.ts";
import { amountDoubts, gateDoubts } from "./set-doubts.ts";
import { judgeSet } from "./set-verdict.ts";

/** Part of a course's credit for a single offering that does not cover it: what is certain, and what more is possible. */
export function partialAwards(
  rules: BankRules,
  m: Document<"micro-credential">,
  course: Document<"course">,
): Award[] {
  const { rounding, equivalence } = rules;
  const gates = rules.gates(m).passes;
  if (!equivalence.partialCredit || rounding === null || gates === "false") return [];
  if (!rules.judge.pair(m, course).relevant) return [];
  const verdict = judgeSet(rules, [m], course);
  if (verdict.covers === "true") return [];
  const { low, high } = rules.ceilingFor(course, m);
  const amount = (share: Rational, cap: Rational | null) => {
    const credits = share.times(course.data.credits);
    return round(cap === null ? credits : least(credits, cap), rounding);
  };
  const { share } = verdict.coverage;
  const certain = amount(share.certain, low);
  const possible = amount(share.possible, high);
  const open = lazily(() => amountDoubts(rules, course, m, verdict, amount));
  const award = (
    status: Award["status"],
    credits: Rational,
    doubts: () => Award["doubts"],
  ): Award => ({
    ...commonAttributes(rules, [m]),
    ...courseAttributes(course),
    course: null,
    number: null,
    tags: m.data.tags ?? [],
    id: `partial:${course.id}:${setName([m])}`,
    type: "unassigned",
    status,
    credits,
    coverage: verdict.coverage,
    get doubts() {
      return doubts();
    },
    at: placeOf(course, "id"),
  });
  return [
    ...(certain.isPositive
      ? [award(gates === "true" ? "eligible" : "review", certain, () => gateDoubts(rules, m))]
      : []),
    ...(possible.moreThan(certain) ? [award("review", possible, open)] : []),
  ];
}

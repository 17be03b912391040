import { agreementAward } from "../../award/agreement-award.ts";
import type { Decision } from "../../award/agreements.ts";
import type { Award } from "../../award/award.ts";
import { placeOf } from "../../documents/document.ts";
import { compareText } from "../../kernel/order.ts";
import { Rational, sum } from "../../kernel/rational.ts";
import type { Evaluation } from "../evaluation.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import type { DecisionSide } from "./result.ts";

/** A decision with its evidence and the credit that it gives. */
export interface Decided {
  readonly side: Omit<DecisionSide, "credits">;
  readonly evidence: Evidence;
  /** The unit of its credits; null where it gives none. */
  readonly unit: string | null;
  /** The programs that its results are for; null for any. */
  readonly programs: readonly string[] | null;
  /** The credit for a program; without one, of the results for any. */
  readonly credits: (program: string | null) => Rational;
}

/**
 * The decisions of a bank that can stand beside each other: in effect, on offerings that did not change since,
 * about credit (waivers are not), each on the offerings that it names first.
 */
export function decidedBy(evaluation: Evaluation, bank: string): Decided[] {
  const first = new Map<string, Decision>();
  for (const decision of evaluation.book.decisionsOf(bank)) {
    const { agreement, outdated } = decision;
    const counts = outdated === null && agreement.data.decision !== "waiver";
    const hasEvidence = decision.offerings.some(({ data }) => data.competencies.length > 0);
    if (counts && hasEvidence && !first.has(agreement.id)) first.set(agreement.id, decision);
  }
  return [...first.values()]
    .sort((a, b) => compareText(a.agreement.id, b.agreement.id))
    .map((decision) => decided(evaluation, bank, decision));
}

function decided(evaluation: Evaluation, bank: string, decision: Decision): Decided {
  const { agreement, offerings } = decision;
  const { rules } = evaluation.maker(bank);
  const results = (agreement.data.results ?? []).flatMap((result, index) => {
    const award = agreementAward(rules, decision, index);
    return award === null ? [] : [{ award, programs: result.programs ?? null }];
  });
  const own = agreement.data.programs ?? null;
  const lists = [own, ...results.map(({ programs }) => programs)].filter((list) => list !== null);
  return {
    side: {
      agreement: agreement.id,
      microCredentials: offerings.map(({ id }) => id),
      decision: agreement.data.decision,
      at: placeOf(agreement, "id"),
    },
    evidence: evidenceOf(offerings),
    unit: results[0]?.award.unit ?? null,
    programs: lists.length === 0 ? null : [...new Set(lists.flat())].sort(compareText),
    credits: (program) => {
      const counts = (programs: readonly string[] | null) =>
        programs === null || (program !== null && programs.includes(program));
      if (!counts(own)) return Rational.zero;
      return sum(creditsOf(results.filter((result) => counts(result.programs))));
    },
  };
}

const creditsOf = (results: readonly { readonly award: Award }[]) =>
  results.map(({ award }) => award.credits);

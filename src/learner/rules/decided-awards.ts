import { agreementAward, forLearner } from "../../award/agreement-award.ts";
import { admits, type Decision } from "../../award/agreements.ts";
import type { Award } from "../../award/award.ts";
import type { BankRules } from "../../award/bank-rules.ts";
import type { Condition } from "../../diagnostics/condition.ts";
import type { Truth } from "../../kernel/truth.ts";
import type { DocumentOnDay } from "../../workspace/catalogue.ts";

/** A recorded decision about learning that a learner holds, and whether its dates and grades are met. */
export interface AppliedDecision {
  readonly decision: Decision;
  /** Was it in force when the learning was completed? Never false. */
  readonly inForce: Truth;
  /** May it give credit to the learner, the grade considered? */
  readonly usable: Truth;
  /** What the records do not show to be met of its conditions; null where all are met. */
  readonly open: readonly Condition[] | null;
}

/** The awards of recorded decisions: a condition that is met holds nothing back (semantics, sections 5 and 8). */
export class DecidedAwards {
  private readonly program: DocumentOnDay<"program">;
  private readonly kept = new WeakMap<Decision, Map<string, readonly Award[]>>();

  constructor(program: DocumentOnDay<"program">) {
    this.program = program;
  }

  of(rules: BankRules, { decision, usable, open }: AppliedDecision): readonly Award[] {
    if (usable === "false") return [];
    const byState = this.kept.get(decision) ?? new Map<string, readonly Award[]>();
    this.kept.set(decision, byState);
    const key = `${usable} ${JSON.stringify(open)}`;
    const known = byState.get(key) ?? this.make(rules, decision, usable, open);
    byState.set(key, known);
    return known;
  }

  private make(
    rules: BankRules,
    decision: Decision,
    usable: Truth,
    open: AppliedDecision["open"],
  ): readonly Award[] {
    const { data } = decision.agreement;
    if (data.decision === "no-credit") return [];
    return (data.results ?? []).flatMap((result, index) => {
      if (!admits(data, result, this.program, rules.bank)) return [];
      const award = agreementAward(rules, decision, index);
      if (award === null) return [];
      const known = forLearner(award, decision.agreement, open);
      return [usable === "true" ? known : ({ ...known, status: "review" } as const)];
    });
  }
}

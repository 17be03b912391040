import { agreementAward, knowingConditions } from "../../award/agreement-award.ts";
import { admits, type Decision } from "../../award/agreements.ts";
import type { Award } from "../../award/award.ts";
import type { BankRules } from "../../award/bank-rules.ts";
import type { Truth } from "../../kernel/truth.ts";
import type { DocumentOnDay } from "../../workspace/catalogue.ts";

/** A recorded decision about learning that a learner holds, and whether its dates and grades are met. */
export interface AppliedDecision {
  readonly decision: Decision;
  /** Was it in force when the learning was completed? Never false. */
  readonly inForce: Truth;
  /** May it give credit to the learner, the grade considered? */
  readonly usable: Truth;
  /** Are its conditions met, as far as the records show? */
  readonly conditions: "true" | "unknown";
}

/** The awards of recorded decisions: a condition that is met holds nothing back (semantics, sections 5 and 8). */
export class DecidedAwards {
  private readonly program: DocumentOnDay<"program">;
  private readonly kept = new WeakMap<Decision, Map<string, readonly Award[]>>();

  constructor(program: DocumentOnDay<"program">) {
    this.program = program;
  }

  of(rules: BankRules, { decision, usable, conditions }: AppliedDecision): readonly Award[] {
    if (usable === "false") return [];
    const byState = this.kept.get(decision) ?? new Map<string, readonly Award[]>();
    this.kept.set(decision, byState);
    const key = `${usable} ${conditions}`;
    const known = byState.get(key) ?? this.make(rules, decision, usable, conditions);
    byState.set(key, known);
    return known;
  }

  private make(
    rules: BankRules,
    decision: Decision,
    usable: Truth,
    conditions: Truth,
  ): readonly Award[] {
    const { data } = decision.agreement;
    if (data.decision === "no-credit") return [];
    return (data.results ?? []).flatMap((result, index) => {
      if (!admits(data, result, this.program, rules.bank)) return [];
      const award = agreementAward(rules, decision, index);
      if (award === null) return [];
      const known = knowingConditions(award, decision.agreement, conditions === "true");
      return [usable === "true" ? known : ({ ...known, status: "review" } as const)];
    });
  }
}

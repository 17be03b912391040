import type { ReasonCode } from "../../diagnostics/reasons.ts";
import type { Desk } from "../answer/desk.ts";
import type { Entry } from "../record.ts";
import type { ProgramRules } from "../rules/program-rules.ts";

/** Learning that can bring nothing in a program, whatever else a learner holds, and why. */
export interface Idle {
  readonly reasons: readonly ReasonCode[];
}

/** Is a record of learning that can bring nothing? Null where it can, by itself or together with something else. */
export function idleIn(desk: Desk, rules: ProgramRules, entry: Entry): Idle | null {
  const asked = desk.caseOf(rules, [entry], []);
  const { held } = asked;
  const [only] = held;
  if (only === undefined || rules.mayBeOfUse(only)) return null;
  return { reasons: desk.answer(rules, asked).reasons };
}

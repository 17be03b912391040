import type { Reason } from "../../award/award.ts";
import { ruleAt } from "../../award/citation.ts";
import type { CreditBank } from "../../documents/credit-bank.ts";
import type { DocumentOnDay } from "../../workspace/catalogue.ts";

/** A parameter of a bank's `equivalence`, for a reason about something else: the rule and the source of its value. */
export function equivalenceRule(
  bank: DocumentOnDay<"credit-bank">,
  parameter: keyof CreditBank["equivalence"],
): Pick<Reason, "rule" | "source"> {
  const path = ["equivalence", parameter];
  const { rule, source } = ruleAt(bank, path, path.join("."), bank.data.equivalence.source);
  return { rule, source };
}

import { certificate } from "../../allocation/certificate.ts";
import { lazily } from "../../kernel/lazy.ts";
import { Rational } from "../../kernel/rational.ts";
import type { Accounts } from "../result.ts";
import { limitCosts, type Solved } from "./limit-costs.ts";
import { proofOf } from "./proof.ts";
import { bindingSteps } from "./steps.ts";

/** What a solved problem of one program can say of itself, once asked. */
export function accountsOf(solved: Solved): Accounts {
  const { problem, result, items, units } = solved;
  const credit = units.of(Rational.one);
  return {
    certificate: lazily(() => {
      const found = certificate(problem, result, {
        credit,
        workLimit: bindingSteps(problem),
      });
      return proofOf(found, solved.problem, items, units);
    }),
    limits: lazily(() => limitCosts(solved)),
  };
}

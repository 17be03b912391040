import { certificate as certificateOf } from "../../allocation/certificate.ts";
import { lazily } from "../../kernel/lazy.ts";
import { Rational } from "../../kernel/rational.ts";
import type { Accounts, Blocker, ExplainedLimits, LimitCost, Proof } from "../result.ts";
import { limitCosts, type Solved } from "./limit-costs.ts";
import { proofOf } from "./proof.ts";
import { bindingSteps } from "./steps.ts";

/** What a solved problem of one program can say of itself, once asked. */
export function accountsOf(solved: Solved): Accounts {
  const { problem, result, items, units } = solved;
  const credit = units.of(Rational.one);
  const certificate = lazily(() => {
    const workLimit = bindingSteps(problem);
    const found = certificateOf(problem, result, { credit, workLimit });
    return proofOf(found, solved.problem, items, units);
  });
  const explained = lazily(() => withProvenGains(certificate(), limitCosts(solved)));
  return { certificate, explained };
}

/** The two search with different numbers of steps for what one more of a limit brings: what either has proven holds. */
export function withProvenGains(certificate: Proof, limits: readonly LimitCost[]): ExplainedLimits {
  const isOf = (blocker: Blocker, { id, kind }: LimitCost) =>
    blocker.kind === "hold" &&
    blocker.hold.id === id &&
    blocker.hold.kind === (kind === "residency" ? kind : "limit");
  return {
    certificate: {
      ...certificate,
      blocking: certificate.blocking.map((blocker) => {
        const proven = limits.find((limit) => isOf(blocker, limit));
        return { ...blocker, gain: blocker.gain ?? proven?.gain ?? null };
      }),
    },
    limits: limits.map((limit) => {
      const proven = certificate.blocking.find((blocker) => isOf(blocker, limit));
      return { ...limit, gain: limit.gain ?? proven?.gain ?? null };
    }),
  };
}

import { expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import { withProvenGains } from "../../../src/ladder/placing/accounts.ts";
import type { Blocker, Hold, LimitCost, Proof } from "../../../src/ladder/result.ts";

const { one, zero } = Rational;

const blocker = (kind: Hold["kind"], id: string, gain: Rational | null): Blocker => ({
  kind: "hold",
  hold: { kind, id },
  unit: "credit",
  gain,
});

const cost = (kind: LimitCost["kind"], id: string, gain: Rational | null): LimitCost => ({
  id,
  kind,
  measure: "credits",
  max: one,
  used: one,
  costs: one,
  gain,
});

const proof = (...blocking: readonly Blocker[]): Proof => ({
  value: one,
  bound: one,
  optimal: true,
  blocking,
  alternative: null,
  undecidedBy: null,
});

const gains = (certificate: Proof, limits: readonly LimitCost[]) => {
  const found = withProvenGains(certificate, limits);
  return {
    blocking: found.certificate?.blocking.map(({ gain }) => gain),
    limits: found.limits.map(({ gain }) => gain),
  };
};

test("a gain that is proven in one place stands in both", () => {
  expect(gains(proof(blocker("limit", "tr", null)), [cost("program", "tr", one)])).toEqual({
    blocking: [one],
    limits: [one],
  });
  expect(gains(proof(blocker("limit", "tr", zero)), [cost("bank", "tr", null)])).toEqual({
    blocking: [zero],
    limits: [zero],
  });
});

test("things of one name and two kinds are kept apart", () => {
  const blocking = [
    blocker("capacity", "residency", null),
    blocker("residency", "residency", null),
  ];
  const limits = [cost("program", "residency", one), cost("residency", "residency", zero)];
  expect(gains(proof(...blocking), limits)).toEqual({
    blocking: [null, zero],
    limits: [one, zero],
  });
});

import fc from "fast-check";
import { type ReasonCode, reasonCatalogue } from "../../src/diagnostics/reasons.ts";
import { Rational, sum } from "../../src/kernel/rational.ts";
import {
  type LearnerAnswer,
  type LearnerAward,
  learnerVerdicts,
} from "../../src/learner/result.ts";

/** An award with what differs from a plain one. */
export const award = (differs: Partial<LearnerAward> = {}): LearnerAward => ({
  requirement: "core/btec",
  shared: null,
  award: "assigned:bcit-btec-2100:zero-carbon",
  bank: "bcit",
  type: "assigned",
  status: "eligible",
  ownStatus: "eligible",
  course: "bcit-btec-2100",
  subject: "BTEC",
  level: 2,
  credits: Rational.of(3),
  possible: Rational.of(3),
  microCredentials: ["zero-carbon"],
  ...differs,
});

/** An answer with what differs from a plain one. */
export const answer = (differs: Partial<LearnerAnswer> = {}): LearnerAnswer => ({
  verdict: "eligible",
  certain: Rational.of(3),
  possible: Rational.of(3),
  awards: [award()],
  reasons: [],
  exceptions: [],
  optimal: true,
  unique: differs.optimal ?? true,
  ...differs,
});

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}$/);

const credits = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.constantFrom(1, 2, 3, 4, 7))
  .map(([numerator, denominator]) => Rational.of(numerator, denominator));

const anyStatus = fc.constantFrom("recognized" as const, "eligible" as const, "review" as const);

const anyAward: fc.Arbitrary<LearnerAward> = fc.record({
  requirement: id,
  shared: fc.option(id),
  award: id,
  bank: id,
  type: fc.constantFrom("assigned", "unassigned", "block", "waiver"),
  status: anyStatus,
  ownStatus: anyStatus,
  course: fc.option(id),
  subject: fc.option(id),
  level: fc.option(fc.integer({ min: 1, max: 4 })),
  credits,
  possible: fc.option(credits),
  microCredentials: fc.array(id, { maxLength: 3 }),
});

const codes = Object.keys(reasonCatalogue) as ReasonCode[];

/** Any answer: what is certain and what is possible are the sums of its awards. */
export const anyAnswer: fc.Arbitrary<LearnerAnswer> = fc
  .record({
    verdict: fc.constantFrom(...learnerVerdicts),
    awards: fc.array(anyAward, { maxLength: 4 }),
    reasons: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 4 }),
    exceptions: fc.uniqueArray(id, { maxLength: 2 }),
    proven: fc.constantFrom("all", "credits", "nothing"),
  })
  .map(({ proven, ...parts }) => {
    const total = (awards: readonly LearnerAward[]) => sum(awards.map((one) => one.credits));
    return {
      ...parts,
      optimal: proven !== "nothing",
      unique: proven === "all",
      certain: total(parts.awards.filter(({ status }) => status !== "review")),
      possible: total(parts.awards),
    };
  });

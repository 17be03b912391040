import fc from "fast-check";
import { expect, test } from "vitest";
import { creditsOf, type Settled, verdictOf } from "../../src/learner/answer/answer.ts";
import { deskOf, settled } from "../builders/learner.ts";
import { arbitraryLearner } from "../oracle/arbitrary-learner.ts";
import { learnerOracle } from "../oracle/learner.ts";

const runs = {
  numRuns: Number(process.env.LEARNER_RUNS ?? 200),
  endOnFailure: process.env.LEARNER_RUNS !== undefined,
};

test("candidates, credits and verdicts of learners agree with a brute-force reading of the semantics", () => {
  fc.assert(
    fc.property(arbitraryLearner(), (question) => {
      const { documents, asOf, program, learner, rows } = question;
      const found = settled(deskOf(documents, asOf), program, learner, rows);
      const expected = learnerOracle(question);
      expect(found === null).toBe(expected === null);
      if (found === null || expected === null) return;
      expect(awardsIn(found)).toEqual(expected.awards);
      expect([found.certain.credits.toNumber(), found.possible.credits.toNumber()]).toEqual([
        expected.certain,
        expected.possible,
      ]);
      expect(verdictsAllowed(found)).toContain(verdictOf(found));
    }),
    runs,
  );
}, 100_000);

/** Each once: two editions of what is held may bring the same. */
const awardsIn = ({ awards }: Settled): string[] =>
  [
    ...new Set(
      awards.map(
        ({ bank, agreement, type, course, subject, level, microCredentials, credits, status }) =>
          [
            bank,
            agreement ?? "",
            type,
            course ?? "",
            subject ?? "",
            level ?? "",
            microCredentials.join("+"),
            credits.toNumber(),
            status,
          ].join(" "),
      ),
    ),
  ].sort();

/** What the verdict can be, by the credits and by the awards that there are to place. */
function verdictsAllowed(found: Settled): string[] {
  const { certain, possible } = creditsOf(found);
  if (!certain.isPositive) return possible.isPositive ? ["review"] : ["no"];
  const statuses = new Set(found.awards.map(({ status }) => status));
  return [
    ...(statuses.has("recognized") ? ["recognized"] : []),
    ...(statuses.has("eligible") ? ["eligible"] : []),
  ];
}

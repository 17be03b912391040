import fc from "fast-check";
import { expect, test } from "vitest";
import type { Award } from "../../src/award/award.ts";
import { Rational, sum } from "../../src/kernel/rational.ts";
import { conflicts } from "../../src/ladder/placing/conflicts.ts";
import { identity } from "../../src/ladder/placing/joint/joint-items.ts";
import { candidatesOf, type Settled } from "../../src/learner/answer/answer.ts";
import type { LearnerAnswer } from "../../src/learner/result.ts";
import { RowTerms } from "../../src/learner/rows/row-terms.ts";
import { Situations } from "../../src/learner/situation/situations.ts";
import { Solver } from "../../src/learner/situation/solver.ts";
import { deskOf, entryOf } from "../builders/learner.ts";
import { arbitraryTogether, type TogetherQuestion } from "../oracle/arbitrary-together.ts";
import { toNumber } from "../oracle/fraction.ts";
import { type Reading, readLearner } from "../oracle/learner.ts";
import { optimumTogether } from "../oracle/together.ts";

const asked = process.env.LEARNER_RUNS;

/** The same questions in every usual run; asked for more, others each time. */
const runs = (usual: number) => ({
  numRuns: Number(asked ?? usual),
  endOnFailure: true,
  ...(asked === undefined ? { seed: 11 } : {}),
});
const patience = 120_000;

/** Ways to share things out that are tried at most. */
const mostWays = 20_000;

type Desk = ReturnType<typeof deskOf>;
type Learner = TogetherQuestion["learners"][number];

/** What a learner's own rows come to in the programs together, without keys; null where one has no rules. */
function settledFor(desk: Desk, programs: readonly string[], { learner, rows }: Learner) {
  const known = programs.map((program) => {
    const own = rows.filter((row) => (row.program ?? program) === program);
    const admitted = own.map(entryOf).find(({ catalog }) => catalog !== null)?.catalog ?? null;
    const rules = desk.rulesOf(program, admitted);
    const exceptions = desk.exceptionsFor(learner, program);
    return rules && { rules, case: desk.caseOf(rules, own.map(entryOf), exceptions) };
  });
  const found = known.filter((one) => one !== null);
  return found.length < programs.length ? null : desk.settleTogether(found);
}

function readings(question: TogetherQuestion, { learner, rows }: Learner) {
  const { documents, asOf, programs } = question;
  const read = programs.map((program): Reading | null => {
    const own = rows.filter((row) => (row.program ?? program) === program);
    return readLearner({ documents, asOf, program, learner, rows: own });
  });
  const [one = null, other = null] = read;
  return one === null || other === null ? null : ([one, other] as const);
}

test(
  "credits in two programs together agree with every way to share things out",
  () => {
    let compared = 0;
    fc.assert(
      fc.property(arbitraryTogether(2), (question) => {
        const desk = deskOf(question.documents, question.asOf);
        for (const one of question.learners) {
          const settled = settledFor(desk, question.programs, one);
          const read = readings(question, one);
          expect(settled === null).toBe(read === null);
          if (settled === null || read === null) continue;
          for (const bound of ["certain", "possible"] as const) {
            const expected = optimumTogether(read, bound, mostWays);
            if (expected === null) continue;
            const found = settled.map((share) => share[bound].credits.toNumber());
            expect(found.reduce((a, b) => a + b, 0)).toBe(toNumber(expected));
            compared += 1;
          }
        }
      }),
      runs(60),
    );
    expect(compared).toBeGreaterThan(asked === undefined ? 50 : 0);
  },
  patience,
);

/** An answer with its amounts as text. */
const said = (answer: LearnerAnswer): string =>
  JSON.stringify(answer, (_, value: unknown) =>
    value instanceof Rational ? value.toExact() : value,
  );

test(
  "learners of one situation in several programs have the answers of their own rows",
  () => {
    let shared = 0;
    fc.assert(
      fc.property(arbitraryTogether(60, true), ({ documents, asOf, programs, learners }) => {
        const [desk, other] = [deskOf(documents, asOf), deskOf(documents, asOf)];
        const terms = new RowTerms();
        const situations = new Situations(desk, terms, programs, true);
        const solver = new Solver(desk);
        const known = new Map<string, readonly LearnerAnswer[]>();
        for (const one of learners) {
          const rows = one.rows.map((row) => terms.row(entryOf(row)));
          const [group] = situations.groupsOf(one.learner, rows);
          if (group === undefined) continue;
          const own = settledFor(
            other,
            group.parts.map(({ program }) => program),
            one,
          );
          if (own === null) continue;
          if (known.has(group.key)) shared += 1;
          const parts = group.parts.map((part) => situations.whole(part));
          const answers = known.get(group.key) ?? solver.solve(parts);
          known.set(group.key, answers);
          expect(answers.map(said)).toEqual(own.map((settled) => said(other.answerOf(settled))));
        }
      }),
      runs(8),
    );
    expect(shared).toBeGreaterThan(0);
  },
  patience,
);

test(
  "programs together count at least what they do one after the other, and each keeps what is certain possible",
  () => {
    fc.assert(
      fc.property(arbitraryTogether(4, true), (question) => {
        const desk = deskOf(question.documents, question.asOf);
        for (const one of question.learners) {
          const rows = one.rows.filter(({ item }) => item.startsWith("mc-"));
          const settled = settledFor(desk, question.programs, { ...one, rows });
          if (settled === null) continue;
          const total = sum(settled.map(({ certain }) => certain.credits));
          for (const order of [settled, settled.toReversed()]) {
            expect(total.atLeast(oneAfterTheOther(order))).toBe(true);
          }
          for (const { certain, possible } of settled.map((share) => desk.answerOf(share))) {
            expect(possible.atLeast(certain)).toBe(true);
          }
        }
      }),
      runs(20),
    );
  },
  patience,
);

/** The first program takes what is best for it, the next one what is left. */
function oneAfterTheOther(shares: readonly Settled[]): Rational {
  const taken: Award[] = [];
  const counted = shares.map(({ rules, case: known }) => {
    const { sure, facts } = candidatesOf(rules, known);
    const left = sure.filter((award) => {
      const items = [...taken, award].map((one) => ({ kind: "award", award: one }) as const);
      const pairs = conflicts(rules.model.catalogue, rules.grounds.learning, items);
      const isTaken = taken.some((one) => identity(one) === identity(award));
      return !isTaken && pairs.every(([, later]) => later < taken.length);
    });
    const { placed, credits } = rules.allocate(left, "certain", facts);
    taken.push(...placed.map(({ award }) => award));
    return credits;
  });
  return sum(counted);
}

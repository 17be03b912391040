import fc from "fast-check";
import { expect, test } from "vitest";
import type { LearnerAnswer } from "../../src/learner/result.ts";
import { Lot } from "../../src/learner/rows/lot.ts";
import { RowTerms } from "../../src/learner/rows/row-terms.ts";
import { Glance } from "../../src/learner/situation/glance.ts";
import { Situations } from "../../src/learner/situation/situations.ts";
import { Solver } from "../../src/learner/situation/solver.ts";
import { deskOf, entryOf, type RowText, settled } from "../builders/learner.ts";
import { stretchOf } from "../builders/stretch.ts";
import { arbitraryLearners } from "../oracle/arbitrary-learner.ts";

const runs = { numRuns: Number(process.env.LEARNER_RUNS ?? 25), endOnFailure: true };
const learnersEach = 100;
const patience = 120_000;

type Desk = ReturnType<typeof deskOf>;

/** The answer by the learner's own rows alone, without keys or anything kept. */
function plainly(desk: Desk, program: string, learner: string, rows: readonly RowText[]) {
  const found = settled(desk, program, learner, rows);
  return found === null ? null : desk.answerOf(found);
}

/** An answer with its amounts as text. */
function said(answer: LearnerAnswer | null): object | null {
  if (answer === null) return null;
  const awards = answer.awards.map((award) => ({ ...award, credits: String(award.credits) }));
  return {
    ...answer,
    certain: String(answer.certain),
    possible: String(answer.possible),
    awards,
  };
}

test(
  "learners of one situation have one answer: that of their own rows",
  () => {
    fc.assert(
      fc.property(arbitraryLearners(learnersEach), ({ documents, asOf, program, learners }) => {
        const [desk, other] = [deskOf(documents, asOf), deskOf(documents, asOf)];
        const terms = new RowTerms();
        const situations = new Situations(desk, terms, [program]);
        const solver = new Solver(desk);
        const answers = new Map<string, LearnerAnswer>();
        for (const { learner, rows } of learners) {
          const [seen] = situations.of(
            learner,
            rows.map((row) => terms.row(entryOf(row))),
          );
          if (seen === undefined) continue;
          const answer = answers.get(seen.key) ?? solver.solve([situations.whole(seen)])[0];
          if (answer === undefined) throw new Error("no answer");
          answers.set(seen.key, answer);
          const own = plainly(other, program, learner, rows);
          if (own === null) expect(answer.reasons).toEqual(["outside-window"]);
          else expect(said(answer)).toEqual(said(own));
        }
      }),
      runs,
    );
  },
  patience,
);

test(
  "who is known at a glance is in the situation that a closer look finds",
  () => {
    let known = 0;
    fc.assert(
      fc.property(arbitraryLearners(learnersEach), ({ documents, asOf, program, learners }) => {
        const desk = deskOf(documents, asOf);
        const terms = new RowTerms();
        const situations = new Situations(desk, terms, [program]);
        const glance = new Glance<string>(desk, terms, situations, 20);
        for (const { learner, rows } of learners) {
          const lot = new Lot();
          lot.begin(stretchOf(learner), 1);
          for (const row of rows) lot.add(terms.row(entryOf(row)));
          const recalled = glance.recall(lot, 0);
          const groups = situations.groupsOf(learner, lot.rows(0));
          const [only] = groups;
          if (recalled !== undefined) {
            expect(groups.map(({ key }) => key)).toEqual([recalled]);
            known += 1;
          } else if (only !== undefined && groups.length === 1) glance.keep(lot, 0, only.key);
        }
      }),
      runs,
    );
    expect(known).toBeGreaterThan(runs.numRuns);
  },
  patience,
);

test(
  "the order of a learner's rows decides only which of equal records, and which day of admission, comes first",
  () => {
    fc.assert(
      fc.property(arbitraryLearners(4), fc.infiniteStream(fc.nat()), (question, stream) => {
        const { documents, asOf, program, learners } = question;
        const desk = deskOf(documents, asOf);
        for (const { learner, rows } of learners) {
          const once = rows.filter((row, at) => rows.findIndex((o) => o.item === row.item) === at);
          const shuffled = once
            .map((row) => ({ row, place: stream.next().value }))
            .sort((a, b) => a.place - b.place)
            .map(({ row }) => row);
          expect(said(plainly(desk, program, learner, shuffled))).toEqual(
            said(plainly(desk, program, learner, once)),
          );
        }
      }),
      runs,
    );
  },
  patience,
);

test(
  "a repeated row adds nothing but the reason that it is a duplicate",
  () => {
    fc.assert(
      fc.property(arbitraryLearners(4), fc.nat(), (question, pick) => {
        const { documents, asOf, program, learners } = question;
        const desk = deskOf(documents, asOf);
        for (const { learner, rows } of learners) {
          const row = rows[pick % Math.max(1, rows.length)];
          if (row === undefined) continue;
          const before = plainly(desk, program, learner, rows);
          const after = plainly(desk, program, learner, [...rows, row]);
          if (before === null || after === null) continue;
          const known = (answer: LearnerAnswer) => ({ ...said(answer), reasons: [] });
          expect(known(after)).toEqual(known(before));
          expect(after.reasons).toContain("duplicate");
          const others = (answer: LearnerAnswer) =>
            answer.reasons.filter((code) => code !== "duplicate");
          expect(others(after)).toEqual(others(before));
        }
      }),
      runs,
    );
  },
  patience,
);

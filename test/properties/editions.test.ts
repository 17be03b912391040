import fc from "fast-check";
import { expect, test } from "vitest";
import { creditsOf } from "../../src/learner/answer/answer.ts";
import type { Desk } from "../../src/learner/answer/desk.ts";
import { deskOf, entryOf, type RowText, settled } from "../builders/learner.ts";
import { arbitraryLearner } from "../oracle/arbitrary-learner.ts";

/** Is what a row records that edition? */
const isOf = (desk: Desk, row: RowText, edition: string) =>
  desk.holdingIn(entryOf(row))?.offering.edition === edition;

test("one more edition held never lowers what a learner surely gets", () => {
  let compared = 0;
  fc.assert(
    fc.property(arbitraryLearner(), ({ documents, asOf, program, learner, rows }) => {
      const editionsOf = (item: string) =>
        documents.filter(({ kind, id }) => kind === "micro-credential" && id === item);
      const desk = deskOf(documents, asOf);
      const creditsFor = (held: typeof rows) => {
        const found = settled(desk, program, learner, held);
        return found === null ? null : creditsOf(found);
      };
      const before = creditsFor(rows);
      for (const row of rows) {
        for (const { edition, effective } of editionsOf(row.item)) {
          const { from, to } = (effective ?? {}) as { from?: string; to?: string };
          const completedOn = to ?? (from !== undefined && from <= asOf ? from : undefined);
          if (edition === undefined || completedOn === undefined) continue;
          const more = { ...row, edition: String(edition), completedOn };
          const after = creditsFor([...rows, more]);
          if (before === null || after === null) continue;
          const others = rows.filter(({ item }) => item === row.item);
          if (others.some((other) => isOf(desk, other, String(edition)))) continue;
          compared += 1;
          expect(after.certain.atLeast(before.certain)).toBe(true);
          expect(after.possible.atLeast(before.possible)).toBe(true);
        }
      }
    }),
    { numRuns: 300, seed: 7, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(20);
}, 60_000);

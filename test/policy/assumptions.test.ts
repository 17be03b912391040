import { describe, expect, test } from "vitest";
import { plain } from "../../src/documents/plain.ts";
import { assumptionsOf } from "../../src/policy/assumptions.ts";
import * as write from "../builders/documents.ts";
import { catalogueOf, the } from "../builders/workspace.ts";

/** The sources that a bank's conditions on a learner name. */
function sourcesOf(bank: write.Part): (string | null)[] {
  const catalogue = catalogueOf([write.bank(bank), write.microCredential("m")]);
  const found = assumptionsOf(the(catalogue.banks, "bank"), the(catalogue.offerings, "m"), null);
  return found.map(({ source }) => source);
}

/** What a bank takes as met, without the places of its rules. */
function assumed(bank: write.Part, offering: write.Part = {}): object[] {
  const catalogue = catalogueOf([write.bank(bank), write.microCredential("m", offering)]);
  const found = assumptionsOf(the(catalogue.banks, "bank"), the(catalogue.offerings, "m"), null);
  return found.map(
    ({ bank: _, agreement: __, source: ___, at: ____, ...rest }) => plain(rest) as object,
  );
}

describe("what a bank asks of a learner", () => {
  test("is nothing where it states nothing", () => {
    expect(assumed({})).toEqual([]);
  });

  test("currency, and until when it is counted", () => {
    const currency = { staleAfterMonths: 84, onStale: "deny", until: "admission" };
    expect(assumed({ currency })).toMatchObject([
      { kind: "currency", months: 84, onStale: "deny", until: "admission" },
    ]);
    expect(assumed({ currency: { staleAfterMonths: null } })).toEqual([]);
  });

  test("a least grade, and one for each competency that a pass rule may see to", () => {
    const grade = { minimum: "60%", perCompetency: "50%" };
    expect(assumed({ grade })).toEqual([
      { kind: "grade", minimum: 0.6 },
      { kind: "grade-each", minimum: 0.5, guaranteed: false },
    ]);
    const passRule = { kind: "percentage", threshold: "50%", scope: "each-competency" };
    expect(assumed({ grade }, { passRule })).toMatchObject([
      { kind: "grade" },
      { kind: "grade-each", guaranteed: true },
    ]);
  });

  test("so many credits in a period, and what is used already", () => {
    const pace = [{ id: "y", per: "year", max: { credits: 42 } }];
    const overlap = [
      { with: {}, max: { share: "50%" } },
      { with: {}, max: { credits: 0 }, credentials: ["bachelor"] },
    ];
    expect(assumed({ pace, overlap })).toMatchObject([
      { kind: "pace", per: "year", credits: 42 },
      { kind: "reuse", credentials: null, max: { share: 0.5 } },
      { kind: "reuse", credentials: ["bachelor"], max: { credits: 0 } },
    ]);
  });
});

test("a condition has the source of its value in force, else that of its rule", () => {
  const since = (value: unknown) => [{ from: "2020-01-01", value, source: "now" }];
  const rules = (dated: (value: unknown) => unknown): write.Part => ({
    sources: { now: {}, old: {} },
    currency: { staleAfterMonths: dated(84), source: "old" },
    grade: { minimum: dated("60%"), perCompetency: dated("50%"), source: "old" },
    pace: [{ id: "y", per: "year", max: { credits: dated(42) }, source: "old" }],
    overlap: [{ with: { credentials: ["bachelor"] }, max: { share: dated("50%") }, source: "old" }],
  });
  expect(sourcesOf(rules(since))).toEqual(["now", "now", "now", "now", "now"]);
  expect(sourcesOf(rules((value) => value))).toEqual(["old", "old", "old", "old", "old"]);
});

import { describe, expect, test } from "vitest";
import { agreement, microCredential, type Part, program } from "../builders/documents.ts";
import { done, ladderable, outcomeFor } from "../builders/learner.ts";

const closed = { bank: { equivalence: { threshold: 1, relations: { exact: 0, broader: 0 } } } };
/** A workspace in which nothing is computed, so that only decisions bring credit. */
const deciding = (more: Part) => ladderable(closed, agreement("a", more));

describe("a decision is applied to what was completed within its dates", () => {
  const dated = deciding({ effective: { from: "2024-01-01", to: "2024-12-31" } });

  test.each([
    ["2024-01-01", /^recognized 3$/],
    ["2024-12-31", /^recognized 3$/],
    ["2023-12-31", /^no 0: .*outside-window/],
    ["2025-01-01", /^no 0: .*agreement-expired/],
  ])("completed on %s", (completedOn, outcome) => {
    expect(outcomeFor(dated, [done({ completedOn })])).toMatch(outcome);
  });

  test("a decision that has ended still stands for what was completed before", () => {
    expect(outcomeFor(dated, [done()], { asOf: "2026-06-01" })).toBe("recognized 3");
  });

  test("a day that is not recorded leaves it in doubt", () => {
    expect(outcomeFor(dated, [{ item: "m" }])).toMatch(/^review 0 to 3: .*outside-window/);
  });

  test("a bank may go by the as-of day instead", () => {
    const today = ladderable(
      { bank: { ...closed.bank, dates: { recommendation: "as-of" } } },
      agreement("a", { effective: { from: "2024-12-31" } }),
    );
    expect(outcomeFor(today, [done()])).toBe("recognized 3");
  });
});

describe("a later decision supersedes an earlier one from the day on which it begins", () => {
  const both = ladderable(
    closed,
    agreement("a", { effective: { from: "2023-01-01" } }),
    agreement("b", {
      effective: { from: "2024-07-01" },
      supersedes: "a",
      results: [{ type: "unassigned", subject: "ABC", level: 1, credits: 1 }],
    }),
  );

  test.each([
    ["2024-06-30", "recognized 3"],
    ["2024-07-01", "recognized 1"],
  ])("completed on %s", (completedOn, outcome) => {
    expect(outcomeFor(both, [done({ completedOn })])).toBe(outcome);
  });

  test("without a day either may be the one", () => {
    expect(outcomeFor(both, [{ item: "m" }])).toMatch(/^review 0 to 3: /);
  });
});

describe("a decision of no credit", () => {
  const refusing = (effective: object) =>
    ladderable({}, agreement("a", { decision: "no-credit", effective }));

  test("settles what was completed within its dates", () => {
    expect(outcomeFor(refusing({}), [done()])).toBe("no 0: agreement-no-credit");
  });

  test("says nothing of what was completed before", () => {
    expect(outcomeFor(refusing({ from: "2024-07-01" }), [done()])).toBe("eligible 3");
  });

  test("that may have been in force leaves what is computed for review", () => {
    expect(outcomeFor(refusing({ from: "2024-07-01" }), [{ item: "m" }])).toMatch(
      /^review 0 to 3: agreement-no-credit /,
    );
  });
});

describe("a decision for another program is no reason in this one", () => {
  const elsewhere = { programs: ["other"] };
  const nothing = { type: "unassigned", subject: "ABC", level: 1, credits: 0, ...elsewhere };

  const only = "no 0: residency-short";
  const given = "no 0: not-applicable residency-short";

  test.each([
    ["no credit", only, { decision: "no-credit", ...elsewhere }],
    ["a result of no credit", only, { results: [nothing] }],
    ["a least grade", given, { conditions: { minimumGrade: "95%" }, ...elsewhere }],
    ["an end", only, { effective: { to: "2023-12-31" }, ...elsewhere }],
  ])("%s", (_, outcome, more) => {
    const documents = ladderable({ program: { residency: { share: 1 } } }, agreement("a", more));
    const other = program({ id: "other" });
    expect(outcomeFor([...documents, other], [done({ grade: "80" })])).toBe(outcome);
  });
});

test("a decision that is not signed is for review", () => {
  expect(outcomeFor(deciding({ approved: null }), [done()])).toMatch(
    /^review 0 to 3: .*agreement-unsigned/,
  );
});

describe("a change of substance since the decision", () => {
  const changed = [
    ...ladderable(
      { ...closed, m: { edition: "1", effective: { to: "2024-06-30" } } },
      agreement("a", { assessed: { on: "2024-01-10" } }),
    ),
    microCredential("m", { edition: "2", effective: { from: "2024-07-01" }, assessments: [] }),
  ];

  test("puts later completions to review", () => {
    expect(outcomeFor(changed, [done({ completedOn: "2024-07-01" })])).toMatch(
      /^review 0 to 3: .*agreement-outdated/,
    );
  });

  test("leaves earlier completions recognized", () => {
    expect(outcomeFor(changed, [done({ completedOn: "2024-06-30" })])).toBe("recognized 3");
  });
});

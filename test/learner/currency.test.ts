import { describe, expect, test } from "vitest";
import { done, ladderable, outcomeFor } from "../builders/learner.ts";

const stale = (currency: object) => ladderable({ bank: { currency } });

describe("learning is too old after so many months, on the as-of day", () => {
  const denied = stale({ staleAfterMonths: 12, onStale: "deny" });

  test.each([
    ["2024-01-31", "eligible 3"],
    ["2024-01-30", "no 0: stale"],
  ])("completed on %s, asked about on 2025-01-31", (completedOn, outcome) => {
    expect(outcomeFor(denied, [done({ completedOn })])).toBe(outcome);
  });

  test("as many months as reach beyond the year 9999 make nothing old", () => {
    const never = stale({ staleAfterMonths: 99_999, onStale: "deny" });
    expect(outcomeFor(never, [done({ completedOn: "2024-05-31" })])).toBe("eligible 3");
  });

  test("a bank may review it instead", () => {
    const reviewed = stale({ staleAfterMonths: 12, onStale: "review" });
    expect(outcomeFor(reviewed, [done({ completedOn: "2020-01-01" })])).toBe(
      "review 0 to 3: stale",
    );
  });

  test("what has no day may be recent, even where old learning is denied", () => {
    expect(outcomeFor(denied, [{ item: "m" }])).toBe("review 0 to 3: stale");
  });
});

describe("a bank may count up to the day of admission", () => {
  const admitted = stale({ staleAfterMonths: 12, onStale: "deny", until: "admission" });

  test.each([
    ["2023-05-31", "eligible 3"],
    ["2023-06-02", "no 0: stale"],
  ])("the day itself, whatever the edition of the rules: %s", (catalog, outcome) => {
    const row = done({ completedOn: "2022-06-01", catalog });
    expect(outcomeFor(admitted, [row])).toBe(outcome);
  });

  test("without one, the as-of day", () => {
    expect(outcomeFor(admitted, [done({ completedOn: "2022-06-01" })])).toBe("no 0: stale");
  });
});

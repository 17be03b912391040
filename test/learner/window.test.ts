import { describe, expect, test } from "vitest";
import {
  bank,
  competency,
  course,
  crosswalk,
  microCredential,
  program,
  relates,
} from "../builders/documents.ts";
import { done, ladderable, outcomeFor } from "../builders/learner.ts";

describe("learning counts when it was completed within the dates of its edition", () => {
  const dated = ladderable({ m: { effective: { from: "2024-01-01", to: "2024-12-31" } } });

  test.each([
    ["2024-01-01", "eligible 3"],
    ["2024-12-31", "eligible 3"],
    ["2023-12-31", "no 0: outside-window"],
    ["2025-01-01", "no 0: outside-window"],
  ])("completed on %s", (completedOn, outcome) => {
    expect(outcomeFor(dated, [done({ completedOn })])).toBe(outcome);
  });

  test("a day that is not recorded leaves it in doubt", () => {
    expect(outcomeFor(dated, [{ item: "m" }])).toBe("review 0 to 3: outside-window");
  });

  test("where the edition has no dates, no day is asked for", () => {
    expect(outcomeFor(ladderable(), [{ item: "m" }])).toBe("eligible 3");
  });

  test("what was completed before an offering ceased counts", () => {
    const ceased = ladderable({ m: { status: "ceased", effective: { to: "2024-12-31" } } });
    expect(outcomeFor(ceased, [done()])).toBe("eligible 3");
  });
});

describe("the edition", () => {
  const older = { edition: "1", effective: { to: "2024-03-31" }, competencies: [competency("K0")] };
  const editions = [
    microCredential("m", older),
    microCredential("m", { edition: "2", effective: { from: "2024-04-01" } }),
    course("c"),
    bank(),
    program(),
    crosswalk([relates("m#K1", "exact", "c#O1")], ["m c"]),
  ];

  test("is the one in effect on the day of completion, where the row names none", () => {
    expect(outcomeFor(editions, [done({ completedOn: "2024-04-01" })])).toBe("eligible 3");
    expect(outcomeFor(editions, [done({ completedOn: "2024-03-31" })])).toBe("no 0: no-overlap");
  });

  test("that is named counts only in its own dates", () => {
    expect(outcomeFor(editions, [done({ edition: "2" })])).toBe("eligible 3");
    expect(outcomeFor(editions, [done({ edition: "2", completedOn: "2024-03-31" })])).toBe(
      "no 0: outside-window",
    );
  });
});

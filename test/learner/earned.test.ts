import { describe, expect, test } from "vitest";
import { course } from "../builders/documents.ts";
import { done, gradeScale, ladderable, outcomeFor } from "../builders/learner.ts";

const six = { program: { credits: 6, requirements: [{ id: "any", credits: 6, from: {} }] } };

describe("a course already earned", () => {
  test("is not credited again", () => {
    const rows = [done(), { item: "c", route: "resident" } as const];
    expect(outcomeFor(ladderable(), rows)).toBe("no 0: duplicate");
  });

  test("bars what it excludes", () => {
    const documents = ladderable({}, course("d", { code: "ABC 1001", excludes: ["c"] }));
    expect(outcomeFor(documents, [done(), { item: "d" }])).toBe("no 0: precluded");
  });

  test("uses the room of the program, and is reported apart", () => {
    const documents = ladderable(six, course("d", { code: "ABC 1001", credits: 4.5 }));
    expect(outcomeFor(documents, [done(), { item: "d" }])).toBe("eligible 1.5");
  });

  test("is not earned by a grade that is no pass", () => {
    const graded = ladderable({ bank: { grade: { scale: "scale" } } }, gradeScale);
    expect(outcomeFor(graded, [done(), { item: "c", grade: "F" }])).toBe("eligible 3");
  });

  test.each(["F", "45"])(
    "is earned by a pass without a number, whatever %s was before it",
    (grade) => {
      const bands = [
        { grade: "A", from: 50, to: 100 },
        { grade: "F", from: 0, to: 49 },
      ];
      const scale = { ...gradeScale, bands };
      const graded = ladderable({ bank: { grade: { scale: "scale" } } }, scale);
      const rows = [done(), { item: "c", grade }, { item: "c", grade: "P" }] as const;
      expect(outcomeFor(graded, rows)).toBe("no 0: duplicate");
    },
  );
});

describe("its route", () => {
  const transferred = ladderable(
    {
      program: {
        limits: [{ id: "most", of: { routes: ["transfer", "plar"] }, max: { credits: 3 } }],
      },
    },
    course("d", { code: "ABC 1001" }),
  );

  test.each([
    ["resident", "eligible 3"],
    ["transfer", "no 0: limit-reached"],
    ["plar", "no 0: limit-reached"],
  ] as const)("%s counts toward limits", (route, outcome) => {
    expect(outcomeFor(transferred, [done(), { item: "d", route }])).toBe(outcome);
  });

  test("is residence at the program's institution and transfer from others, where none is stated", () => {
    expect(outcomeFor(transferred, [done(), { item: "d" }])).toBe("eligible 3");
    const elsewhere = [...transferred, course("e", { code: "ABC 1002", institution: "elsewhere" })];
    expect(outcomeFor(elsewhere, [done(), { item: "e" }])).toBe("no 0: limit-reached");
  });
});

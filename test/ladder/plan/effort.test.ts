import { describe, expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import type { Goal, Measure } from "../../../src/ladder/plan/goal.ts";
import { agreement, bank, microCredential, type Part, program } from "../../builders/documents.ts";
import { lasting, noted, planned, taken, text, workspace, worth } from "./planned.ts";

const credits = (amount: number, minimise: Measure = "hours"): { readonly goal: Goal } => ({
  goal: { kind: "credits", credits: Rational.of(amount), minimise },
});

const scheduled = (id: string, credit: number, hours: Part) => worth(id, credit, { hours });

describe("hours of one kind are compared, and of two are not", () => {
  const lecture = scheduled("a", 3, { lecture: 45 });

  test("scheduled hours are not taken for the fewer hours of learning", () => {
    const plan = planned(workspace(lecture, lasting("b", 3, 100)), credits(3));
    expect(taken(plan)).toEqual(["b"]);
    expect(plan).toMatchObject({ reached: true, settled: true, optimal: false });
    expect(noted(plan)).toEqual(["hours-not-compared: a"]);
  });

  test("scheduled hours, where all state those and not all hours of learning", () => {
    const both = { learning: 100, lecture: 50 };
    const plan = planned(workspace(lecture, scheduled("b", 3, both)), credits(3));
    expect(taken(plan)).toEqual(["a"]);
    expect(plan).toMatchObject({ comparedHours: "scheduled", optimal: true });
    const other = planned(workspace(scheduled("b", 3, both), lasting("c", 3, 90)), credits(3));
    expect(taken(other)).toEqual(["c"]);
    expect(other).toMatchObject({ comparedHours: "learning", optimal: true });
  });

  test("steps and totals say the kind that was compared", () => {
    const documents = workspace(lecture, scheduled("b", 3, { learning: 120, lecture: 40 }));
    const plan = planned(documents, credits(3));
    expect(plan.steps[0]?.effort?.kind).toBe("scheduled");
    expect(text(plan.totals.hours)).toBe("40");
    expect(plan.totals.hoursKind).toBe("scheduled");
  });

  test("hours of no stated kind are compared with none", () => {
    const unknown = scheduled("b", 3, { lecture: 10, unspecified: 20 });
    const plan = planned(workspace(lecture, unknown), credits(3));
    expect(taken(plan)).toEqual(["a"]);
    expect(noted(plan)).toEqual(["hours-not-compared: b", "scheduled-hours: a"]);
    expect(plan).toMatchObject({ settled: true, optimal: false });
  });

  test("where all or nothing is to be taken there is nothing to compare", () => {
    const documents = workspace(lecture, lasting("b", 3, 100));
    expect(planned(documents, credits(6))).toMatchObject({ reached: true, optimal: true });
    const held = planned(documents, { ...credits(3), have: ["a"] });
    expect(held).toMatchObject({ steps: [], optimal: true });
  });

  test("only what may enter the requirement that is asked for", () => {
    const tree = program({
      requirements: [
        { id: "core", credits: 3, from: { subjects: ["ABC"] } },
        { id: "open", credits: 20, from: { subjects: ["XYZ"] } },
      ],
    });
    const other = [
      microCredential("x", { hours: { lecture: 5 } }),
      agreement("a-x", {
        microCredentials: [{ id: "x" }],
        results: [{ type: "unassigned", subject: "XYZ", level: 1, credits: 3 }],
      }),
    ];
    const documents = [bank(), tree, ...lasting("a", 3, 50), ...lasting("b", 3, 40), ...other];
    const goal: Goal = {
      kind: "requirement",
      program: "program",
      path: "core",
      minimise: "hours",
    };
    expect(planned(documents, { goal })).toMatchObject({ optimal: true, notes: [] });
  });
});

test("hours of two kinds are not added", () => {
  const documents = workspace(
    scheduled("a", 3, { lecture: 45 }),
    lasting("b", 3, 100),
    scheduled("c", 3, { unspecified: 8 }),
  );
  const { totals } = planned(documents);
  expect(totals).toMatchObject({ hours: null, hoursKind: null, stated: { hours: null } });
  expect(totals.stated.byKind.map(({ hours, kind }) => `${hours} ${kind}`)).toEqual([
    "100 learning",
    "45 scheduled",
    "8 unspecified",
  ]);
});

test("the lowest cost is not claimed where a price cannot be compared", () => {
  const cost = (amount: number, currency: string) => ({ cost: { amount, currency } });
  const documents = workspace(
    worth("a", 3, cost(1, "USD")),
    worth("b", 3, cost(500, "CAD")),
    worth("c", 3, cost(900, "CAD")),
  );
  const plan = planned(documents, credits(3, "cost"));
  expect(taken(plan)).toEqual(["b"]);
  expect(noted(plan)).toEqual(["cost-not-compared: a"]);
  expect(plan).toMatchObject({ settled: true, optimal: false });
});

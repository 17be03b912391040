import { describe, expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import type { Goal, Measure } from "../../../src/ladder/plan/goal.ts";
import { agreement, bank, microCredential, program } from "../../builders/documents.ts";
import { lasting, planned, taken, text, workspace, worth } from "./planned.ts";

const credits = (amount: number, minimise: Measure = "hours"): { readonly goal: Goal } => ({
  goal: { kind: "credits", credits: Rational.of(amount), minimise },
});

const requirement = (path: string, minimise: Measure = "hours"): { readonly goal: Goal } => ({
  goal: { kind: "requirement", program: "program", path, minimise },
});

describe("so many credits", () => {
  test("with the least hours", () => {
    const documents = workspace(
      lasting("a", 3, 90),
      lasting("b", 3, 40.5),
      lasting("c", 3, 50.25),
      lasting("d", 6, 92),
    );
    const plan = planned(documents, credits(6));
    expect(taken(plan)).toEqual(["b", "c"]);
    expect(text(plan.totals.hours)).toBe("90.75");
    expect(plan).toMatchObject({ reached: true, optimal: true });
  });

  test("at the lowest cost, or with the fewest", () => {
    const price = (amount: number) => ({ cost: { amount, currency: "CAD" } });
    const documents = workspace(
      lasting("a", 2, 10, price(300)),
      lasting("b", 2, 20, price(100.5)),
      lasting("c", 2, 30, price(200)),
      lasting("d", 4, 200, price(900)),
    );
    expect(taken(planned(documents, credits(4, "cost")))).toEqual(["b", "c"]);
    expect(taken(planned(documents, credits(4, "count")))).toEqual(["d"]);
    expect(taken(planned(documents, credits(4)))).toEqual(["a", "b"]);
  });

  test("hours that are not stated are worse than any that are", () => {
    const documents = workspace(worth("a", 3), lasting("b", 1, 500), lasting("c", 2, 700));
    expect(taken(planned(documents, credits(3)))).toEqual(["b", "c"]);
    expect(taken(planned(documents, credits(4)))).toEqual(["a", "b"]);
  });

  test("a price in another currency is worse than any in that of most", () => {
    const cost = (amount: number, currency: string) => ({ cost: { amount, currency } });
    const documents = workspace(
      worth("a", 3, cost(1, "USD")),
      worth("b", 3, cost(500, "CAD")),
      worth("c", 3, cost(900, "CAD")),
    );
    expect(taken(planned(documents, credits(6, "cost")))).toEqual(["b", "c"]);
  });

  test("what is counted above them is counted in full", () => {
    const plan = planned(workspace(lasting("a", 4, 10), lasting("b", 3, 30)), credits(6));
    expect(taken(plan)).toEqual(["a", "b"]);
    expect(text(plan.totals.credits)).toBe("7");
    expect(text(plan.bound)).toBe("7");
  });

  test("as near as can be where they cannot be reached", () => {
    const plan = planned(workspace(lasting("a", 3, 10), lasting("b", 3, 30)), credits(9));
    expect(taken(plan)).toEqual(["a", "b"]);
    expect(plan).toMatchObject({ reached: false, optimal: true });
    expect(text(plan.bound)).toBe("6");
  });

  test("what is held counts and weighs nothing", () => {
    const documents = workspace(lasting("a", 3, 900), lasting("b", 3, 40), lasting("c", 3, 30));
    const plan = planned(documents, { ...credits(6), have: ["a"] });
    expect(taken(plan)).toEqual(["c"]);
    expect(plan.have.map(({ microCredential }) => microCredential)).toEqual(["a"]);
  });

  test("what costs nothing is not taken for nothing", () => {
    const free = { cost: { amount: 0, currency: "CAD" } };
    const plan = planned(workspace(worth("a", 3, free), worth("b", 3, free)), credits(3, "cost"));
    expect(plan.steps).toHaveLength(1);
  });

  test("a prerequisite's hours are part of what a choice takes", () => {
    const documents = workspace(
      lasting("a", 3, 10, { prerequisites: { required: ["long"] } }),
      [microCredential("long", { hours: { learning: 100 } })],
      lasting("b", 3, 60),
    );
    expect(taken(planned(documents, credits(3)))).toEqual(["b"]);
    expect(taken(planned(documents, { ...credits(3), have: ["long"] }))).toEqual(["a"]);
  });

  test("of several ways to a prerequisite the shorter one is taken", () => {
    const documents = workspace(
      lasting("goal", 3, 10, { prerequisites: { required: ["part"] } }),
      [microCredential("part", { hours: { learning: 50 } })],
      [microCredential("whole", { hours: { learning: 40 }, composedOf: ["part"] })],
    );
    expect(taken(planned(documents, credits(3)))).toEqual(["whole", "goal"]);
  });

  test("review is asked for the same goal where it is not reached", () => {
    const unsigned = agreement("u", { microCredentials: [{ id: "u" }], approved: undefined });
    const documents = workspace(lasting("a", 3, 10), [microCredential("u"), unsigned]);
    const { review } = planned(documents, credits(6));
    expect(review).toMatchObject({ reached: true, microCredentials: ["u"] });
    expect(planned(documents, credits(3)).review.microCredentials).toEqual([]);
  });
});

describe("the most credit, with the least hours", () => {
  test("of stacks that bring the most, the shortest", () => {
    const small = program({ credits: 6, requirements: [{ id: "any", credits: 6, from: {} }] });
    const documents = [
      bank(),
      small,
      ...lasting("a", 6, 200),
      ...lasting("b", 3, 90),
      ...lasting("c", 3, 80),
    ];
    const goal: Goal = { kind: "most", minimise: "hours" };
    expect(taken(planned(documents, { goal }))).toEqual(["b", "c"]);
    expect(taken(planned(documents))).toEqual(["a"]);
  });
});

describe("one requirement", () => {
  const subject = (id: string, name: string, credit: number, hours: number) => [
    microCredential(id, { hours: { learning: hours } }),
    agreement(`a-${id}`, {
      microCredentials: [{ id }],
      results: [{ type: "unassigned", subject: name, level: 1, credits: credit }],
    }),
  ];
  const tree = program({
    requirements: [
      { id: "core", credits: 6, from: { subjects: ["ABC"] } },
      { id: "open", credits: 20, from: {} },
    ],
  });
  const documents = [
    bank(),
    tree,
    ...subject("a", "ABC", 3, 50),
    ...subject("b", "ABC", 3, 40),
    ...subject("c", "ABC", 3, 30),
    ...subject("x", "XYZ", 3, 5),
  ];

  test("complete in the cheapest way, and nothing else taken", () => {
    const plan = planned(documents, requirement("core"));
    expect(taken(plan)).toEqual(["b", "c"]);
    expect(plan).toMatchObject({ reached: true, optimal: true });
  });

  test("complete with what is held takes nothing", () => {
    const plan = planned(documents, { ...requirement("core"), have: ["a", "b"] });
    expect(plan).toMatchObject({ reached: true, steps: [] });
  });

  test("that cannot be completed: the most in it, and nothing else", () => {
    const few = documents.filter(({ id }) => !["b", "a-b", "c", "a-c"].includes(String(id)));
    const plan = planned(few, requirement("core"));
    expect(taken(plan)).toEqual(["a"]);
    expect(plan.reached).toBe(false);
    expect(text(plan.totals.credits)).toBe("3");
  });
});

test.each([
  requirement("nowhere"),
  { goal: { kind: "requirement", program: "other", path: "any", minimise: "hours" } as const },
])("a requirement that no program of the plan has is refused", ({ goal }) => {
  expect(() => planned(workspace(worth("a", 3)), { goal })).toThrow(RangeError);
});

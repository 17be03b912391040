import { describe, expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import { agreement, bank, microCredential, type Part } from "../../builders/documents.ts";
import { noted, planned, taken, text, workspace, worth } from "./planned.ts";

/** An offering whose decision has conditions, and the bridge that it asks for. */
const conditional = (decision: string, conditions: Part, bridge: Part = {}): Part[] =>
  workspace(
    [microCredential("goal"), microCredential("bridge", { hours: { learning: 5 }, ...bridge })],
    [agreement("a-goal", { microCredentials: [{ id: "goal" }], decision, conditions })],
  );

const bridged = { complete: ["bridge"] };
const three = { kind: "credits", credits: Rational.of(3), minimise: "hours" } as const;

describe.each(["credit", "conditional"])("a decision of %s that asks for a bridge", (decision) => {
  test("is planned with it, and counts its hours", () => {
    const plan = planned(conditional(decision, bridged));
    expect(taken(plan)).toEqual(["bridge", "goal"]);
    expect(text(plan.totals.credits)).toBe("3");
    expect(text(plan.totals.stated.hours)).toBe("5");
    expect(plan.optimal).toBe(true);
    expect(plan.steps).toMatchObject([
      { awards: [], neededFor: [], conditionOf: ["goal"] },
      { status: "recognized", after: [], awards: [{ complete: ["bridge"] }], assumed: [] },
    ]);
    expect(plan.review.questions).toEqual([]);
  });

  test("counts where the bridge is held, even if it is not offered any more", () => {
    const documents = conditional(decision, bridged, { status: "ceased" });
    const plan = planned(documents, { goal: three, have: ["bridge"] });
    expect(plan.reached).toBe(true);
    expect(taken(plan)).toEqual(["goal"]);
    expect(plan.have).toMatchObject([{ microCredential: "bridge", conditionOf: ["goal"] }]);
    expect(noted(plan)).toEqual(["held-ceased: bridge"]);
  });

  test("is in review where the bridge can neither be taken nor is held", () => {
    const narrowing = { exclude: (id: string) => id === "bridge" };
    const plan = planned(conditional(decision, bridged), { goal: three, narrowing });
    expect(plan.reached).toBe(false);
    expect(taken(plan)).toEqual([]);
    expect(plan.shortfall).toMatchObject({ unfiltered: { reached: true }, nothingElse: false });
    expect(plan.review).toMatchObject({ reached: true, questions: [{ fact: "conditions" }] });
    expect(plan.notes).toEqual([
      { code: "condition-unavailable", microCredentials: ["goal"], condition: "bridge" },
    ]);
  });

  test("says so of a bridge that is left out for what it does not state", () => {
    const language = (tag: string) => tag === "en";
    const documents = workspace(
      [microCredential("goal", { language: ["en"] }), microCredential("bridge")],
      [agreement("a-goal", { microCredentials: [{ id: "goal" }], decision, conditions: bridged })],
    );
    expect(noted(planned(documents, { narrowing: { language } }))).toEqual([
      "language-unstated: bridge",
      "condition-unavailable: goal",
    ]);
    const own = { narrowing: { language: (tag: string) => tag === "fr" } };
    expect(noted(planned(documents, own))).toEqual([]);
    const held = { narrowing: { language }, have: ["bridge"] };
    expect(noted(planned(documents, held))).toEqual([]);
  });

  test("takes along what the bridge requires", () => {
    const required = { prerequisites: { required: ["base"] } };
    const documents = [...conditional(decision, bridged, required), microCredential("base")];
    const plan = planned(documents);
    expect(taken(plan)).toEqual(["base", "bridge", "goal"]);
    expect(plan.steps[0]?.neededFor).toEqual(["bridge"]);
  });

  test("may have a bridge that comes after", () => {
    const required = { prerequisites: { required: ["goal"] } };
    const plan = planned(conditional(decision, bridged, required));
    expect(taken(plan)).toEqual(["goal", "bridge"]);
    expect(text(plan.totals.credits)).toBe("3");
    expect(plan.steps[0]).toMatchObject({ credits: { numerator: 3n } });
  });

  test("shares its bridge with another, which may bring credit itself", () => {
    const other = agreement("a-other", {
      microCredentials: [{ id: "other" }],
      decision,
      conditions: bridged,
    });
    const own = agreement("a-bridge", { microCredentials: [{ id: "bridge" }] });
    const documents = [...conditional(decision, bridged), microCredential("other"), other, own];
    const plan = planned(documents);
    expect(taken(plan)).toEqual(["bridge", "goal", "other"]);
    expect(text(plan.totals.credits)).toBe("9");
    expect(plan.steps[0]).toMatchObject({ status: "recognized", conditionOf: ["goal", "other"] });
  });
});

test("a condition that a plan does not know of keeps a conditional decision in review", () => {
  for (const more of [{ note: "after an interview" }, { minimumGrade: "65%" }]) {
    const plan = planned(conditional("conditional", { ...bridged, ...more }), {
      have: ["bridge"],
    });
    expect(taken(plan)).toEqual([]);
    expect(plan.review).toMatchObject({ questions: [{ fact: "conditions" }] });
  }
});

test.each([{}, { complete: [] }])(
  "a conditional decision that names no condition is in review: %j",
  (none) => {
    const plan = planned(conditional("conditional", none));
    expect(taken(plan)).toEqual([]);
    expect(plan.review.questions).toMatchObject([{ fact: "conditions", args: { conditions: "" } }]);
  },
);

test("conditions of granted credit that a plan does not know of are taken as met, and said", () => {
  const conditions = { ...bridged, minimumGrade: "65%", note: "after an interview" };
  const plan = planned(conditional("credit", conditions));
  expect(plan.steps[1]?.assumed).toMatchObject([
    { kind: "grade", agreement: "a-goal", at: { line: expect.any(Number) } },
    { kind: "note", note: "after an interview", agreement: "a-goal" },
  ]);
});

test("a bridge is not worth the hours where another way is shorter", () => {
  const documents = conditional("credit", bridged);
  const plan = planned([...documents, ...worth("other", 3, { hours: { learning: 4 } })], {
    goal: three,
  });
  expect(taken(plan)).toEqual(["other"]);
});

test("what the bank asks of everyone is asked of the bridge, too", () => {
  const [, ...others] = conditional("credit", { ...bridged, minimumGrade: "65%" });
  const plan = planned([bank({ grade: { minimum: "50%" } }), ...others]);
  expect(plan.steps.map(({ assumed }) => assumed)).toMatchObject([
    [{ kind: "grade", agreement: null }],
    [{ kind: "grade", agreement: "a-goal" }],
  ]);
});

test("the bank's least grade holds for a bridge beside that of a decision about it", () => {
  const [, ...others] = conditional("credit", bridged);
  const own = agreement("a-bridge", {
    microCredentials: [{ id: "bridge" }],
    conditions: { minimumGrade: "40%" },
  });
  const plan = planned([bank({ grade: { minimum: "50%" } }), ...others, own]);
  expect(taken(plan)).toEqual(["bridge", "goal"]);
  expect(plan.steps[0]?.assumed).toMatchObject([
    { kind: "grade", agreement: null },
    { kind: "grade", agreement: "a-bridge" },
  ]);
});

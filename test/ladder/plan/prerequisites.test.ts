import { describe, expect, test } from "vitest";
import { microCredential } from "../../builders/documents.ts";
import { lasting, noted, planned, taken, text, workspace, worth } from "./planned.ts";

const requires = (...required: readonly string[]) => ({ prerequisites: { required } });

describe("prerequisites", () => {
  test("are taken even if they bring no credit, and first", () => {
    const documents = workspace(
      worth("goal", 3, requires("step")),
      [microCredential("step", { ...requires("base"), hours: { learning: 10 } })],
      [microCredential("base", { hours: { learning: 20 } })],
    );
    const plan = planned(documents);
    expect(taken(plan)).toEqual(["base", "step", "goal"]);
    expect(plan.steps.map(({ after }) => after)).toEqual([[], ["base"], ["step"]]);
    expect(plan.steps[0]).toMatchObject({ requirement: null, status: null, neededFor: ["step"] });
    expect(text(plan.totals.stated.hours)).toBe("30");
  });

  test("that are held need not be taken, nor what they require", () => {
    const documents = workspace(worth("goal", 3, requires("step")), [
      microCredential("step", requires("base")),
      microCredential("base"),
    ]);
    const plan = planned(documents, { have: ["step"] });
    expect(taken(plan)).toEqual(["goal"]);
    expect(plan.steps[0]?.after).toEqual([]);
    expect(plan.have).toMatchObject([
      { microCredential: "step", status: null, neededFor: ["goal"] },
    ]);
    expect(noted(plan)).toEqual([]);
  });

  test("are met by a held edition that is not in effect any more, and its components", () => {
    const past = { effective: { from: "2019-01-01", to: "2020-12-31" } };
    const documents = workspace(
      worth("goal", 3, requires("old")),
      worth("other", 3, requires("part")),
      worth("old", 3, { ...past, composedOf: ["part"] }),
      [microCredential("part", past)],
    );
    const plan = planned(documents, { have: ["old"] });
    expect(taken(plan)).toEqual(["goal", "other"]);
    expect(plan.have).toMatchObject([
      { microCredential: "old", awards: [], neededFor: ["goal", "other"] },
    ]);
    expect(text(plan.totals.credits)).toBe("6");
    expect(noted(plan)).toEqual(["held-not-in-effect: old"]);
  });

  test("that are held are of no use where nothing is taken that requires them", () => {
    const documents = workspace(
      worth("goal", 3, requires("step")),
      [microCredential("step")],
      worth("other", 3, requires("base")),
      [microCredential("base"), microCredential("whole", { composedOf: ["base"] })],
    );
    const plan = planned(documents, {
      have: ["step", "whole"],
      narrowing: { exclude: (id) => id === "goal" },
    });
    expect(plan.have.map(({ microCredential }) => microCredential)).toEqual(["whole"]);
    expect(noted(plan)).toEqual(["held-unused: step"]);
  });

  test("are met by a held micro-credential that is composed of them", () => {
    const documents = workspace(worth("goal", 3, requires("part")), [
      microCredential("part"),
      microCredential("whole", { composedOf: ["part"] }),
    ]);
    expect(taken(planned(documents, { have: ["whole"] }))).toEqual(["goal"]);
  });

  test("are met by a composed micro-credential that is taken for credit", () => {
    const documents = workspace(
      worth("goal", 3, requires("part")),
      [microCredential("part")],
      worth("whole", 3, { composedOf: ["part"] }),
    );
    const plan = planned(documents);
    expect(taken(plan)).toEqual(["whole", "goal"]);
    expect(plan.steps[1]?.after).toEqual(["whole"]);
    expect(text(plan.totals.credits)).toBe("6");
  });

  test("a composed micro-credential needs no separate components", () => {
    const documents = workspace(worth("whole", 3, { composedOf: ["part"] }), [
      microCredential("part"),
    ]);
    expect(taken(planned(documents))).toEqual(["whole"]);
  });

  test("that cannot be taken bar what requires them, and that is said", () => {
    const documents = workspace(worth("goal", 3, requires("base")), [microCredential("base")]);
    const plan = planned(documents, { narrowing: { exclude: (id) => id === "base" } });
    expect(taken(plan)).toEqual([]);
    expect(noted(plan)).toEqual(["prerequisite-unavailable: goal"]);
  });

  test("that are courses or conditions are told with the step", () => {
    const plan = planned(workspace(worth("goal", 3, requires("Grade 12 English"))));
    expect(plan.steps[0]?.needs).toEqual(["Grade 12 English"]);
  });

  test("in a circle are reported, and what depends on them is not planned with", () => {
    const documents = workspace(
      worth("a", 3, requires("b")),
      worth("b", 3, requires("a")),
      worth("self", 3, requires("self")),
      worth("c", 3),
    );
    const plan = planned(documents);
    expect(taken(plan)).toEqual(["c"]);
    expect(noted(plan)).toEqual(["prerequisite-circle: a b a", "prerequisite-circle: self self"]);
    expect(plan.diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      "reference-cycle warning",
      "reference-cycle warning",
    ]);
  });

  test("a circle is open where one of it is held", () => {
    const documents = workspace(worth("a", 3, requires("b")), worth("b", 3, requires("a")));
    const plan = planned(documents, { have: ["a"] });
    expect(taken(plan)).toEqual(["b"]);
    expect(noted(plan)).toEqual([]);
  });

  test("are met by active offerings rather than suspended ones, where all else is equal", () => {
    const whole = (id: string, hours: number, status: string) =>
      microCredential(id, { composedOf: ["part"], hours: { learning: hours }, status });
    const documents = (active: number) =>
      workspace(
        lasting("goal", 3, 10, requires("part")),
        [microCredential("part", { hours: { learning: 20 }, status: "suspended" })],
        [whole("wa", 20, "suspended"), whole("wb", active, "active")],
      );
    expect(taken(planned(documents(20)))).toEqual(["wb", "goal"]);
    const goal = { kind: "most", minimise: "hours" } as const;
    expect(taken(planned(documents(20), { goal }))).toEqual(["wb", "goal"]);
    expect(taken(planned(documents(30), { goal }))).toEqual(["part", "goal"]);
  });

  test("are taken by themselves where what is composed of them comes later", () => {
    const documents = workspace(
      [microCredential("level-1"), microCredential("level-2", requires("level-1"))],
      worth("capstone", 3, { composedOf: ["level-1", "level-2"], ...requires("level-2") }),
    );
    const plan = planned(documents);
    expect(taken(plan)).toEqual(["level-1", "level-2", "capstone"]);
    expect(plan.steps.map(({ after }) => after)).toEqual([[], ["level-1"], ["level-2"]]);
    expect(text(plan.totals.credits)).toBe("3");
    expect(noted(plan)).toEqual([]);
  });

  test("are met from outside of a circle that is composed of them", () => {
    const documents = workspace(
      worth("a", 3, requires("b")),
      worth("b", 3, requires("a")),
      worth("whole", 3, { composedOf: ["a"] }),
    );
    const plan = planned(documents);
    expect(taken(plan)).toEqual(["whole", "b"]);
    expect(plan.steps.map(({ after }) => after)).toEqual([[], ["whole"]]);
    expect(noted(plan)).toEqual([]);
    expect(plan.diagnostics).toEqual([]);
  });

  test("that only what comes later contains, and that cannot be taken, are told", () => {
    const documents = workspace(
      [microCredential("level-1"), microCredential("level-2", requires("level-1"))],
      worth("capstone", 3, { composedOf: ["level-1"], ...requires("level-2") }),
    );
    const plan = planned(documents, { narrowing: { exclude: (id) => id === "level-1" } });
    expect(taken(plan)).toEqual([]);
    expect(plan.notes).toEqual([
      {
        code: "prerequisite-unavailable",
        microCredentials: ["capstone"],
        prerequisite: "level-1",
      },
    ]);
  });

  test("too many ways to meet them are said, not passed over", () => {
    const wholes = Array.from({ length: 40 }, (_, index) =>
      microCredential(`w${index}`, { composedOf: ["p"] }),
    );
    const plan = planned(
      workspace(worth("goal", 3, requires("p")), [microCredential("p")], wholes),
    );
    expect(plan).toMatchObject({ settled: false, optimal: false });
    expect(noted(plan)).toEqual(["prerequisites-not-all-tried: goal"]);
    expect(plan.steps).toHaveLength(2);
  });
});

test("hours of what is only a prerequisite count", () => {
  const documents = workspace(lasting("goal", 3, 40, requires("base")), [
    microCredential("base", { hours: { lecture: 12, lab: 6 } }),
  ]);
  const plan = planned(documents);
  expect(plan.totals.stated.byKind.map(({ hours, kind }) => `${hours} ${kind}`)).toEqual([
    "40 learning",
    "18 scheduled",
  ]);
  expect(noted(plan)).toEqual(["scheduled-hours: base"]);
});

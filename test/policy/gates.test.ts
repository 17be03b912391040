import { describe, expect, test } from "vitest";
import type { GateReport } from "../../src/policy/gates.ts";
import * as write from "../builders/documents.ts";
import { rulesOf, the } from "../builders/workspace.ts";

function report(offering: write.Part, bank: write.Part): GateReport {
  const rules = rulesOf([write.microCredential("m", offering), write.bank(bank)]);
  return rules.gates(the(rules.catalogue.offerings, "m"));
}

const gate = (require: unknown, more: write.Part = {}) => ({
  id: "g",
  title: "The gate",
  require,
  ...more,
});

/** What one gate says of an offering. */
const says = (offering: write.Part, require: unknown, more: write.Part = {}): string | undefined =>
  report(offering, { gates: [gate(require, more)] }).results.find(({ id }) => id === "g")?.result;

const graded = { assessments: [{ id: "A1", graded: true }] };
const ungraded = { assessments: [{ id: "A1", graded: false }] };
const unsaid = { assessments: [{ id: "A1" }] };
const anyGraded = {
  required: ["assessments"],
  properties: {
    assessments: { contains: { required: ["graded"], properties: { graded: { const: true } } } },
  },
};

describe("a gate passes, fails, or cannot be decided", () => {
  test.each([
    [graded, "pass"],
    [ungraded, "fail"],
    [unsaid, "unknown"],
    [{ assessments: undefined }, "unknown"],
    [{ assessments: [] }, "fail"],
    [{ assessments: null }, "fail"],
    [{ assessments: [{ id: "A1", graded: null }] }, "fail"],
    [{ assessments: [{ id: "A1", graded: false }, { id: "A2" }] }, "unknown"],
  ])("an assessment is graded: %j", (offering, expected) => {
    expect(says(offering, anyGraded)).toBe(expected);
  });

  test("what is absent fails where the gate says so", () => {
    expect(says(unsaid, anyGraded, { absent: "fail" })).toBe("fail");
    expect(says(ungraded, anyGraded, { absent: "unknown" })).toBe("fail");
  });

  test("what is wrong fails even if something else is absent", () => {
    const both = {
      required: ["rplAvailable", "developer"],
      properties: { rplAvailable: { const: true } },
    };
    expect(says({ rplAvailable: false }, both)).toBe("fail");
    expect(says({ rplAvailable: true }, both)).toBe("unknown");
    expect(says({}, both)).toBe("unknown");
  });

  test("numbers are compared as they were written", () => {
    const band = {
      required: ["hours"],
      properties: {
        hours: { required: ["learning"], properties: { learning: { exclusiveMaximum: 288 } } },
      },
    };
    const of = (hours: unknown) => says({ hours }, band);
    expect([287.9999, 288, 288.0001].map((learning) => of({ learning }))).toEqual([
      "pass",
      "fail",
      "fail",
    ]);
    expect(of({ lecture: 300 })).toBe("unknown");
    expect(of(undefined)).toBe("unknown");
  });
});

describe("absent information within", () => {
  const yes = (key: string) => ({ required: [key], properties: { [key]: { const: "yes" } } });
  const [a, b] = [yes("developer"), yes("support")];
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  const implies = (a: unknown, b: unknown): write.Part => ({ if: a, then: b });

  test.each<[string, unknown, write.Part, string]>([
    ["anyOf, one holds", { anyOf: [a, b] }, { developer: "yes" }, "pass"],
    ["anyOf, one absent, one wrong", { anyOf: [a, b] }, { support: "no" }, "unknown"],
    ["anyOf, both wrong", { anyOf: [a, b] }, { developer: "no", support: "no" }, "fail"],
    ["anyOf, both absent", { anyOf: [a, b] }, {}, "unknown"],
    ["allOf, one absent, one wrong", { allOf: [a, b] }, { support: "no" }, "fail"],
    ["allOf, one absent, one holds", { allOf: [a, b] }, { support: "yes" }, "unknown"],
    ["oneOf, both absent", { oneOf: [a, b] }, {}, "unknown"],
    ["oneOf, one holds, one wrong", { oneOf: [a, b] }, { developer: "yes", support: "no" }, "pass"],
    ["oneOf, both hold", { oneOf: [a, b] }, { developer: "yes", support: "yes" }, "fail"],
    ["not, present", { not: { required: ["developer"] } }, { developer: "yes" }, "fail"],
    ["not, absent", { not: { required: ["developer"] } }, {}, "pass"],
    ["not this value, another", { not: a }, { developer: "no" }, "pass"],
    ["not this value, this one", { not: a }, { developer: "yes" }, "fail"],
    [
      "not this value if any, absent",
      { not: { properties: { developer: { const: "yes" } } } },
      {},
      "unknown",
    ],
    [
      "something stated, and not this value if any, both absent",
      { required: ["support"], not: { properties: { developer: { const: "yes" } } } },
      {},
      "unknown",
    ],
    ["not both, one holds, one absent", { not: { allOf: [a, b] } }, { developer: "yes" }, "pass"],
    ["if one then the other, the first absent", implies(a, b), { support: "no" }, "pass"],
    ["if one then the other, the other absent", implies(a, b), { developer: "yes" }, "unknown"],
    [
      "if one then the other, the other wrong",
      implies(a, b),
      { developer: "yes", support: "no" },
      "fail",
    ],
    [
      "if one then the other, and a third that is absent",
      { required: ["equity"], ...implies(a, b) },
      { support: "no" },
      "unknown",
    ],
    ["dependent on one, absent", { dependentRequired: { developer: ["support"] } }, {}, "pass"],
    [
      "dependent on one, present",
      { dependentRequired: { developer: ["support"] } },
      { developer: "yes" },
      "unknown",
    ],
    ["everything", true, {}, "pass"],
    ["nothing", false, {}, "fail"],
  ])("%s", (_, require, offering, expected) => {
    expect(says(offering, require)).toBe(expected);
  });
});

describe("a gate that does not apply", () => {
  const applies = { properties: { creditStatus: { const: "ceu" } } };

  test("says so, and binds nothing", () => {
    expect(says({}, false, { applies })).toBe("not-applicable");
    expect(report({}, { gates: [gate(false, { applies })] }).passes).toBe("true");
    expect(says({ creditStatus: "ceu" }, false, { applies })).toBe("fail");
  });
});

describe("the gates of a bank together", () => {
  const passes = (...gates: readonly write.Part[]) =>
    report({}, { gates: gates.map((g, index) => ({ ...g, id: `g${index}` })) }).passes;
  const [pass, fail, unknown] = [gate(true), gate(false), gate({ required: ["developer"] })];

  test.each<[string, write.Part[], string]>([
    ["none", [], "true"],
    ["all pass", [pass, pass], "true"],
    ["one fails", [pass, unknown, fail], "false"],
    ["one is unknown", [unknown, pass], "unknown"],
    ["one that should hold fails", [pass, { ...fail, severity: "should" }], "true"],
    ["one that may hold fails", [pass, { ...fail, severity: "may" }], "true"],
    ["one that should hold is unknown", [{ ...unknown, severity: "should" }], "true"],
  ])("%s: %s", (_, gates, expected) => {
    expect(passes(...gates)).toBe(expected);
  });

  test("give the reason that each names", () => {
    const { results } = report({}, { gates: [gate(false, { reason: "practicum" })] });
    expect(results[0]).toMatchObject({ reason: "practicum", result: "fail", path: ["gates", 0] });
  });
});

describe("a minimum of hours", () => {
  test.each<[string, unknown, string]>([
    ["learning hours that reach it", { learning: 40 }, "true"],
    ["learning hours that do not", { learning: 39.5 }, "false"],
    ["learning hours that do not, though others would", { learning: 39, lecture: 100 }, "false"],
    ["learning hours that do, though others would not", { learning: 40, lecture: 1 }, "true"],
    ["scheduled hours where those are all that is stated", { lecture: 20, lab: 20 }, "true"],
    ["too few scheduled hours", { lecture: 20, lab: 19 }, "false"],
    ["learning hours known to be none", { learning: null }, "false"],
    ["no hours stated", undefined, "unknown"],
    ["only weeks stated", { weeks: 12 }, "unknown"],
    ["hours known to be none", null, "false"],
  ])("%s: %s", (_, hours, expected) => {
    expect(report({ hours }, { hours: { minimum: 40 } }).passes).toBe(expected);
  });

  test("is none where it is null", () => {
    expect(report({ hours: null }, { hours: { minimum: null } }).passes).toBe("true");
  });

  test("is a gate with its own reason", () => {
    const { results } = report({ hours: { learning: 1 } }, { hours: { minimum: 40 } });
    expect(results.filter(({ result }) => result === "fail")).toMatchObject([
      { reason: "hours-out-of-range", severity: "must" },
    ]);
  });
});

describe("an offering that carries credit itself", () => {
  test.each([
    ["credit", "plar", "false"],
    ["credit", undefined, "false"],
    ["credit", "transfer", "true"],
    ["credit", "articulation", "true"],
    ["non-credit", "plar", "true"],
    ["embedded", "plar", "true"],
    ["ceu", "plar", "true"],
  ])("%s, in a bank of route %s: %s", (creditStatus, route, expected) => {
    expect(report({ creditStatus }, route === undefined ? {} : { route }).passes).toBe(expected);
  });

  test("is turned away with its own reason", () => {
    const { results } = report({ creditStatus: "credit" }, {});
    expect(results).toMatchObject([{ reason: "already-credit", result: "fail" }]);
  });
});

describe("a gate that is a condition", () => {
  const asked = { onFail: "condition" };

  test("leaves open what it does not see met, and says that it failed", () => {
    const { results, passes } = report(ungraded, { gates: [gate(anyGraded, asked)] });
    expect(results.find(({ id }) => id === "g")).toMatchObject({
      result: "fail",
      conditional: true,
    });
    expect(passes).toBe("unknown");
  });

  test("does not soften another gate", () => {
    const gates = [gate(anyGraded, asked), gate(anyGraded, { id: "h" })];
    expect(report(ungraded, { gates }).passes).toBe("false");
  });

  test("passes like any other", () => {
    expect(report(graded, { gates: [gate(anyGraded, asked)] }).passes).toBe("true");
  });
});

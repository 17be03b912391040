import { describe, expect, test } from "vitest";
import { clauseLine, clauseSays } from "../builders/clause.ts";

const asked = { required: ["hours"] };
const hours = (schema: unknown) => ({ ...asked, properties: { hours: schema } });

describe("null is known to be none", () => {
  test.each<[string, unknown, readonly (readonly [unknown, string])[]]>([
    [
      "what is required is not there, for certain",
      asked,
      [
        [{ hours: null }, "fail: hours is known to be none"],
        [{}, "unknown: hours is not stated"],
      ],
    ],
    [
      "within a mapping too",
      hours({ required: ["learning"] }),
      [
        [{ hours: { learning: null } }, "fail: hours.learning is known to be none"],
        [{ hours: {} }, "unknown: hours.learning is not stated"],
      ],
    ],
    [
      "and in an entry that is looked for",
      { properties: { assessments: { contains: { required: ["type"] } } } },
      [
        [{ assessments: [{ type: null }] }, "fail: assessments has no entry of the kind required"],
        [{ assessments: [{}] }, "unknown: assessments.0.type is not stated"],
      ],
    ],
    [
      "what must not be there is not",
      { not: asked },
      [
        [{ hours: null }, "pass"],
        [{ hours: { learning: 10 } }, "fail: the document must not be so"],
      ],
    ],
    [
      "one alternative is ruled out, the other open",
      { anyOf: [asked, { required: ["credit"] }] },
      [
        [{ hours: null }, "unknown: credit is not stated"],
        [
          { hours: null, credit: null },
          "fail: hours is known to be none: credit is known to be none",
        ],
      ],
    ],
    [
      "no condition is met by it",
      { if: asked, else: { required: ["credit"] } },
      [
        [{ hours: null }, "unknown: credit is not stated"],
        [{ hours: {} }, "pass"],
      ],
    ],
    [
      "nothing depends on it, and it is not what something depends on",
      { dependentRequired: { credit: ["hours"] } },
      [
        [{ credit: null }, "pass"],
        [{ credit: 3, hours: null }, "fail: hours is known to be none"],
        [{ credit: 3 }, "unknown: hours is not stated"],
      ],
    ],
    [
      "nor does a schema depend on it",
      { dependentSchemas: { credit: asked } },
      [
        [{ credit: null }, "pass"],
        [{ credit: 3 }, "unknown: hours is not stated"],
      ],
    ],
    [
      "a definition that names null for a key is seen",
      {
        $ref: "#/$defs/offering",
        required: ["hours"],
        $defs: { offering: { properties: { hours: { type: ["object", "null"] } } } },
      },
      [
        [{ hours: null }, "pass"],
        [{}, "unknown: hours is not stated"],
      ],
    ],
    [
      "what depends on a key of a value is not asked of a value that is no mapping",
      { properties: { level: { dependentSchemas: { year: { required: ["kind"] } } } } },
      [
        [{ level: null }, "pass"],
        [{ level: "high" }, "pass"],
        [{ level: { year: 3, kind: null } }, "fail: level.kind is known to be none"],
      ],
    ],
  ])("%s", (_, require, answers) => {
    for (const [document, says] of answers) expect(clauseLine(require, document)).toBe(says);
  });

  test.each([
    { contains: { required: ["type"] } },
    { minItems: 1 },
    { statement: "stated" },
    { maxItems: 0 },
    { items: { required: ["type"] } },
    { not: { minItems: 1 } },
    { contains: true, minContains: 0, maxContains: 1 },
  ])("a list that is none is like an empty one: %j", (list) => {
    const result = (assessments: unknown) =>
      clauseSays({ properties: { assessments: list } }, { assessments }).result;
    expect(result(null)).toBe(result([]));
    expect(["pass", "fail"]).toContain(result(null));
  });
});

describe("a clause that names null sees it", () => {
  test.each<[string, unknown]>([
    ["as a type", hours({ type: "null" })],
    ["as one of several types", hours({ type: ["object", "null"] })],
    ["as the value", hours({ const: null })],
    ["as one of several values", hours({ enum: ["unlimited", null] })],
    ["as a statement", hours({ statement: "may-be-none" })],
    ["as a list that may be none", hours({ type: ["array", "null"], minItems: 1 })],
    ["in an alternative", hours({ anyOf: [{ type: "integer" }, { type: "null" }] })],
    ["beside what requires it", { allOf: [asked, { properties: { hours: { type: "null" } } }] }],
    [
      "by reference",
      { ...hours({ $ref: "#/$defs/none" }), $defs: { none: { type: ["object", "null"] } } },
    ],
  ])("%s", (_, require) => {
    expect(clauseSays(require, { hours: null }).result).toBe("pass");
    expect(clauseSays(require, {}).result).toBe("unknown");
  });

  test("where it says that it is not null, it fails", () => {
    expect(clauseLine(hours({ not: { type: "null" } }), { hours: null })).toBe(
      "fail: hours is known to be none",
    );
  });
});

describe("what is no schema is still refused", () => {
  test.each<[string, unknown]>([
    ["required", { required: "hours" }],
    ["allOf", { required: ["hours"], allOf: "hours" }],
    ["dependentRequired", { dependentRequired: "hours" }],
    ["items", { items: [{ required: ["type"] }] }],
  ])("%s", (_, require) => {
    expect(() => clauseSays(require, {})).toThrow(/schema is invalid/);
  });
});

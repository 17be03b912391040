import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../src/documents/reader.ts";
import type { CivilDate } from "../../src/kernel/date.ts";
import { complete } from "../../src/policy/completion.ts";
import { today } from "../builders/workspace.ts";

const context = { asOf: today as CivilDate };
const record = (leaf: object) => ({
  required: ["record"],
  properties: { record: { required: ["verifiable"], properties: { verifiable: leaf } } },
});

describe("what a clause asks for and a document does not state", () => {
  test.each<[string, JsonSchema, object, unknown]>([
    [
      "a value",
      record({ const: true }),
      {},
      [{ path: "record.verifiable", value: true, asked: "is" }],
    ],
    ["any value", record({}), {}, [{ path: "record.verifiable", value: null, asked: "any" }]],
    ["nothing", record({ const: true }), { record: { verifiable: true } }, []],
    [
      "nothing where something else is stated",
      record({ const: true }),
      { record: { verifiable: false } },
      [],
    ],
    [
      "the cheaper of two",
      { anyOf: [{ required: ["a", "b"] }, { required: ["c"] }] },
      {},
      [{ path: "c", value: null, asked: "any" }],
    ],
    [
      "neither of two where one holds",
      { anyOf: [{ required: ["a"] }, { required: ["c"] }] },
      { c: 1 },
      [],
    ],
    [
      "a number",
      { required: ["a"], properties: { a: { minimum: 12 } } },
      {},
      [{ path: "a", value: 12, asked: "at-least" }],
    ],
    [
      "an assessment",
      { outcomesAssessed: { least: "all" } },
      {},
      [{ path: "assessments", value: null, asked: "any" }],
    ],
    [
      "hours for credit",
      { creditHours: { units: ["u"], perCredit: 10 } },
      { credit: { value: 3, unit: "u" } },
      [{ path: "hours.learning", value: 30, asked: "is" }],
    ],
    [
      "the consequence of what is stated",
      JSON.parse('{"if": {"required": ["a"]}, "then": {"required": ["b"]}}') as JsonSchema,
      { a: 1 },
      [{ path: "b", value: null, asked: "any" }],
    ],
  ])("%s", (_, schema, document, facts) => {
    expect(complete(schema, document, context).facts).toEqual(facts);
  });

  test("is filled in, and nothing that is stated changes", () => {
    const document = { record: { portable: false }, title: "T" };
    expect(complete(record({ const: true }), document, context).value).toEqual({
      record: { portable: false, verifiable: true },
      title: "T",
    });
  });
});

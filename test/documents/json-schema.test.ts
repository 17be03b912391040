import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, test } from "vitest";
import { jsonSchemaOf, type Kind, kinds } from "../../src/documents/kinds.ts";
import { decode } from "../builders/decode.ts";
import type { Part } from "../builders/documents.ts";
import { complete, completeOf } from "./complete.ts";
import { at, leavesOf, mappingsOf, pathName, replaced } from "./parts.ts";

const validators = new Map<Kind, ValidateFunction>();

function validator(kind: Kind): ValidateFunction {
  const ajv = () => new Ajv({ validateFormats: false, allErrors: true });
  const known = validators.get(kind) ?? ajv().compile(jsonSchemaOf(kind));
  validators.set(kind, known);
  return known;
}

describe.each(kinds)("the JSON Schema of a %s", (kind) => {
  const document = completeOf(kind);
  const valid = validator(kind);

  test("says that it is draft-07, and of which kind", () => {
    expect(jsonSchemaOf(kind)).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      title: kind,
    });
  });

  test("accepts the complete examples", () => {
    for (const example of complete.filter((d) => d.kind === kind)) {
      expect(valid(example) ? [] : valid.errors).toEqual([]);
    }
  });

  test("rejects another kind", () => {
    expect(valid({ ...document, kind: "another" })).toBe(false);
  });

  test.each(mappingsOf(document).map((path) => [pathName(path), path] as const))(
    "rejects an unknown key in %s",
    (_, path) => {
      const mapping = at(document, path) as Part;
      expect(valid(replaced(document, path, { ...mapping, zzzzzz: "here" }))).toBe(false);
    },
  );

  test.each(leavesOf(document).map((path) => [pathName(path), path] as const))(
    "agrees with the reader on a list in the place of %s",
    (_, path) => {
      const wrong = replaced(document, path, [[]]);
      expect(decode(JSON.stringify(wrong)).document).toBeNull();
      expect(valid(wrong)).toBe(false);
    },
  );
});

describe("the JSON Schemas agree with the reader", () => {
  const course = { kind: "course", id: "c", institution: "i", code: "A 1", title: "C", unit: "u" };
  const bank = { kind: "credit-bank", id: "b", institution: "i", edition: "1" };
  const equivalence = { equivalence: { threshold: 1 } };
  const program = { kind: "program", id: "p", credits: 60, unit: "u" };
  const pathway = { kind: "pathway", id: "p" };
  const cases = { kind: "cases", id: "c", asOf: "2025-01-31", cases: [] };
  const agreement = {
    ...{ kind: "agreement", id: "a", bank: "b", microCredentials: [{ id: "m" }] },
    ...{ decision: "credit", assessed: { on: "2025-01-31", by: [{ role: "faculty" }] } },
  };

  test.each<[string, Kind, Part]>([
    ["credits of 0", "course", { ...course, credits: 0 }],
    ["negative credits", "course", { ...course, credits: -1 }],
    ["credits in words", "course", { ...course, credits: "3" }],
    ["no credits", "course", course],
    ["an id in capitals", "course", { ...course, credits: 3, id: "C" }],
    ["a number for a code", "course", { ...course, credits: 3, code: 101 }],
    ["null for a code", "course", { ...course, credits: 3, code: null }],
    ["a blank code", "course", { ...course, credits: 3, code: " " }],
    ["a blank statement", "course", { ...course, outcomes: [{ id: "O1", statement: "" }] }],
    ["null for topics", "course", { ...course, credits: 3, topics: null }],
    ["a threshold of 0", "credit-bank", { ...bank, equivalence: { threshold: 0 } }],
    ["a threshold of 1", "credit-bank", { ...bank, equivalence: { threshold: 1 } }],
    ["a threshold of 80%", "credit-bank", { ...bank, equivalence: { threshold: "80%" } }],
    ["a threshold of 80 in words", "credit-bank", { ...bank, equivalence: { threshold: "80" } }],
    ["a threshold of 0.8 in quotes", "credit-bank", { ...bank, equivalence: { threshold: "0.8" } }],
    [
      "a history",
      "credit-bank",
      { ...bank, equivalence: { threshold: [{ from: "2020-01-01", value: 0.5 }] } },
    ],
    [
      "a requirement of one form",
      "program",
      { ...program, requirements: [{ id: "a", course: "c" }] },
    ],
    ["no requirements", "program", program],
    ["a step of nothing", "pathway", { ...pathway, steps: [{}] }],
    ["a step of both", "pathway", { ...pathway, steps: [{ microCredential: "m", program: "p" }] }],
    ["a step of one", "pathway", { ...pathway, steps: [{ program: "p" }] }],
    ["cases of nothing", "cases", { ...cases, of: {} }],
    ["cases of both", "cases", { ...cases, of: { bank: "b", framework: "f" } }],
    ["cases of one", "cases", { ...cases, of: { bank: "b" } }],
    ["credit without results", "agreement", agreement],
    ["credit with no results", "agreement", { ...agreement, results: [] }],
    ["credit with null for results", "agreement", { ...agreement, results: null }],
    ["no credit without results", "agreement", { ...agreement, decision: "no-credit" }],
    ...[
      { type: "assigned" },
      { type: "assigned", course: "c" },
      { type: "unassigned", subject: "S" },
      { type: "unassigned", subject: "S", credits: 3 },
      { type: "block" },
      { type: "block", credits: 3 },
      { type: "waiver" },
    ].map((result): [string, Kind, Part] => [
      JSON.stringify(result),
      "agreement",
      { ...agreement, results: [result] },
    ]),
    ["credits beyond measure", "course", { ...course, credits: 1e21 }],
    ["the most credits", "course", { ...course, credits: 1e9 }],
    ...["2/3", " 2 / 3 ", "2/0"].map((factor): [string, Kind, Part] => [
      `a conversion by "${factor}"`,
      "credit-bank",
      { ...bank, ...equivalence, conversions: [{ to: "u", factor, source: "s" }] },
    ]),
    ["a history of nothing", "credit-bank", { ...bank, equivalence: { threshold: [] } }],
    ["credits with a history of nothing", "program", { ...program, credits: [] }],
    ...["150%", "100.1%", "100.0 %", "0099.5%", "0%", "0.0 %", "0.0", "1.0", "1.1", "0.", ".5"].map(
      (threshold): [string, Kind, Part] => [
        `a threshold of ${threshold} in quotes`,
        "credit-bank",
        { ...bank, equivalence: { threshold } },
      ],
    ),
    ...["0%", "150%", "0"].map((share): [string, Kind, Part] => [
      `a limit of ${share}`,
      "credit-bank",
      { ...bank, limits: [{ id: "a", where: {}, max: { share } }] },
    ]),
  ])("on %s", (_, kind, document) => {
    expect(validator(kind)(document)).toBe(decode(JSON.stringify(document)).document !== null);
  });
});

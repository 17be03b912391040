import { describe, expect, test } from "vitest";
import { dataOf, findingsIn } from "../builders/decode.ts";

const agreement = (basis: string) => `kind: agreement
id: a
bank: b
microCredentials: [{id: m}]
decision: no-credit
assessed: {on: 2024-01-10}
basis:
  ${basis}
`;

const partsIn = (text: string) =>
  (dataOf(agreement(`parts: {m: ${text}}`)).basis as { parts: { m: unknown } }).parts.m;

describe("the parts that a decision records", () => {
  test("facts are texts, lists or none, however they are written", () => {
    expect(
      partsIn(
        "{competencies: {C1: {level: null, weight: 2.50}}, assessments: {A1: {graded: true, passMark: 50%, competencies: [C2, C1]}}, hours: {learning: 045.0}, year: 2}",
      ),
    ).toEqual({
      competencies: { C1: { level: null, weight: "2.5" } },
      assessments: { A1: { graded: "true", passMark: "50%", competencies: ["C1", "C2"] } },
      hours: { learning: "45" },
      year: "2",
    });
    expect(partsIn("{competencies: {}, assessments: null, hours: null, passRule: null}")).toEqual({
      competencies: {},
      assessments: null,
      hours: null,
      passRule: null,
    });
  });

  test.each([
    ["parts: {m: {}}", "missing-key"],
    ["parts: {m: {competencies: {C1: {colour: red}}}}", "unknown-key"],
    ["parts: {m: {competencies: {C1: {level: {a: b}}}}}", "wrong-type"],
    ["parts: {m: {competencies: {}, hours: {learning: [1]}}}", "wrong-type"],
    ["parts: [m]", "wrong-type"],
    ["statements: {m: {C1: 12345678}}", "unquoted-text"],
    ["statements: {m: C1}", "wrong-type"],
  ])("%s: %s", (basis, code) => {
    expect(findingsIn(agreement(basis)).map((line) => line.split(" ")[1])).toEqual([code]);
  });

  test("an id that is none is reported", () => {
    expect(findingsIn(agreement("statements: {M M: {}}"))).toHaveLength(1);
  });
});

import { describe, expect, test } from "vitest";
import type { Requirement } from "../../src/documents/requirement.ts";
import { dataOf, findingsIn } from "../builders/decode.ts";

const program = (grade: string) =>
  `kind: program\nid: p\ncredits: 60\nunit: u\nrequirements:\n  - {id: r, credits: 60, from: {}, minimumGrade: ${grade}}\n`;
const exception = (grade: string) =>
  `kind: exception\nid: e\ntype: minimum-grade\nprogram: p\nrequirement: r\nreason: why\nminimumGrade: ${grade}\n`;

describe("the least grade of a requirement", () => {
  test.each([
    ["0.6", "60"],
    ['"0.6"', "60"],
    ["1", "100"],
    ["65", "65"],
    ["65%", "65%"],
    ["C+", "C+"],
  ])("%s is %s", (written, meant) => {
    const { requirements } = dataOf(program(written)) as { requirements: Requirement[] };
    expect(String(requirements[0]?.minimumGrade)).toBe(meant);
  });

  test.each(["101", "-1"])("is not %s", (written) => {
    expect(findingsIn(program(written))).toEqual(["6:50 invalid-value"]);
  });

  test.each([
    ["0.5", "50%"],
    ["65%", "65%"],
    ["B-", "B-"],
  ])("of an exception: %s is %s", (written, meant) => {
    expect(dataOf(exception(written))).toMatchObject({ minimumGrade: meant });
  });
});

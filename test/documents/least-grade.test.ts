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

  test.each(["101", "-1", "900%", '"165"', "-5%", "100.5 %", "1.2.3%", '"65,5%"'])(
    "is not %s",
    (written) => {
      expect(findingsIn(program(written))).toEqual(["6:50 invalid-value"]);
    },
  );

  test.each([
    ["0.5", "50%"],
    ["65%", "65%"],
    ["B-", "B-"],
  ])("of an exception: %s is %s", (written, meant) => {
    expect(dataOf(exception(written))).toMatchObject({ minimumGrade: meant });
  });
});

/** Where a document states a grade, with a grade in that place, and where that stands. */
const places: readonly (readonly [string, (grade: string) => string])[] = [
  [
    "a bank",
    (grade) =>
      `kind: credit-bank\nid: b\ninstitution: i\nedition: "1"\nequivalence: {threshold: 80%}\ngrade: {minimum: ${grade}}\n`,
  ],
  [
    "each competency",
    (grade) =>
      `kind: credit-bank\nid: b\ninstitution: i\nedition: "1"\nequivalence: {threshold: 80%}\ngrade: {perCompetency: ${grade}}\n`,
  ],
  [
    "a decision",
    (grade) =>
      `kind: agreement\nid: a\nbank: b\nmicroCredentials: [{id: m}]\ndecision: no-credit\nassessed: {on: 2024-01-01}\nconditions: {minimumGrade: ${grade}}\n`,
  ],
  [
    "a pass rule",
    (grade) =>
      `kind: micro-credential\nid: m\ntitle: M\ncreditStatus: non-credit\nissuer: {id: i}\ncompetencies: []\npassRule: {kind: grade, threshold: ${grade}}\n`,
  ],
];

describe.each(places)("the least grade of %s", (_, document) => {
  test.each(["900%", "165%", "-5%", '"101"', "100.01%", "−5%", "1.2.3"])(
    "is not %s, which nobody could reach, or everybody",
    (grade) => {
      const findings = findingsIn(document(grade));
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatch(/ invalid-value$/);
    },
  );

  test.each(["65%", "65.5 %", "100%", '"65"', "0.65", "C+", "Mastery", "A1"])(
    "may be %s",
    (grade) => expect(findingsIn(document(grade))).toEqual([]),
  );
});

import { describe, expect, test } from "vitest";
import { casesOf, ranCases } from "../../builders/cases.ts";
import { bank, course, crosswalk, type Part, program, relates } from "../../builders/documents.ts";

const rules = bank({
  gates: [
    {
      id: "developed",
      title: "It has a developer",
      reason: "not-applicable",
      require: { required: ["developer"] },
    },
  ],
  hours: { perCredit: { learning: 20 } },
});
const documents = [
  course("c"),
  program(),
  crosswalk([relates("offering#K1", "exact", "c#O1")], ["offering c"]),
];
const offering = {
  developer: "D",
  hours: { learning: 60 },
  assessments: [{ id: "A1", type: "project" }],
};
const shown = { id: "K1", statement: "S", demonstrated: "required" };
const complete = { ...offering, competencies: [shown] };

const messages = (expectation: Part, more: Part = complete) =>
  ranCases(
    rules,
    casesOf([{ offering: more, expect: expectation }], { of: { bank: "bank" }, documents }),
  ).found.map(({ message }) => message);

describe("a case of a bank that holds says nothing", () => {
  test.each<[string, Part]>([
    ["its gates", { gates: { developed: "pass" }, passes: true }],
    ["its ceiling", { ceiling: { low: 3, high: 3 } }],
    ["its awards", { awards: [{ type: "assigned", status: "eligible", course: "c", credits: 3 }] }],
    ["its awards by credits alone", { awards: [{ credits: 3 }] }],
    ["its verdict", { programs: { program: { verdict: "eligible", certain: 3, possible: 3 } } }],
  ])("%s", (_, expectation) => {
    expect(messages(expectation)).toEqual([]);
  });

  test("where nothing is stated", () => {
    const { developer: _, hours: __, ...silent } = complete;
    const expectation = {
      gates: { developed: "unknown" },
      passes: "unknown",
      ceiling: { low: 0, high: null },
    };
    expect(messages(expectation, silent)).toEqual([]);
  });
});

describe("a case of a bank that must fail, fails", () => {
  test.each<[string, Part, string]>([
    ["a gate", { gates: { developed: "fail" } }, "gate developed should be fail, and is pass"],
    ["all gates", { passes: false }, "passes should be false, and is true"],
    ["the ceiling", { ceiling: { low: 3 } }, "ceiling should be 3 to unbounded, and is 3 to 3"],
    ["no awards", { awards: [] }, "awards should be none, and is eligible assigned c 3 credits"],
    [
      "other credits",
      { awards: [{ course: "c", credits: 4 }] },
      "awards should be c 4 credits, and is eligible assigned c 3 credits",
    ],
    [
      "one award too many",
      { awards: [{ credits: 3 }, { credits: 3 }] },
      "awards should be 3 credits; 3 credits, and is eligible assigned c 3 credits",
    ],
    [
      "the verdict",
      { programs: { program: { verdict: "no" } } },
      "verdict for program should be no, and is eligible",
    ],
    [
      "the credits",
      { programs: { program: { verdict: "eligible", certain: 2 } } },
      "certain for program should be 2, and is 3",
    ],
  ])("%s", (_, expectation, expected) => {
    expect(messages(expectation)).toEqual([`case case1 of bank: ${expected}`]);
  });

  test.each<[string, Part, string]>([
    ["a gate", { gates: { x: "pass" } }, 'there is no gate of bank "x"'],
    [
      "a program",
      { programs: { other: { verdict: "no" } } },
      'there is no program in this case that honours bank "other"',
    ],
  ])("by asking about %s that there is not", (_, expectation, expected) => {
    expect(messages(expectation)).toEqual([expected]);
  });
});

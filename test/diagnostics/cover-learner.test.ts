import { describe, expect, test } from "vitest";
import { coveredLine, coverLearner } from "../../src/diagnostics/cover-learner.ts";

describe("the learner of a line is covered, and nothing moves", () => {
  test.each([
    ["learner: S-1", "learner: ***"],
    ["- learner:  S-1 # a note", "- learner:  *** # a note"],
    ["learner: Roe, Jane", "learner: **** ****"],
    ["learner: A}B", "learner: ***"],
    ['learner: "Jane, \\"J\\" Roe" # n', "learner: ****** ***** **** # n"],
    ["learner: 'O''Neill', ", "learner: **********, "],
    ['learner: "Jane', "learner: *****"],
    ["{type: exclude, learner: S 7, item: x}", "{type: exclude, learner: * *, item: x}"],
    ["[{learner: S-7}, {learner: S-8 }]", "[{learner: ***}, {learner: *** }]"],
    ['{"learner":"S-7","item":"x"}', '{"learner":*****,"item":"x"}'],
    ["Learner: 😀1", "Learner: ***"],
    ["learner:", "learner:"],
    ["learners: 5", "learners: 5"],
  ])("%s", (line, covered) => {
    expect(coverLearner(line)).toBe(covered);
    expect(covered).toHaveLength(line.length);
  });
});

describe("a value that reaches into further lines is covered there", () => {
  const lineOf = (text: string, number: number) => {
    const lines = text.split("\n");
    return coveredLine((at) => lines[at - 1] ?? "", number);
  };

  test.each([
    ["learner:\n  S-1\nitem: x", 2, "  ***"],
    ["learner: >-\n\n  S-1\n  S-2\nitem: x", 4, "  ***"],
    ['- learner: "Jane\n    Roe"', 2, "    ****"],
    ["{learner:\nS-1, item: x}", 2, "**** ***** **"],
    ["learner:\n  S-1\nitem: x", 3, "item: x"],
    ["learner:\nitem: x", 2, "item: x"],
    ["- learner: S-1\n  item: x", 2, "  item: x"],
    ["decided:\n  on: x", 2, "  on: x"],
  ])("%j, line %i", (text, number, covered) => {
    expect(lineOf(text, number)).toBe(covered);
  });
});

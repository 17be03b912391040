import { describe, expect, test } from "vitest";
import { coverLearner, namesLearner } from "../../src/diagnostics/cover-learner.ts";
import { jsonSchemaOf, kinds } from "../../src/documents/kinds.ts";

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

describe("the keys that name a learner", () => {
  test.each(["learner", "Learner", "lerner", "learners", "learnerId", "learner_id"])(
    "%s",
    (key) => {
      expect(namesLearner(key)).toBe(true);
    },
  );

  test("no other key of the language does, but for the plural in verb lists", () => {
    const keysIn = (schema: unknown): string[] =>
      typeof schema !== "object" || schema === null
        ? []
        : Object.entries(schema).flatMap(([key, value]) => [key, ...keysIn(value)]);
    const keys = new Set(kinds.flatMap((kind) => keysIn(jsonSchemaOf(kind))));
    expect([...keys].filter(namesLearner)).toEqual(["learner", "learners"]);
  });
});

import { describe, expect, test } from "vitest";
import { LearningIndex } from "../../src/award/learning.ts";
import * as write from "../builders/documents.ts";
import { answersOf, catalogueOf } from "../builders/workspace.ts";

const offerings: Readonly<Record<string, write.Part>> = {
  curriculum: {},
  ours: { basedOn: { microCredential: "curriculum" } },
  theirs: { basedOn: { microCredential: "curriculum" } },
  part: {},
  whole: { composedOf: ["part"] },
  mega: { composedOf: ["whole", "other"] },
  sibling: { composedOf: ["part"] },
  other: {},
  lone: {},
};

const documents = Object.entries(offerings).map(([id, more]) => write.microCredential(id, more));

describe("two offerings share learning", () => {
  const index = new LearningIndex(catalogueOf(documents));

  test.each([
    ["lone", "lone", true],
    ["whole", "part", true],
    ["mega", "part", true],
    ["mega", "other", true],
    ["whole", "sibling", true],
    ["mega", "sibling", true],
    ["ours", "curriculum", true],
    ["ours", "theirs", true],
    ["whole", "other", false],
    ["ours", "lone", false],
    ["part", "other", false],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(index.shares(a, b)).toBe(expected);
    expect(index.shares(b, a)).toBe(expected);
  });

  test("a set clashes where two of it do", () => {
    expect(index.clash(["lone", "whole", "other"])).toBeNull();
    expect(index.clash(["lone", "whole", "sibling"])).toEqual(["whole", "sibling"]);
  });

  test("also by what takes no part any more", () => {
    const ceased = new LearningIndex(
      catalogueOf([
        write.microCredential("a", { composedOf: ["x"] }),
        write.microCredential("b", { composedOf: ["x"] }),
        write.microCredential("x", { status: "ceased" }),
      ]),
    );
    expect(ceased.shares("a", "b")).toBe(true);
  });
});

test("in a program, shared learning brings credit once", () => {
  const decisions = ["whole", "sibling", "other"].map((id) =>
    write.agreement(`for-${id}`, {
      microCredentials: [{ id }],
      results: [{ type: "unassigned", subject: "ABC", level: 1, credits: 3 }],
    }),
  );
  const { programs } = answersOf([...documents, ...decisions, write.program(), write.bank()]);
  expect(String(programs[0]?.certain.credits)).toBe("6");
});

test("in a program, two results of one decision count both", () => {
  const results = [1, 2].map((level) => ({
    type: "unassigned",
    subject: "ABC",
    level,
    credits: 3,
  }));
  const { programs } = answersOf([
    write.microCredential("m"),
    write.agreement("a", { results }),
    write.program(),
    write.bank(),
  ]);
  expect(String(programs[0]?.certain.credits)).toBe("6");
});

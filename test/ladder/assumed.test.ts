import { describe, expect, test } from "vitest";
import { assess } from "../../src/ladder/assess.ts";
import { Evaluation } from "../../src/ladder/evaluation.ts";
import { explain } from "../../src/ladder/explain.ts";
import * as write from "../builders/documents.ts";
import { catalogueOf } from "../builders/workspace.ts";

/** What is taken as met for an offering whose decision has these conditions, under a bank that asks for a pass of 50 %. */
function assumedWith(...decisions: readonly write.Part[]): (readonly [string, string | null])[] {
  const catalogue = catalogueOf([
    write.bank({ grade: { minimum: "50%", perCompetency: "40%" } }),
    write.program(),
    write.microCredential("m"),
    write.microCredential("bridge"),
    ...decisions.map((more, index) => write.agreement(`a${index}`, more)),
  ]);
  const program = new Evaluation(catalogue).program("program");
  if (program === null) throw new Error("the program honours no bank");
  const { pair, banks } = explain(program, "m");
  const [assessed] = assess(catalogue, (id) => id === "m").assessments;
  expect(banks[0]?.assumptions).toEqual(assessed?.assumptions);
  if (decisions.length > 0) expect(pair.assumed).toEqual(banks[0]?.assumptions);
  return (assessed?.assumptions ?? []).map(({ kind, agreement }) => [kind, agreement]);
}

const ofBank = [
  ["grade", null],
  ["grade-each", null],
];

describe("what is taken as met of a learner", () => {
  test("is what the bank asks where no decision asks for more", () => {
    expect(assumedWith()).toEqual(ofBank);
    expect(assumedWith({})).toEqual(ofBank);
  });

  test("has a decision's own least grade in place of the bank's", () => {
    expect(assumedWith({ conditions: { minimumGrade: "65%" } })).toEqual([
      ["grade-each", null],
      ["grade", "a0"],
    ]);
  });

  test("has both where the bank's holds for another award", () => {
    expect(assumedWith({ conditions: { minimumGrade: "65%" } }, {})).toEqual([
      ...ofBank,
      ["grade", "a0"],
    ]);
  });

  test("has what is to be completed, too, and conditions in words", () => {
    const conditions = { complete: ["bridge"], note: "after an interview" };
    expect(assumedWith({ conditions })).toEqual([...ofBank, ["complete", "a0"], ["note", "a0"]]);
  });

  test("has nothing of a conditional decision, which is in review for its conditions", () => {
    const conditions = { complete: ["bridge"], note: "after an interview" };
    expect(assumedWith({ decision: "conditional", conditions })).toEqual(ofBank);
  });
});

import { describe, expect, test } from "vitest";
import * as write from "../builders/documents.ts";
import { workspaceOf } from "../builders/workspace.ts";

const scale = {
  kind: "grade-scale",
  id: "letters",
  bands: [
    { grade: "B", from: 70, to: 79 },
    { grade: "C", from: 60, to: 69 },
  ],
  ranked: ["Merit"],
  pass: ["MAS"],
};
const grade = { scale: "letters" };
const other = write.bank({ id: "other" });

/** Findings about grades, each with what is at its place. */
function found(...documents: readonly write.Part[]): string[] {
  const { diagnostics, sources } = workspaceOf(scale, write.microCredential("m"), ...documents);
  return diagnostics
    .filter(({ code }) => code === "unknown-grade")
    .map(({ at }) => {
      const line = sources.get(at.file)?.text.split("\n")[at.line - 1] ?? "";
      return line.slice(at.column - 1, at.endColumn - 1);
    });
}

const asksBank = (minimum: unknown) => write.bank({ grade: { ...grade, minimum } });
const asksDecision = (minimumGrade: unknown) =>
  write.agreement("a", { conditions: { minimumGrade } });
const asksProgram = (minimumGrade: unknown, more: write.Part = {}) =>
  write.program({
    requirements: [
      { id: "all", allOf: [{ id: "any", credits: 60, from: {}, minimumGrade }], minimumGrade: "B" },
    ],
    ...more,
  });
const asksException = (minimumGrade: unknown) => ({
  ...{ kind: "exception", id: "e", type: "minimum-grade", program: "program" },
  ...{ requirement: "all", reason: "why", minimumGrade },
});

describe("a least grade that no scale of the bank has is told at its place", () => {
  test.each([
    ["of a bank", [asksBank("banana")]],
    ["of a bank, on some day", [asksBank([{ from: "2020-01-01", value: "banana" }])]],
    ["of each competency", [write.bank({ grade: { ...grade, perCompetency: "banana" } })]],
    ["of a decision", [write.bank({ grade }), asksDecision("banana")]],
    ["of a requirement", [write.bank({ grade }), asksProgram("banana")]],
    ["of an exception", [write.bank({ grade }), asksProgram("B"), asksException("banana")]],
  ])("%s", (_, documents) => {
    expect(found(...documents)).toEqual([expect.stringContaining("banana")]);
  });

  test.each(["B", "Merit", "MAS", "65%", "0.65"])("%s is none of them", (stated) => {
    const documents = [asksDecision(stated), asksProgram(stated), asksException(stated)];
    expect(found(asksBank(stated), ...documents)).toEqual([]);
  });
});

describe("nothing is told where nobody can know", () => {
  test.each([
    ["the bank names no scale", [write.bank(), asksDecision("banana"), asksProgram("banana")]],
    ["the scale is not there", [write.bank({ grade: { scale: "none", minimum: "banana" } })]],
    ["one of several banks names none", [write.bank({ grade }), other, asksProgram("banana")]],
    [
      "the program honours no bank",
      [write.bank({ grade }), asksProgram("banana", { banks: null })],
    ],
    ["the bank is not there", [asksDecision("banana")]],
  ])("%s", (_, documents) => {
    expect(found(...documents)).toEqual([]);
  });
});

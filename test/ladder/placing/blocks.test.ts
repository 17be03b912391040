import { describe, expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import * as write from "../../builders/documents.ts";
import { type About, credit, exception, placedTogether, unassigned } from "./world.ts";

/** A certificate of two parts, three credits each. */
const certificate = (more: write.Part = {}) =>
  write.program({
    id: "certificate",
    credits: 6,
    requirements: [
      { id: "abc", credits: 3, from: { subjects: ["ABC"] } },
      { id: "def", credits: 3, from: { subjects: ["DEF"] } },
    ],
    ...more,
  });

const diploma = (more: write.Part = {}) =>
  write.program({
    id: "diploma",
    credits: 30,
    requirements: [{ id: "any", credits: 30, from: {} }],
    ...more,
  });

const abc = credit("a");
const def = credit("d", unassigned(3, "DEF"));

/** What counts in each program, with the blocks: `diploma 6 certificate → any 6`. */
function shares(documents: readonly write.Part[], order: readonly string[], about: About = {}) {
  const found = placedTogether([write.bank(), ...documents], order, about);
  return found.programs.map(({ program, credits, blocks }) =>
    [
      `${program} ${credits}`,
      ...blocks.map(
        (block) => `${block.program.program.id} → ${block.requirement} ${block.counted}`,
      ),
    ].join(" "),
  );
}

const two = ["certificate", "diploma"];

describe("a completed program", () => {
  test("enters another as a block of its credits", () => {
    expect(shares([certificate(), diploma(), ...abc, ...def], two)).toEqual([
      "certificate 6",
      "diploma 6 certificate → any 6",
    ]);
  });

  test("does not enter while it is not complete", () => {
    const more = credit("more", unassigned(3, "XYZ"));
    expect(shares([certificate(), diploma(), ...abc, ...more], two)).toEqual([
      "certificate 3",
      "diploma 3",
    ]);
  });

  test("is completed for the sake of entering where that brings more in all", () => {
    const strict = diploma({
      limits: [{ id: "few", of: { awardTypes: ["unassigned"] }, max: { awards: 2 } }],
    });
    expect(shares([certificate(), strict, ...abc, ...def], ["diploma", "certificate"])).toEqual([
      "diploma 6 certificate → any 6",
      "certificate 6",
    ]);
  });

  test("may be complete by a decision", () => {
    const waived = exception("waive", { program: "certificate", requirement: "def" });
    expect(shares([certificate(), diploma(), ...abc, waived], two)).toEqual([
      "certificate 3",
      "diploma 6 certificate → any 6",
    ]);
  });

  test("enters no requirement that asks something of a course", () => {
    const asking = diploma({ requirements: [{ id: "abc", credits: 30, from: { levels: [1] } }] });
    expect(shares([certificate(), asking, ...abc, ...def], two)).toEqual([
      "certificate 6",
      "diploma 0",
    ]);
  });

  test("is resident credit at its own institution, and transfer credit elsewhere", () => {
    const resident = { residency: { credits: 30 } };
    expect(shares([certificate(), diploma(resident), ...abc, ...def], two)[1]).toContain("→");
    const elsewhere = diploma({ ...resident, institution: "other", banks: ["bank"] });
    expect(shares([certificate(), elsewhere, ...abc, ...def], two)[1]).toBe("diploma 0");
  });

  test("enters one program only, and that one may enter a third", () => {
    const degree = write.program({
      id: "degree",
      credits: 60,
      requirements: [{ id: "any", credits: 60, from: {} }],
    });
    const short = diploma({ credits: 6, requirements: [{ id: "any", credits: 6, from: {} }] });
    const documents = [certificate(), short, degree, ...abc, ...def];
    expect(shares(documents, ["certificate", "diploma", "degree"])).toEqual([
      "certificate 6",
      "diploma 6 certificate → any 6",
      "degree 6 diploma → any 6",
    ]);
  });

  test("is tried in so many ways only; what was not tried is bounded", () => {
    const small = (id: string) =>
      write.program({ id, credits: 3, requirements: [{ id: "any", credits: 3, from: {} }] });
    const names = ["a", "b", "c", "d", "e", "f", "g"];
    const documents = [write.bank(), ...names.map(small), ...abc, ...def];
    const found = placedTogether(documents, names);
    expect(found.bound.atLeast(found.credits)).toBe(true);
    expect(found.credits.atLeast(Rational.of(9))).toBe(true);
    expect(found.unique).toBe(false);
    expect(found.optimal).toBe(found.bound.equals(found.credits));
  });

  test("replaces what an overlap would let count twice", () => {
    const rule = { overlap: [{ with: { programs: ["diploma"] }, max: { credits: 3 } }] };
    expect(shares([certificate(rule), diploma(), ...abc, ...def], two)).toEqual([
      "certificate 6",
      "diploma 6 certificate → any 6",
    ]);
  });
});

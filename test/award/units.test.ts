import { describe, expect, test } from "vitest";
import { Rational } from "../../src/kernel/rational.ts";
import { boundOf } from "../../src/ladder/bound.ts";
import * as write from "../builders/documents.ts";
import { answersOf, awardsOf, candidatesOf, catalogueOf } from "../builders/workspace.ts";

const sources = { s: { title: "Source", basis: "synthetic" } };
const points = { unit: "points", sources, hours: { perCredit: { learning: 10 } } };
const half = { ...points, conversions: [{ to: "ects", factor: 0.5, source: "s" }] };

/** m covers the course c of 10 ECTS credits under a bank whose credit is in points. */
const world = (bank: write.Part, learning: number, unit = "ects"): write.Part[] => [
  write.microCredential("m", { hours: { learning }, subjects: ["ABC"], level: { year: 1 } }),
  write.course("c", { credits: 10, unit, outcomes: write.outcomes(1) }),
  write.program({
    credits: 60,
    unit: "ects",
    requirements: [{ id: "all", credits: 60, from: {} }],
  }),
  write.crosswalk([write.relates("m#K1", "exact", "c#O1")], ["m c"]),
  write.bank(bank),
];

const verdict = (documents: readonly write.Part[]): string => {
  const [pair] = answersOf(documents).pairs;
  const { certain, possible } = pair?.credits ?? {};
  return `${pair?.verdict} ${certain} ${possible}`;
};
const reasons = (documents: readonly write.Part[]) =>
  answersOf(documents).pairs.flatMap((pair) => pair.reasons.map(({ code, args }) => [code, args]));
const questions = (documents: readonly write.Part[]) =>
  answersOf(documents).pairs.flatMap((pair) => pair.questions.map(({ args }) => args));

describe("hours that bear credit in the bank's unit", () => {
  test("are held against a course of another unit by the factor that a source declares", () => {
    expect(awardsOf(world(half, 200))).toEqual(["eligible assigned:c:m 10"]);
    expect(awardsOf(world(half, 199))).toEqual(["review assigned:c:m 10"]);
    const strict = { ...half, hours: { ...half.hours, check: "ceiling" } };
    expect(awardsOf(world(strict, 199))).toEqual([]);
  });

  test("say nothing of it where no source does, and a registrar is asked", () => {
    const args = { unit: "points", needed: "ects", bank: "bank" };
    for (const check of ["review", "ceiling"]) {
      const documents = world({ ...points, hours: { ...points.hours, check } }, 2000);
      expect(verdict(documents)).toBe("review 0 10");
      expect(reasons(documents)).toEqual([["hours-unknown", args]]);
      expect(questions(documents)).toEqual([{ fact: "conversion", ...args }]);
    }
  });

  test("bound a part of its credit", () => {
    const outcomes = write.outcomes(2);
    const partly = { ...half, credit: { step: 0.5 } };
    const equivalence = { threshold: 1, partialCredit: true };
    const documents = world({ ...partly, equivalence }, 60).map((document) =>
      document.id === "c" ? { ...document, outcomes } : document,
    );
    expect(awardsOf(documents)).toEqual(["eligible partial:c:m 3"]);
  });
});

describe("credit in another unit than the program's", () => {
  test("enters it by the factor that a source declares", () => {
    expect(verdict(world(half, 100, "points"))).toBe("eligible 5 5");
    expect(candidatesOf(world(half, 100, "points"))).toMatchObject([
      { unit: "ects", converted: { unit: "points", source: "s" } },
    ]);
  });

  test("stays out where no source does, without a course, too", () => {
    expect(verdict(world(points, 100, "points"))).toBe("no 0 0");
    const unassigned = { unassigned: { allowed: true }, credit: { step: 1 } };
    const [, , ...without] = world({ ...points, ...unassigned }, 100);
    const [offering] = world(points, 100);
    const documents = [offering ?? {}, ...without.filter(({ kind }) => kind !== "crosswalk")];
    expect(verdict(documents)).toBe("no 0 0");
    expect(reasons(documents)).toContainEqual([
      "unit-mismatch",
      { unit: "points", needed: "ects" },
    ]);
  });

  test("keeps to the bank's limits as the bank counts", () => {
    const limits = [{ id: "most", max: { credits: 9 } }];
    expect(verdict(world({ ...half, limits }, 100, "points"))).toBe("no 0 0");
    expect(
      verdict(world({ ...half, limits: [{ id: "most", max: { credits: 10 } }] }, 100, "points")),
    ).toBe("eligible 5 5");
  });

  test("is told that limit in the program's unit", () => {
    const catalogue = catalogueOf(
      world({ ...half, limits: [{ id: "most", max: { credits: 9 } }] }, 100),
    );
    const program = catalogue.programs.get("program");
    if (program === undefined) throw new Error("the program is there");
    const bound = boundOf(program, catalogue, { kind: "limit", id: "most" });
    expect(bound).toMatchObject({ kind: "limit", max: { credits: Rational.parse("4.5") } });
  });

  test("may be granted in steps that are the bank's", () => {
    const unassigned = { unassigned: { allowed: true, status: "eligible" }, credit: { step: 1 } };
    const awards = candidatesOf(world({ ...half, ...unassigned }, 100));
    const [free] = awards.filter(({ type }) => type === "unassigned");
    expect([free?.credits, free?.divisible?.step].map(String)).toEqual(["5", "0.5"]);
  });
});

import { describe, expect, test } from "vitest";
import { reasonMessage } from "../../src/diagnostics/reasons.ts";
import * as write from "../builders/documents.ts";
import { answersOf } from "../builders/workspace.ts";

/** The codes of why the verdict on an offering is not better, and what they say of it. */
const reasonsFor = (documents: readonly write.Part[], offering = "m") =>
  answersOf(documents)
    .pairs.filter((pair) => pair.program === "program" && pair.microCredential === offering)
    .flatMap(({ reasons }) => reasons.map(({ code, args }) => ({ code, ...args })));
const codesFor = (documents: readonly write.Part[], offering = "m") =>
  reasonsFor(documents, offering).map(({ code }) => code);

/** m and n each show one of the two outcomes of c. */
const halves = (...more: readonly write.Part[]): write.Part[] => [
  write.microCredential("m"),
  write.microCredential("n"),
  write.course("c", { outcomes: write.outcomes(2) }),
  write.program(),
  write.bank({ cluster: { allowed: true, most: 2 } }),
  write.crosswalk(
    [write.relates("m#K1", "exact", "c#O1"), write.relates("n#K1", "exact", "c#O2")],
    ["m c", "n c"],
  ),
  ...more,
];

describe("a decision that has ended is a reason", () => {
  const ended = { effective: { to: "2024-12-31" } };

  test("where it gave credit in the program", () => {
    expect(codesFor(halves(write.agreement("a", ended)))).toContain("agreement-expired");
  });

  test("not where it gave credit in another program", () => {
    const elsewhere = write.agreement("a", { ...ended, programs: ["other"] });
    const documents = halves(elsewhere, write.program({ id: "other" }));
    expect(codesFor(documents)).not.toContain("agreement-expired");
  });

  test("not where it gave none", () => {
    const refusal = { ...ended, decision: "no-credit", results: undefined };
    expect(codesFor(halves(write.agreement("a", refusal)))).not.toContain("agreement-expired");
  });
});

describe("a decision to give several together no credit is a reason", () => {
  const together = (...ids: string[]) =>
    write.agreement("a", {
      decision: "no-credit",
      results: undefined,
      microCredentials: ids.map((id) => ({ id })),
    });

  test("for each of them, where they would cover a course together", () => {
    const documents = halves(together("m", "n"));
    expect(codesFor(documents)[0]).toBe("agreement-no-credit");
    expect(codesFor(documents, "n")[0]).toBe("agreement-no-credit");
  });

  test("not where one of them adds nothing", () => {
    const documents = [...halves(together("m", "other")), write.microCredential("other")];
    expect(codesFor(documents)).not.toContain("agreement-no-credit");
  });
});

describe("a course that cannot be credited is a reason", () => {
  const second = (more: write.Part) =>
    halves(
      write.course("d", { code: "DEF 1000", ...more }),
      write.crosswalk([write.relates("m#K1", "exact", "d#O1")], ["m d"], { id: "more" }),
    );

  test("where it is marked so", () => {
    expect(reasonsFor(second({ creditable: false }))[0]).toEqual({
      code: "not-creditable",
      course: "DEF 1000",
      why: "it is marked as not creditable",
    });
  });

  test("where it is not in effect any more", () => {
    expect(reasonsFor(second({ effective: { to: "2025-01-30" } }))[0]).toEqual({
      code: "not-creditable",
      course: "DEF 1000",
      why: "not in effect on 2025-01-31",
    });
  });

  test("not where the program could not take it", () => {
    const documents = second({ effective: { to: "2025-01-30" } }).map((document) =>
      document.kind === "program"
        ? { ...document, requirements: [{ id: "r", credits: 60, from: { subjects: ["ABC"] } }] }
        : document,
    );
    expect(codesFor(documents)).not.toContain("not-creditable");
  });
});

describe("what is known is not called unknown", () => {
  const leveled = (level: write.Part): write.Part[] => [
    write.microCredential("m", { competencies: [write.competency("K1", level)] }),
    write.course("c", { outcomes: [write.outcome("O1", leveledOn("scale"))] }),
    write.program(),
    write.bank({ equivalence: { threshold: 1, levels: "at-least" } }),
    write.crosswalk([write.relates("m#K1", "exact", "c#O1")]),
    write.scale(),
    write.scale("other"),
  ];
  const leveledOn = (scale: string) => ({ level: { scale, value: "low" } });

  test("a level on another scale is named with both scales", () => {
    expect(reasonsFor(leveled(leveledOn("other")))).toContainEqual({
      code: "level-unknown",
      what: "m#K1",
      stated: "other",
      needed: "scale",
    });
  });

  test("a level that is not stated is told as such", () => {
    expect(reasonsFor(leveled({}))).toContainEqual({ code: "level-unknown", what: "m#K1" });
  });

  test.each([
    [{ learning: 45 }, { practicum: 100 }, "practicum"],
    [{ lecture: 15 }, { lecture: 45, learning: 135 }, "learning"],
  ])("with rates %o, of hours %o those without one are named", (perCredit, hours, kind) => {
    const documents = halves().map((document) => {
      if (document.id === "bank") return { ...document, hours: { perCredit, check: "review" } };
      return document.id === "m"
        ? { ...document, competencies: write.competencies(2), hours }
        : document;
    });
    const whole = write.crosswalk([write.relates("m#K2", "exact", "c#O2")], [], { id: "whole" });
    expect(reasonsFor([...documents, whole])).toContainEqual({
      code: "hours-unknown",
      kinds: [kind],
      bank: "bank",
    });
  });

  test("outcomes that all weigh nothing are listed", () => {
    const documents = halves().map((document) =>
      document.id === "c"
        ? { ...document, outcomes: [write.outcome("O1", { weight: 0 })] }
        : document,
    );
    const [only] = documents.filter(({ id }) => id === "crosswalk");
    const one = { ...only, mappings: [write.relates("m#K1", "exact", "c#O1")] };
    const others = documents.filter(({ id }) => id !== "crosswalk");
    expect(reasonsFor([...others, one])).toContainEqual({
      code: "course-outcomes-missing",
      course: "ABC 1000",
      weightless: 1,
    });
  });
});

describe("a decision that brings nothing here is a reason", () => {
  test("where it gives credit in other programs", () => {
    const elsewhere = write.agreement("a", { programs: ["other"] });
    const documents = halves(elsewhere, write.program({ id: "other" }));
    expect(reasonsFor(documents)).toContainEqual({
      code: "not-applicable",
      award: "Offering m",
      program: "program",
      agreement: "a",
    });
  });

  test("where its credit is none", () => {
    const results = [{ type: "unassigned", subject: "ABC", level: 1, credits: 0 }];
    const found = codesFor(halves(write.agreement("a", { results })));
    expect(found[0]).toBe("agreement-no-credit");
    expect(found).not.toContain("limit-reached");
  });
});

describe("credit that is too small says whether rounding made it so", () => {
  /** The hours are those of credit in hundredths, at 100 hours a credit. */
  const told = (hundredths: number, credit: write.Part) => {
    const offering = { hours: { learning: hundredths }, subjects: ["ABC"], level: { year: 1 } };
    const { pairs } = answersOf([
      write.microCredential("m", offering),
      write.course("c", { outcomes: write.outcomes(2) }),
      write.crosswalk([write.relates("m#K1", "exact", "c#O1")], ["m c"]),
      write.program(),
      write.bank({
        unassigned: { allowed: true },
        hours: { perCredit: { learning: 100 } },
        credit,
      }),
    ]);
    const found = pairs[0]?.reasons.find(({ code }) => code === "too-small");
    return found && [found.rule, reasonMessage(found.code, found.args)];
  };

  test("it is below the least", () => {
    expect(told(40, { step: 1, least: 0.5 })).toEqual([
      "credit-bank bank credit.least",
      "it would carry 0.40 credits, less than the least of 0.5",
    ]);
  });

  test.each([
    [97, { step: 1, least: 0.5 }, "0.97 credits; rounded down to the step of 1 nothing is left"],
    [97, { step: 1 }, "0.97 credits; rounded down to the step of 1 nothing is left"],
    [
      40,
      { step: 1, least: 0.4, rounding: "nearest" },
      "0.40 credits; rounded down to the step of 1 nothing is left",
    ],
    [
      190,
      { step: 1, least: 1.5 },
      "1.90 credits; rounded down to the step of 1 that is 1, less than the least of 1.5",
    ],
  ])("%i hundredths under %j: rounding leaves too little", (hundredths, credit, words) => {
    expect(told(hundredths, credit)).toEqual([
      "credit-bank bank credit.step",
      `it would carry ${words}`,
    ]);
  });
});

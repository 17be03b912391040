import { describe, expect, test } from "vitest";
import { deriveCourse } from "../../src/ladder/derivation.ts";
import { termsOf } from "../../src/policy/bank-terms.ts";
import * as write from "../builders/documents.ts";
import { answersOf, catalogueOf, rulesOf, the } from "../builders/workspace.ts";

const sources = { old: { title: "The old policy" }, now: { title: "The new policy" } };

/** A parameter that changed in 2023; each value names its source. */
const changed = (before: unknown, since: unknown) => [
  { from: "2018-01-01", value: before, source: "old" },
  { from: "2023-01-01", value: since, source: "now" },
];

/** The offering m shows the only outcome of c. */
const documents = (parts: Readonly<Record<string, write.Part>>): write.Part[] => [
  write.microCredential("m", parts.offering),
  write.course("c", parts.course),
  write.program({ sources, ...parts.program }),
  write.bank({ sources, ...parts.bank }),
  write.crosswalk([write.relates("m#K1", "exact", "c#O1")], ["m c"]),
];

/** The rule and the source of why m has no better answer. */
function cited(code: string, parts: Readonly<Record<string, write.Part>>): unknown[] {
  const [pair] = answersOf(documents(parts)).pairs;
  const found = pair?.reasons.find((reason) => reason.code === code);
  return [found?.rule, found?.source];
}

/** A limit in each way that its maximum can have a history. */
const limits: readonly (readonly [string, write.Part])[] = [
  ["credits", { max: { credits: changed(60, 1) } }],
  ["a share", { max: { share: changed(1, "1%") } }],
  ["awards", { max: { awards: changed(9, 0) } }],
  ["the whole maximum", { max: changed({ credits: 60 }, { share: "1%" }) }],
  [
    "an amount within a whole maximum",
    { max: [{ from: "2018-01-01", source: "old", value: { credits: changed(60, 1) } }] },
  ],
];

describe("a limit that leaves no room names the source of its maximum in force", () => {
  describe.each(limits)("%s", (_, limit) => {
    const stated = [{ id: "l", ...limit, source: "old" }];

    test("of a program", () => {
      expect(cited("limit-reached", { program: { limits: stated } })).toEqual([
        "program program limit l",
        "The new policy",
      ]);
    });

    test("of a bank", () => {
      const parts = { bank: { limits: stated } };
      expect(cited("limit-reached", parts)).toEqual(["credit-bank bank limit l", "The new policy"]);
      const bank = the(catalogueOf(documents(parts)).banks, "bank");
      expect(termsOf(bank, []).caps).toMatchObject([{ id: "l", source: "now" }]);
    });

    test("of a requirement, wherever it stands", () => {
      const pool = { id: "any", credits: 60, from: {}, limits: stated };
      expect(cited("limit-reached", { program: { requirements: [pool] } })).toEqual([
        "program program requirement any limit any/l",
        "The new policy",
      ]);
      const requirements = [{ id: "all", allOf: [{ id: "some", choose: 1, of: [pool] }] }];
      expect(cited("limit-reached", { program: { requirements } })[1]).toBe("The new policy");
    });
  });

  test("and its own where that names none", () => {
    const max = { credits: [{ from: "2018-01-01", value: 1 }] };
    const own = { limits: [{ id: "l", max, source: "old" }] };
    expect(cited("limit-reached", { program: own })[1]).toBe("The old policy");
    expect(cited("limit-reached", { bank: own })[1]).toBe("The old policy");
  });
});

describe("a competency that does not count names the source of what the bank asks", () => {
  const graded = { ...write.competency("K1"), level: { scale: "bloom", value: "apply" } };
  const higher = { ...write.outcome("O1"), level: { scale: "bloom", value: "create" } };
  const optional = { competencies: [write.competency("K1", { demonstrated: "optional" })] };

  test.each<[string, string, unknown, Readonly<Record<string, write.Part>>]>([
    ["optional-only", "countOptional", false, { offering: optional }],
    ["not-assessed", "countUnassessed", false, { offering: { assessments: [] } }],
    [
      "level-below",
      "levels",
      "at-least",
      { offering: { competencies: [graded] }, course: { outcomes: [higher] } },
    ],
    ["level-unknown", "levels", "at-least", { course: { outcomes: [higher] } }],
    [
      "level-below",
      "offeringLevel",
      "at-least",
      { offering: { level: { year: 1 } }, course: { level: { year: 3 } } },
    ],
    ["level-unknown", "offeringLevel", "at-least", { course: { level: { year: 3 } } }],
  ])("%s: %s", (code, parameter, value, parts) => {
    const asking = (stated: unknown): write.Part => ({
      equivalence: { threshold: 1, [parameter]: stated, source: "old" },
    });
    const rule = `credit-bank bank equivalence.${parameter}`;
    const scale = { kind: "level-scale", id: "bloom", levels: ["apply", "create"] };
    const told = (bank: write.Part) => {
      const all = [...documents({ ...parts, bank }), scale];
      const reasons = answersOf(all).pairs[0]?.reasons ?? [];
      const found = reasons.find((reason) => reason.code === code);
      return [found?.rule, found?.source];
    };
    expect(told(asking(changed(value, value)))).toEqual([rule, "The new policy"]);
    expect(told(asking(value))).toEqual([rule, "The old policy"]);
    const provenance = { [`equivalence.${parameter}`]: "now" };
    expect(told({ ...asking(value), provenance })).toEqual([rule, "The new policy"]);
  });
});

describe("an explanation names the source of the value in force", () => {
  test("of the share of a course that must be covered", () => {
    const bank = { equivalence: { threshold: changed(1, "80%"), source: "old" } };
    const rules = rulesOf(documents({ bank }));
    const offering = the(rules.catalogue.offerings, "m");
    const course = the(rules.catalogue.courses, "c");
    expect(deriveCourse(rules, [offering], course).source).toBe("The new policy");
  });

  test("and not that of another parameter of the same rule", () => {
    const provenance = { "equivalence.countOptional": "now" };
    const equivalence = { threshold: "80%", countOptional: false, source: "old" };
    const bank = { equivalence, provenance };
    const rules = rulesOf(documents({ bank }));
    const offering = the(rules.catalogue.offerings, "m");
    const course = the(rules.catalogue.courses, "c");
    expect(deriveCourse(rules, [offering], course).source).toBe("The old policy");
  });

  test("of the least hours, and of the route", () => {
    const bank = { route: changed("transfer", "plar"), hours: { minimum: changed(20, 40) } };
    const rules = rulesOf(documents({ bank }));
    const { results } = rules.gates(the(rules.catalogue.offerings, "m"));
    expect(results.map(({ id, source }) => [id, source])).toEqual([
      ["hours-minimum", "now"],
      ["non-credit", "now"],
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { ladder } from "../../src/ladder/ladder.ts";
import type { Pair } from "../../src/ladder/result.ts";
import { pairDetails } from "../../src/report/ladder/pair-text.ts";
import type { Lookup } from "../../src/report/text/lookup.ts";
import * as write from "../builders/documents.ts";
import { catalogueOf } from "../builders/workspace.ts";

/** It shows one of four outcomes, and another if it were assessed; nobody has looked at the rest. */
const partly = () => {
  const catalogue = catalogueOf([
    write.microCredential("m", {
      competencies: [write.competency("K1"), write.competency("K2")],
      assessments: [{ id: "A1", type: "project", competencies: ["K1"] }],
    }),
    write.course("c", { outcomes: write.outcomes(4) }),
    write.bank({ equivalence: { threshold: 0.8 } }),
    write.program(),
    write.crosswalk([
      write.relates("m#K1", "exact", "c#O1"),
      write.relates("m#K2", "exact", "c#O3"),
    ]),
  ]);
  const [pair] = ladder(catalogue, { fixes: true, all: true }).pairs;
  if (pair === undefined) throw new Error("no pair");
  return pair;
};

/** What the first view says would make a pair better. */
const told = (pair: Pair) =>
  pairDetails(pair, { threshold: () => null } as unknown as Lookup).at(-1);

describe("what would make a verdict better, at first sight", () => {
  test("the best verdict that one edit reaches, though less work comes before it", () => {
    const pair = partly();
    expect(pair.fixes.map(({ verdict }) => verdict)).toEqual(["review", "eligible"]);
    expect(told(pair)).toMatch(/^would be eligible \(3\.0\) with: .* taught and assessed in full$/);
  });

  test("a comparison that is left to be made only where there is nothing else", () => {
    const pair = partly();
    const [fix] = pair.fixes;
    if (fix === undefined) throw new Error("no fix");
    const open = { ...fix, verdict: "not-assessed" } as const;
    expect(told({ ...pair, fixes: [open, fix] })).toMatch(/^would be in review/);
    expect(told({ ...pair, fixes: [open] })).toBe(
      "after a graded assessment of K2 it would still have to be compared",
    );
  });
});

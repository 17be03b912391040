import { expect, test } from "vitest";
import { ladder } from "../../src/ladder/ladder.ts";
import * as write from "../builders/documents.ts";
import { catalogueOf } from "../builders/workspace.ts";

/** What would change the verdict on `m`: the kind of edit and what it is about. */
const fixesFor = (documents: readonly write.Part[]) =>
  ladder(catalogueOf(documents), { fixes: true, all: true }).pairs.flatMap(({ fixes }) =>
    fixes.map(({ kind, args }) => [kind, ...args.items].join(" ")),
  );

/** `m` shows the first outcome of `c`, and would show the last if it were assessed; nobody has looked at the second. */
const world = (essential: boolean) => [
  write.microCredential("m", {
    competencies: [write.competency("K1"), write.competency("K2")],
    assessments: [{ id: "A1", type: "project", competencies: ["K1"] }],
  }),
  write.course("c", {
    outcomes: write.outcomes(3).map((o, index) => (index === 2 ? { ...o, essential } : o)),
  }),
  write.bank({ equivalence: { threshold: 0.6 } }),
  write.program(),
  write.crosswalk([write.relates("m#K1", "exact", "c#O1"), write.relates("m#K2", "exact", "c#O3")]),
];

test("a comparison is offered where its outcomes are what is missing", () => {
  expect(fixesFor(world(false))).toContain("compare O2");
});

test("a comparison of one outcome says nothing about another that is essential", () => {
  expect(fixesFor(world(true))).not.toContain("compare O2");
});

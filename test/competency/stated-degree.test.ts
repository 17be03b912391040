import { describe, expect, test } from "vitest";
import * as write from "../builders/documents.ts";
import { rulesOf, the } from "../builders/workspace.ts";

const assessor = { assertedBy: { role: "assessor", organisation: "College" } };

const world = (...crosswalks: readonly write.Part[]) => [
  write.microCredential("m"),
  write.course("c"),
  write.program(),
  write.bank(),
  ...crosswalks,
];

/** What m's competency shows of c's outcome, and what that rests on. */
function shown(documents: readonly write.Part[]) {
  const { judge, catalogue } = rulesOf(documents);
  const [item] = judge.pair(the(catalogue.offerings, "m"), the(catalogue.courses, "c")).evidence;
  return {
    relation: item?.derivation.relation,
    degree: item?.degree.certain.toNumber(),
    steps: item?.derivation.steps.map(({ relation, by, source }) => ({ relation, by, source })),
  };
}

const exact = write.crosswalk([write.relates("m#K1", "exact", "c#O1")], [], {
  id: "a-exact",
  assertedBy: { role: "registrar" },
});

describe("a stated degree rests on the mapping that states it", () => {
  test("where another mapping gives the relation", () => {
    const stating = write.crosswalk(
      [write.relates("m#K1", "close", "c#O1", { degree: "60%", source: "minutes" })],
      [],
      { id: "b-degree", ...assessor, sources: { minutes: { title: "Minutes of May" } } },
    );
    expect(shown(world(exact, stating))).toEqual({
      relation: "exact",
      degree: 0.6,
      steps: [{ relation: "close", by: "assessor, College", source: "Minutes of May" }],
    });
  });

  test("of several the one that states the greatest", () => {
    const stating = (id: string, degree: number, role: string) =>
      write.crosswalk([write.relates("m#K1", "close", "c#O1", { degree })], [], {
        id,
        assertedBy: { role },
      });
    const found = shown(world(stating("low", 0.3, "first"), stating("more", 0.7, "second")));
    expect([found.degree, found.steps?.map(({ by }) => by)]).toEqual([0.7, ["second"]]);
  });

  test("without one the relation rests on what gives it", () => {
    expect(shown(world(exact)).steps).toEqual([
      { relation: "exact", by: "registrar", source: null },
    ]);
  });
});

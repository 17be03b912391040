import { describe, expect, test } from "vitest";
import { questionMessage } from "../../src/diagnostics/questions.ts";
import * as write from "../builders/documents.ts";
import { answersOf } from "../builders/workspace.ts";

/** What is asked about the offering `m`: the party and its question. */
function asked(documents: readonly write.Part[]): string[] {
  const pair = answersOf(documents).pairs.find(({ microCredential }) => microCredential === "m");
  return (pair?.questions ?? []).map(
    ({ for: party, args }) => `${party}: ${questionMessage(args)}`,
  );
}

const shown = (id: string) => write.competency(id);
const unsaid = (id: string) => write.competency(id, { demonstrated: undefined });
const demonstrated = (id: string) => `provider: must every completer demonstrate m#${id}?`;
const hours = "provider: do the hours of m bear the 3 credits of c?";

/** The competencies K1, K2 … are the outcomes O1, O2 … one by one. */
const oneByOne = (
  competencies: readonly write.Part[],
  outcomes: readonly write.Part[],
  bank: write.Part = { equivalence: { threshold: 0.8 } },
  more: write.Part = {},
): write.Part[] => [
  write.microCredential("m", { competencies, ...more }),
  write.course("c", { outcomes }),
  write.program(),
  write.bank(bank),
  write.crosswalk(
    competencies.map((_, at) => write.relates(`m#K${at + 1}`, "exact", `c#O${at + 1}`)),
    ["m c"],
  ),
];

const weighing = (id: string, weight: number, more: write.Part = {}) =>
  write.outcome(id, { weight, ...more });

describe("only facts are asked that some answer to the others makes decisive", () => {
  test("not one whose weight is never the last that is needed", () => {
    const competencies = [unsaid("K1"), shown("K2"), unsaid("K3")];
    const outcomes = [weighing("O1", 5), weighing("O2", 4), weighing("O3", 1)];
    expect(asked(oneByOne(competencies, outcomes))).toEqual([demonstrated("K1")]);
  });

  test("both where either may be the last", () => {
    const competencies = [unsaid("K1"), shown("K2"), unsaid("K3")];
    const outcomes = [weighing("O1", 1), weighing("O2", 8), weighing("O3", 1)];
    const bank = { equivalence: { threshold: 0.9 } };
    const both = [demonstrated("K1"), demonstrated("K3")];
    expect(asked(oneByOne(competencies, outcomes, bank))).toEqual(both);
  });

  test("not an outcome without weight", () => {
    const outcomes = [weighing("O1", 1), weighing("O2", 0)];
    const found = asked(oneByOne([unsaid("K1"), unsaid("K2")], outcomes));
    expect(found).toEqual([demonstrated("K1")]);
  });

  test("not beside an essential outcome with which enough is covered", () => {
    const competencies = [unsaid("K1"), shown("K2"), unsaid("K3")];
    const outcomes = [weighing("O1", 1, { essential: true }), weighing("O2", 8), weighing("O3", 1)];
    expect(asked(oneByOne(competencies, outcomes))).toEqual([demonstrated("K1")]);
  });
});

describe("part of a course's credit", () => {
  const outcomes = [weighing("O1", 1), weighing("O2", 1)];
  const bank = (check: string) => ({
    equivalence: { threshold: 0.8, partialCredit: true },
    hours: { perCredit: { learning: 45 }, check },
    credit: { step: 0.5 },
  });

  test("asks for the hours where they alone make the amount", () => {
    expect(asked(oneByOne([shown("K1")], outcomes, bank("off")))).toEqual([hours]);
  });

  test("does not ask for hours where the amount is the same either way", () => {
    const found = oneByOne([unsaid("K1")], outcomes, bank("review"), { hours: { learning: 90 } });
    expect(asked(found)).toEqual([demonstrated("K1")]);
  });

  test("asks the bank for its rate where hours are stated and it has none", () => {
    const stated = { hours: { learning: 135 } };
    const { hours: _, ...unrated } = bank("off");
    const found = asked(oneByOne([shown("K1")], outcomes, unrated, stated));
    expect(found).toEqual([expect.stringMatching(/^registrar: .*`hours.perCredit.learning`$/)]);
    expect(asked(oneByOne([shown("K1")], outcomes, bank("off"), stated))).toEqual([]);
  });

  test("asks for both where one is nothing without the other", () => {
    const found = asked(oneByOne([unsaid("K1")], outcomes, bank("off")));
    expect(found).toEqual([demonstrated("K1"), hours]);
  });
});

describe("an offering that states no competencies and claims a course", () => {
  const outcomes = [weighing("O1", 1), weighing("O2", 1)];
  const claiming = (competencies: readonly write.Part[]) => [
    write.microCredential("m", { competencies, pathways: { claims: [{ course: "c" }] } }),
    write.course("c", { outcomes }),
    write.program(),
    write.bank(),
  ];

  test("is asked for them, and for no comparison", () => {
    const which = "provider: which competencies does m have? it states none";
    expect(asked(claiming([]))).toEqual([which]);
  });

  test("is compared once it has some", () => {
    expect(asked(claiming([shown("K1")]))).toEqual([
      "faculty: does m meet c#O1? nobody has compared the two",
      "faculty: does m meet c#O2? nobody has compared the two",
    ]);
  });
});

describe("the note of a requirement", () => {
  const noted = (open: number) =>
    write.program({
      requirements: [
        { id: "noted", credits: 6, from: {}, note: "ask" },
        { id: "open", credits: open, from: {} },
      ],
    });
  const world = (open: number) => [
    write.microCredential("m"),
    write.course("c"),
    noted(open),
    write.bank(),
    write.crosswalk([write.relates("m#K1", "exact", "c#O1")], ["m c"]),
  ];

  test("is asked of an eligible award of which it makes more count", () => {
    expect(asked(world(2))).toEqual(["registrar: may it be placed in noted? its note says: ask"]);
  });

  test("is not asked where all counts without it", () => {
    expect(asked(world(3))).toEqual([]);
  });
});

test("a judgement on hours is asked of every member of a cluster that has too few", () => {
  const half = (id: string) => write.microCredential(id, { hours: { learning: 45 } });
  const found = asked([
    half("m"),
    half("n"),
    write.course("c", { outcomes: write.outcomes(2) }),
    write.program(),
    write.bank({
      cluster: { allowed: true, most: 2 },
      hours: { perCredit: { learning: 45 }, check: "review" },
    }),
    write.crosswalk(
      [write.relates("m#K1", "exact", "c#O1"), write.relates("n#K1", "exact", "c#O2")],
      ["m c", "n c"],
    ),
  ]);
  const bears = (id: string) => `faculty: do the hours of ${id} bear the 3 credits of c?`;
  expect(found).toEqual([bears("m"), bears("n")]);
});

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

describe("the credits at stake", () => {
  /** Hours of no stated kind: three credits for certain, ten at most. */
  const sized = (programs: readonly write.Part[], more: readonly write.Part[] = []) =>
    answersOf([
      write.microCredential("m", {
        hours: { unspecified: 150 },
        level: { year: 2 },
        subjects: ["ABC"],
      }),
      write.bank({
        hours: { perCredit: { learning: 45, lecture: 15 }, check: "off" },
        credit: { step: 0.5 },
        unassigned: { allowed: true, status: "eligible" },
      }),
      ...programs,
      ...more,
    ]).pairs.filter(({ microCredential }) => microCredential === "m");
  const room = (credits: number, more: readonly write.Part[] = []) =>
    write.program({
      id: `p${credits}`,
      requirements: [{ id: "any", credits, from: { subjects: ["ABC"] } }, ...more],
    });

  test("are those beyond what is certain, and what changes nothing is not asked", () => {
    const stakes = sized([room(3), room(5)]).map(({ program, questions }) => [
      program,
      ...questions.map(({ args, credits }) => `${args.fact} ${credits}`),
    ]);
    expect(stakes).toEqual([["p3"], ["p5", "hours-kind 2"]]);
  });

  /** The course `c` may also be given for `m`, once it is said that every completer shows it. */
  const course = { id: "course", course: "c" };
  const other = [
    write.course("c"),
    write.microCredential("m", {
      competencies: [unsaid("K1")],
      hours: { learning: 135 },
      level: { year: 2 },
      subjects: ["ABC"],
    }),
    write.crosswalk([write.relates("m#K1", "exact", "c#O1")], ["m c"]),
  ];
  const bank = write.bank({
    hours: { perCredit: { learning: 45 }, check: "off" },
    credit: { step: 0.5 },
    unassigned: { allowed: true, status: "eligible" },
  });
  const another = write.microCredential("n", {
    competencies: [],
    hours: { learning: 135 },
    level: { year: 2 },
    subjects: ["ABC"],
  });

  test("are none where only the whole program gains, by the room that is left to others", () => {
    const ask = (documents: readonly write.Part[]) =>
      answersOf([...other, bank, room(3, [course]), ...documents])
        .pairs.filter(({ microCredential }) => microCredential === "m")
        .flatMap(({ questions }) =>
          questions.map(({ args, credits }) => `${args.fact} ${credits}`),
        );
    expect(ask([another])).toEqual(["demonstrated 0"]);
    expect(ask([])).toEqual([]);
  });

  test("of a decision are those of all its results together", () => {
    const decision = write.agreement("a", {
      results: [
        { type: "unassigned", subject: "ABC", level: 1, credits: 3 },
        { type: "unassigned", subject: "DEF", level: 1, credits: 2 },
      ],
      approved: undefined,
    });
    const [pair] = answersOf([
      write.microCredential("m"),
      write.bank(),
      write.program(),
      decision,
    ]).pairs;
    expect(pair?.questions.map(({ args, credits }) => `${args.fact} ${credits}`)).toEqual([
      "approval 5",
    ]);
  });
});

describe("a level is asked for once", () => {
  const at = (value: string) => ({ level: { scale: "scale", value } });
  const leveled = (threshold: number, levels: readonly string[]) => [
    write.scale(),
    ...oneByOne(
      [shown("K1")],
      levels.map((value, index) => write.outcome(`O${index + 1}`, at(value))),
      { equivalence: { threshold, levels: "at-least", absentLevel: "review" } },
    ).slice(0, -1),
    write.crosswalk(
      levels.map((_, index) => write.relates("m#K1", "exact", `c#O${index + 1}`)),
      ["m c"],
    ),
  ];
  const level = (value: string) => `provider: is m#K1 at level "${value}" (scale) or above?`;

  test("as high as all outcomes need", () => {
    expect(asked(leveled(1, ["low", "high", "middle"]))).toEqual([level("high")]);
  });

  test("as low as decides", () => {
    expect(asked(leveled(0.5, ["low", "high"]))).toEqual([level("low")]);
    expect(asked(leveled(0.6, ["low", "high", "middle"]))).toEqual([level("middle")]);
  });

  test("over several courses, and years of an offering likewise", () => {
    const course = (id: string, value: string, year: number) =>
      write.course(id, { code: id, level: { year }, outcomes: [write.outcome("O1", at(value))] });
    const found = asked([
      write.scale(),
      write.microCredential("m"),
      course("c", "low", 1),
      course("d", "high", 3),
      write.program(),
      write.bank({
        equivalence: {
          threshold: 1,
          levels: "at-least",
          offeringLevel: "at-least",
          absentLevel: "review",
        },
      }),
      write.crosswalk(
        [write.relates("m#K1", "exact", "c#O1"), write.relates("m#K1", "exact", "d#O1")],
        ["m c", "m d"],
      ),
    ]);
    expect(found).toEqual([level("high"), "provider: is m at year level 3 or above?"]);
  });
});

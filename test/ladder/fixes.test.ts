import { describe, expect, test } from "vitest";
import { fixMessage } from "../../src/diagnostics/fixes.ts";
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

describe("a bridge beside an offering", () => {
  const cluster = { allowed: true, most: 2 };
  /** `m` shows the first of four outcomes, for which every completer has to show it unless it is left open. */
  const bridged = (bank: write.Part, offering: write.Part = {}, more: readonly write.Part[] = []) =>
    ladder(
      catalogueOf([
        write.microCredential("m", offering),
        write.course("c", { outcomes: write.outcomes(4) }),
        write.bank({ cluster, ...bank }),
        write.program(),
        write.crosswalk([write.relates("m#K1", "exact", "c#O1")], ["m c"]),
        ...more,
      ]),
      { fixes: true },
    )
      .pairs.filter(({ microCredential }) => microCredential === "m")
      .flatMap(({ fixes }) => fixes)
      .filter(({ kind }) => kind === "bridge")
      .map(
        ({ kind, args, verdict, credits }) => `${verdict} ${credits}: ${fixMessage(kind, args)}`,
      );
  const rated = (check: string, more: write.Part = {}) => ({
    hours: { perCredit: { learning: 45 }, check, ...more },
  });

  test.each([
    ["all that the course takes", "ceiling", {}, "of 135 hours of learning "],
    [
      "what the offering lacks",
      "ceiling",
      { hours: { learning: 100 } },
      "of 35 hours of learning ",
    ],
    ["to be sure", "review", { hours: { learning: 134 } }, "of 1 hour of learning "],
    ["none where the offering has enough", "ceiling", { hours: { learning: 135 } }, ""],
    ["none where nobody counts them", "off", {}, ""],
  ])("says the hours that the answer rests on: %s", (_, check, offering, hours) => {
    expect(bridged(rated(check), offering)).toEqual([
      `cluster 3: a bridge ${hours}that assesses O2, O3, O4 of ABC 1000`,
    ]);
  });

  test("has the least hours that the bank asks of any offering", () => {
    const enough = { hours: { learning: 135 } };
    expect(bridged(rated("ceiling", { minimum: 20 }), enough)).toEqual([
      "cluster 3: a bridge of 20 hours of learning that assesses O2, O3, O4 of ABC 1000",
    ]);
  });

  test("is not offered where it covers the course by itself", () => {
    const unsaid = { competencies: [write.competency("K1", { demonstrated: "optional" })] };
    expect(bridged(rated("ceiling"), unsaid)).toEqual([]);
    expect(bridged({ ...rated("off"), equivalence: { threshold: 0.5 } }, unsaid)).toEqual([]);
  });
});

describe("a fix is evaluated as the answer is", () => {
  const short = { hours: { learning: 60 } };
  const world = [
    write.microCredential("m", { ...short, competencies: [write.competency("K1")] }),
    write.microCredential("n", { hours: { learning: 90 } }),
    write.course("c", { outcomes: write.outcomes(2) }),
    write.bank({
      cluster: { allowed: true, most: 2 },
      hours: { perCredit: { learning: 45 }, check: "ceiling" },
    }),
    write.program(),
    write.crosswalk(
      [
        write.relates("m#K1", "exact", "c#O1", { status: "proposed" }),
        write.relates("n#K1", "exact", "c#O2"),
      ],
      ["m c", "n c"],
    ),
  ];

  test("together with what others cover", () => {
    const pair = ladder(catalogueOf(world), { fixes: true, all: true }).pairs.find(
      ({ microCredential }) => microCredential === "m",
    );
    expect(pair?.verdict).toBe("no");
    const [fix] = pair?.fixes ?? [];
    expect(fix).toMatchObject({ kind: "accept-mapping", verdict: "cluster", course: "c" });
    expect(fix?.about).toEqual(["m#K1 → c#O1"]);
    expect(String(fix?.credits)).toBe("3");
  });

  test("one that several courses have in common is told once", () => {
    const course = (id: string) => write.course(id, { code: id });
    const [pair] = ladder(
      catalogueOf([
        write.microCredential("m", { assessments: [] }),
        course("c"),
        course("d"),
        write.bank(),
        write.program(),
        write.crosswalk(
          [write.relates("m#K1", "exact", "c#O1"), write.relates("m#K1", "exact", "d#O1")],
          ["m c", "m d"],
        ),
      ]),
      { fixes: true },
    ).pairs;
    expect(pair?.fixes.map(({ kind, args }) => fixMessage(kind, args))).toEqual([
      "a graded assessment of K1",
      "O1 of c taught and assessed in full",
      "O1 of d taught and assessed in full",
    ]);
  });
});

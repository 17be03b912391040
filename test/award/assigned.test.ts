import { describe, expect, test } from "vitest";
import * as write from "../builders/documents.ts";
import { awardsOf, candidatesOf, verdictsOf } from "../builders/workspace.ts";

interface Changes {
  readonly m?: write.Part;
  readonly c?: write.Part;
  readonly program?: write.Part;
  readonly bank?: write.Part;
  readonly mapping?: write.Part;
}

/** K1 of m is exactly O1 of c, and they were compared. */
const world = (changes: Changes = {}): write.Part[] => [
  write.microCredential("m", changes.m),
  write.course("c", changes.c),
  write.program(changes.program),
  write.bank(changes.bank),
  write.crosswalk([write.relates("m#K1", "exact", "c#O1", changes.mapping)], ["m c"]),
];
const awards = (changes: Changes = {}) => awardsOf(world(changes));

const [eligible, review] = ["eligible assigned:c:m 3", "review assigned:c:m 3"];

describe("a course that an offering covers for sure is an eligible award", () => {
  test("of the course's credits", () => {
    expect(awards()).toEqual([eligible]);
    expect(awards({ c: { credits: 1.5 } })).toEqual(["eligible assigned:c:m 1.5"]);
  });

  test("named with the edition, where it is stated", () => {
    expect(awards({ m: { edition: "2024" } })).toEqual(["eligible assigned:c:m@2024 3"]);
  });

  test("with the attributes of the course", () => {
    const changes = {
      c: { code: "BTEC 2100", level: { year: 2 }, tags: ["applied"] },
      m: { subjects: ["XYZ"], level: { year: 1 }, tags: ["other"] },
      bank: { route: "transfer" },
    };
    expect(candidatesOf(world(changes))).toMatchObject([
      {
        type: "assigned",
        bank: "bank",
        course: "c",
        subject: "BTEC",
        number: 2100,
        level: 2,
        tags: ["applied"],
        unit: "credit",
        route: "transfer",
        divisible: null,
        microCredentials: ["m"],
        providers: ["provider"],
        agreement: null,
      },
    ]);
  });
});

describe("one that it covers perhaps is in review", () => {
  test.each<[string, Changes]>([
    [
      "not known whether every completer shows it",
      { m: { competencies: [{ id: "K1", statement: "x" }] } },
    ],
    ["not known whether it is assessed", { m: { assessments: undefined } }],
    ["narrower, to be reviewed", { mapping: { relation: "narrower" } }],
    [
      "a gate that cannot be decided",
      { bank: { gates: [{ id: "g", title: "G", require: { required: ["developer"] } }] } },
    ],
  ])("%s", (_, changes) => {
    expect(awards(changes)).toEqual([review]);
  });

  test("and says what is to be asked of whom", () => {
    const [award] = candidatesOf(world({ m: { assessments: undefined } }));
    expect(award?.doubts).toMatchObject([{ for: "provider", fact: "assessed" }]);
  });

  test.each<[string, write.Part]>([
    ["draft", { status: "draft" }],
    ["suspended", { status: "suspended" }],
  ])("but not for being %s", (_, m) => {
    expect(awards({ m })).toEqual([eligible]);
  });
});

describe("one that it does not cover is none", () => {
  test.each<[string, Changes]>([
    ["not assessed", { m: { assessments: [] } }],
    ["coverage below the threshold", { mapping: { degree: "99%" } }],
    ["a gate that fails", { bank: { gates: [{ id: "g", title: "G", require: false }] } }],
    ["an offering that carries credit", { m: { creditStatus: "credit" } }],
    ["a course without outcomes", { c: { outcomes: [write.outcome("O1", { weight: 0 })] } }],
  ])("%s", (_, changes) => {
    expect(awards(changes)).toEqual([]);
  });

  test("a gate that only should pass does not count", () => {
    const gates = [{ id: "g", title: "G", require: false, severity: "should" }];
    expect(awards({ bank: { gates } })).toEqual([eligible]);
  });
});

describe("a course that the program can use", () => {
  const pool = (from: write.Part) => ({ requirements: [{ id: "a", credits: 3, from }] });

  test.each<[string, Changes, number]>([
    ["is of its institution", { c: { institution: "elsewhere" } }, 0],
    ["is creditable", { c: { creditable: false } }, 0],
    ["is in effect", { c: { effective: { to: "2024-12-31" } } }, 0],
    ["passes a filter", { program: pool({ subjects: ["ABC"] }) }, 1],
    ["passes some filter", { program: pool({ subjects: ["XYZ"] }) }, 0],
    ["has a leaf of its own", { program: { requirements: [{ id: "a", course: "c" }] } }, 1],
    ["is not excepted", { program: pool({ exceptCourses: ["c"] }) }, 0],
  ])("%s", (_, changes, count) => {
    expect(awards(changes)).toHaveLength(count);
  });
});

describe("hours limit a computed award", () => {
  const hours = (stated: unknown, check: string | undefined): Changes => ({
    m: { hours: stated },
    bank: { hours: { perCredit: { learning: 45, lecture: 15 }, check } },
  });

  test.each<[unknown, string, string[]]>([
    [{ learning: 135 }, "ceiling", [eligible]],
    [{ learning: 134.9999 }, "ceiling", []],
    [{ unspecified: 135 }, "ceiling", [eligible]],
    [{ unspecified: 134 }, "ceiling", [review]],
    [{ unspecified: 45 }, "ceiling", [review]],
    [{ unspecified: 44 }, "ceiling", []],
    [undefined, "ceiling", [review]],
    [null, "ceiling", []],
    [{ learning: 135 }, "review", [eligible]],
    [{ learning: 1 }, "review", [review]],
    [undefined, "review", [review]],
    [null, "review", [review]],
    [{ learning: 1 }, "off", [eligible]],
    [undefined, "off", [eligible]],
  ])("%j, check: %s", (stated, check, expected) => {
    expect(awards(hours(stated, check))).toEqual(expected);
  });

  test("are reviewed where the bank has rates and says no more", () => {
    expect(awards(hours({ learning: 1 }, undefined))).toEqual([review]);
  });

  test("are not asked about where it has none", () => {
    expect(
      awards({ m: { hours: { learning: 1 } }, bank: { hours: { check: "ceiling" } } }),
    ).toEqual([eligible]);
  });

  test("never make one", () => {
    const changes = hours({ learning: 1_000 }, "ceiling");
    expect(awards({ ...changes, mapping: { degree: 0.5 } })).toEqual([]);
  });
});

describe("a claim alone", () => {
  const claiming = write.microCredential("m", {
    pathways: { claims: [{ course: "c", program: "program" }] },
  });
  const parts = [claiming, write.course("c"), write.program(), write.bank()];

  test("is a reason to look, no more", () => {
    expect(awardsOf(parts)).toEqual([review]);
    expect(verdictsOf(parts)).toEqual({ m: "review" });
  });

  test("is nothing once the two were compared", () => {
    const compared = [...parts, write.crosswalk([], ["m c"])];
    expect(awardsOf(compared)).toEqual([]);
    expect(verdictsOf(compared)).toEqual({ m: "no" });
  });
});

describe("the banks that a program lists are pooled", () => {
  const lenient = write.bank({ id: "lenient", equivalence: { threshold: 0.5 }, route: "transfer" });
  const half = { mapping: { degree: 0.6 } };

  test("each gives its own awards, by its own route", () => {
    const parts = [...world({ ...half, program: { banks: ["bank", "lenient"] } }), lenient];
    expect(candidatesOf(parts).map(({ bank, route }) => `${bank} ${route}`)).toEqual([
      "lenient transfer",
    ]);
  });

  test("by default those of its institution", () => {
    expect(awardsOf([...world(half), lenient])).toEqual([eligible]);
    expect(awardsOf([...world(half), { ...lenient, institution: "elsewhere" }])).toEqual([]);
  });
});

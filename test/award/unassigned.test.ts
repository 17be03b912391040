import { describe, expect, test } from "vitest";
import * as write from "../builders/documents.ts";
import { awardsOf, candidatesOf } from "../builders/workspace.ts";

const sized = { hours: { learning: 135 }, subjects: ["ABC"], level: { year: 1 } };

const world = (offering: write.Part = {}, bank: write.Part = {}): write.Part[] => [
  write.microCredential("m", { ...sized, ...offering }),
  write.program(),
  write.bank({
    unassigned: { allowed: true },
    credit: { step: 0.5 },
    hours: { perCredit: { learning: 45, lecture: 15 } },
    ...bank,
  }),
];
const awards = (offering?: write.Part, bank?: write.Part) => awardsOf(world(offering, bank));

const eligible = { unassigned: { allowed: true, status: "eligible" } };

describe("credit sized by hours", () => {
  test("is in review, unless the bank says eligible", () => {
    expect(awards()).toEqual(["review unassigned:ABC-1:m 3"]);
    expect(awards({}, eligible)).toEqual(["eligible unassigned:ABC-1:m 3"]);
  });

  test("is none where the bank does not allow it", () => {
    expect(awards({}, { unassigned: { allowed: false } })).toEqual([]);
    expect(awards({}, { unassigned: undefined })).toEqual([]);
  });

  test("is rounded", () => {
    expect(awards({ hours: { learning: 134 } })).toEqual(["review unassigned:ABC-1:m 2.5"]);
    expect(awards({ hours: { learning: 20 } })).toEqual([]);
    expect(awards({ hours: { learning: 44 } }, { credit: { step: 0.5, least: 1 } })).toEqual([]);
    expect(awards({ hours: { learning: 900 } }, { credit: { step: 0.5, most: 6 } })).toEqual([
      "review unassigned:ABC-1:m 6",
    ]);
  });

  test("may be granted in part, in steps, not below the least", () => {
    const [award] = candidatesOf(world({}, { credit: { step: 0.5, least: 1 } }));
    expect(String(award?.divisible?.step)).toBe("0.5");
    expect(String(award?.divisible?.least)).toBe("1");
  });

  test("carries the attributes of its offering, in the program's own unit", () => {
    expect(candidatesOf(world({ tags: ["applied"] }))).toMatchObject([
      {
        type: "unassigned",
        course: null,
        subject: "ABC",
        level: 1,
        number: null,
        tags: ["applied"],
        unit: null,
      },
    ]);
  });

  test("is in the bank's unit, where it states one", () => {
    expect(candidatesOf(world({}, { unit: "points" }))).toMatchObject([{ unit: "points" }]);
  });
});

describe("one award for each subject", () => {
  test("that is stated", () => {
    expect(awards({ subjects: ["XYZ", "ABC"] })).toEqual([
      "review unassigned:ABC-1:m 3",
      "review unassigned:XYZ-1:m 3",
    ]);
  });

  test("as the bank's institution calls it", () => {
    const subjects = { CONS: "BTEC", constructor: "X" };
    const bank = { unassigned: { allowed: true, subjects } };
    expect(awards({ subjects: ["CONS", "FRST", "toString"] }, bank)).toEqual([
      "review unassigned:BTEC-1:m 3",
      "review unassigned:FRST-1:m 3",
      "review unassigned:toString-1:m 3",
    ]);
  });

  test("once, where two are called the same", () => {
    const bank = { unassigned: { allowed: true, subjects: { CONS: "BTEC" } } };
    expect(awards({ subjects: ["CONS", "BTEC"] }, bank)).toEqual(["review unassigned:BTEC-1:m 3"]);
  });
});

describe("no award", () => {
  test.each<[string, write.Part]>([
    ["without hours", { hours: undefined }],
    ["with hours known to be none", { hours: null }],
    ["without a subject", { subjects: undefined }],
    ["with an empty list of subjects", { subjects: [] }],
    ["without a year level", { level: undefined }],
    ["with a level that is no year", { level: { eqf: 5 } }],
    ["for an offering that carries credit", { creditStatus: "credit" }],
  ])("%s", (_, offering) => {
    expect(awards(offering)).toEqual([]);
  });

  test("without a rate", () => {
    expect(awards({}, { hours: undefined })).toEqual([]);
  });
});

describe("hours that may carry more", () => {
  test("give another award of that, in review", () => {
    expect(awards({ hours: { unspecified: 90 } }, eligible)).toEqual([
      "eligible unassigned:ABC-1:m 2",
      "review unassigned:ABC-1:m:high 6",
    ]);
  });

  test("also where the low end gives nothing", () => {
    expect(awards({ hours: { unspecified: 20 } })).toEqual(["review unassigned:ABC-1:m:high 1"]);
  });

  test("not where both ends round to the same", () => {
    expect(awards({ hours: { lecture: 15, unspecified: 3 } })).toEqual([
      "review unassigned:ABC-1:m 1",
    ]);
  });

  test("not where there is no upper end", () => {
    expect(awards({ hours: {} })).toEqual([]);
  });
});

describe("its gates", () => {
  const gated = (require: unknown) => ({ ...eligible, gates: [{ id: "g", title: "G", require }] });

  test.each<[string, unknown, string[]]>([
    ["pass", true, ["eligible unassigned:ABC-1:m 3"]],
    ["are unknown", { required: ["developer"] }, ["review unassigned:ABC-1:m 3"]],
    ["fail", false, []],
  ])("%s", (_, require, expected) => {
    expect(awards({}, gated(require))).toEqual(expected);
  });
});

test("the edition is part of the name", () => {
  expect(awards({ edition: "2024", hours: { unspecified: 90 } })).toEqual([
    "review unassigned:ABC-1:m@2024 2",
    "review unassigned:ABC-1:m@2024:high 6",
  ]);
});

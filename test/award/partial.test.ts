import { describe, expect, test } from "vitest";
import * as write from "../builders/documents.ts";
import { awardsOf, candidatesOf } from "../builders/workspace.ts";

interface Changes {
  readonly m?: write.Part;
  readonly bank?: write.Part;
  readonly mappings?: readonly write.Part[];
  readonly compared?: boolean;
}

const half = [write.relates("m#K1", "exact", "c#O1")];

/** m meets one of the two outcomes of c; its hours would carry 3 credits. */
const world = ({ m, bank, mappings = half, compared = true }: Changes): write.Part[] => [
  write.microCredential("m", { hours: { learning: 135 }, ...m }),
  write.course("c", { outcomes: write.outcomes(2), code: "BTEC 2100", level: { year: 2 } }),
  write.program(),
  write.bank({
    equivalence: { threshold: 1, partialCredit: true },
    credit: { step: 0.5 },
    hours: { perCredit: { learning: 45, lecture: 15 }, check: "off" },
    ...bank,
  }),
  write.crosswalk(mappings, compared ? ["m c"] : []),
];
const awards = (changes: Changes = {}) => awardsOf(world(changes));

describe("an offering that does not cover a course may earn part of it", () => {
  test("as much as it covers, rounded", () => {
    expect(awards()).toEqual(["eligible partial:c:m 1.5"]);
    const less = [write.relates("m#K1", "exact", "c#O1", { degree: 0.8 })];
    expect(awards({ mappings: less })).toEqual(["eligible partial:c:m 1"]);
  });

  test("not where the bank gives full credit or none", () => {
    expect(awards({ bank: { equivalence: { threshold: 1 } } })).toEqual([]);
  });

  test("not where it covers the course: then it is the course", () => {
    const bank = { equivalence: { threshold: 0.5, partialCredit: true } };
    expect(awards({ bank })).toEqual(["eligible assigned:c:m 3"]);
  });

  test("not more than its hours carry", () => {
    expect(awards({ m: { hours: { learning: 45 } } })).toEqual(["eligible partial:c:m 1"]);
    expect(awards({ m: { hours: null } })).toEqual([]);
  });

  test("as unassigned credit in the course's subject and level, granted whole", () => {
    expect(candidatesOf(world({}))).toMatchObject([
      { type: "unassigned", course: null, subject: "BTEC", level: 2, divisible: null },
    ]);
  });
});

describe("what more is possible is in review", () => {
  test("by what is not known of outcomes", () => {
    const open = [...half, write.relates("m#K1", "close", "c#O2")];
    expect(awards({ mappings: open })).toEqual([
      "review assigned:c:m 3",
      "eligible partial:c:m 1.5",
      "review partial:c:m 3",
    ]);
  });

  test("by what is not known of hours", () => {
    expect(awards({ m: { hours: { unspecified: 45 } } })).toEqual([
      "eligible partial:c:m 1",
      "review partial:c:m 1.5",
    ]);
    expect(awards({ m: { hours: undefined } })).toEqual(["review partial:c:m 1.5"]);
  });

  test("not where it is no more", () => {
    const open = [write.relates("m#K1", "exact", "c#O1", { degree: 0.5 })];
    expect(
      awards({
        mappings: open,
        bank: {
          equivalence: { threshold: 1, partialCredit: true },
          credit: { step: 0.5, most: 0.5 },
        },
      }),
    ).toEqual(["eligible partial:c:m 0.5"]);
  });
});

describe("its gates", () => {
  const gates = (require: unknown) => ({ bank: { gates: [{ id: "g", title: "G", require }] } });

  test("make it a review where one is unknown, and nothing where one fails", () => {
    expect(awards(gates({ required: ["developer"] }))).toEqual(["review partial:c:m 1.5"]);
    expect(awards(gates(false))).toEqual([]);
  });
});

test("a decision about the offering alone settles it", () => {
  const none = write.agreement("a", { decision: "no-credit", results: undefined });
  expect(awardsOf([...world({}), none])).toEqual([]);
});

import { describe, expect, test } from "vitest";
import * as write from "../builders/documents.ts";
import { awardsOf, candidatesOf } from "../builders/workspace.ts";

const base = [
  write.microCredential("m"),
  write.course("c"),
  write.course("d", { code: "ABC 2000", credits: 1.5, level: { year: 2 } }),
  write.program(),
  write.program({ id: "another" }),
  write.bank(),
];

const awards = (...more: readonly write.Part[]) => awardsOf([...base, ...more]);
const decided = (more: write.Part = {}) => awards(write.agreement("a", more));
const given = "agreement:a:ABC-1 3";

describe("a decision is recognized", () => {
  test("where it is approved and in effect", () => {
    expect(decided()).toEqual([`recognized ${given}`]);
  });

  test.each<[string, write.Part, string]>([
    ["not approved", { approved: undefined }, "review"],
    ["known not to be approved", { approved: null }, "review"],
    ["conditional", { decision: "conditional", conditions: { minimumGrade: "65%" } }, "review"],
    ["conditional, the condition not stated", { decision: "conditional" }, "review"],
    ["due for review", { reviewBy: "2024-12-31" }, "recognized"],
  ])("%s: %s", (_, more, status) => {
    expect(decided(more)).toEqual([`${status} ${given}`]);
  });

  test.each<[string, write.Part]>([
    ["unsigned", { approved: undefined }],
    ["conditional", { decision: "conditional" }],
  ])("and says why it is not: %s", (why, more) => {
    const [award] = candidatesOf([...base, write.agreement("a", more)]);
    expect(award?.reasons.map(({ code }) => code)).toEqual([`agreement-${why}`]);
    expect(award?.doubts.map((doubt) => doubt.for)).toEqual(["registrar"]);
  });
});

describe("a decision counts only while it is in effect", () => {
  test.each([
    [{ from: "2025-01-31" }, 1],
    [{ to: "2025-01-31" }, 1],
    [{ from: "2025-02-01" }, 0],
    [{ to: "2025-01-30" }, 0],
    [{}, 1],
  ])("%j on 2025-01-31", (effective, count) => {
    expect(decided({ effective })).toHaveLength(count);
  });

  test("and until another supersedes it", () => {
    const [older, newer] = ["old", "new"].map((id) => `recognized agreement:${id}:ABC-1 3`);
    const old = write.agreement("old");
    expect(awards(old, write.agreement("new", { supersedes: "old" }))).toEqual([newer]);
    expect(awards(old, write.agreement("new", { supersedes: ["old"] }))).toEqual([newer]);
    const later = { supersedes: "old", effective: { from: "2025-02-01" } };
    expect(awards(old, write.agreement("new", later))).toEqual([older]);
  });

  test("a decision that supersedes counts even if it gives nothing", () => {
    const none = { supersedes: "old", decision: "no-credit", results: undefined };
    expect(awards(write.agreement("old"), write.agreement("new", none))).toEqual([]);
  });
});

describe("a decision counts for the programs that it admits", () => {
  test.each<[string, write.Part, number]>([
    ["any of the bank's institution", {}, 1],
    ["those it lists", { programs: ["program"] }, 1],
    ["not others", { programs: ["another"] }, 0],
    ["none, if it lists none", { programs: [] }, 0],
    ["none, if it is known to be for none", { programs: null }, 0],
  ])("%s", (_, more, count) => {
    expect(decided(more)).toHaveLength(count);
  });

  test("result by result", () => {
    const result = (level: number, program: string) => ({
      type: "unassigned",
      subject: "ABC",
      level,
      credits: 3,
      programs: [program],
    });
    expect(decided({ results: [result(1, "another"), result(2, "program")] })).toEqual([
      "recognized agreement:a:ABC-2 3",
    ]);
  });

  test("not for another institution's, unless listed", () => {
    const foreign = write.bank({ id: "foreign", institution: "elsewhere" });
    const ours = write.program({ banks: ["bank", "foreign"] });
    const parts = [write.microCredential("m"), write.bank(), foreign, ours];
    const a = (more: write.Part) =>
      awardsOf([...parts, write.agreement("a", { bank: "foreign", ...more })]);
    expect(a({})).toEqual([]);
    expect(a({ programs: ["program"] })).toEqual([`recognized ${given}`]);
  });

  test("not for a program that does not honour its bank", () => {
    const other = write.bank({ id: "other" });
    const parts = [
      write.microCredential("m"),
      write.bank(),
      other,
      write.program({ banks: ["bank"] }),
    ];
    expect(awardsOf([...parts, write.agreement("a", { bank: "other" })])).toEqual([]);
  });
});

describe("credit without a course", () => {
  const unassigned = (more: write.Part) =>
    candidatesOf([
      ...base,
      write.agreement("a", {
        results: [{ type: "unassigned", subject: "ABC", level: 1, credits: 3, ...more }],
      }),
    ]).map(({ unit }) => unit);

  test("is in the unit that the decision states, or else in the program's own", () => {
    expect(unassigned({ unit: "DegreeCredit" })).toEqual(["DegreeCredit"]);
    expect(unassigned({})).toEqual([null]);
  });
});

describe("a decision that names an edition matches only that", () => {
  const edition = (name: string, effective: write.Part) =>
    write.microCredential("m", { edition: name, effective });
  const parts = [
    edition("1", { to: "2023-12-31" }),
    edition("2", { from: "2024-01-01" }),
    write.program(),
    write.bank(),
  ];
  const a = (name: string | undefined) =>
    write.agreement("a", { microCredentials: [{ id: "m", edition: name }] });

  test.each([
    ["2", "2025-01-31", 1],
    ["1", "2025-01-31", 0],
    ["1", "2023-06-30", 1],
    [undefined, "2025-01-31", 1],
  ])("edition %s on %s", (name, asOf, count) => {
    expect(awardsOf([...parts, a(name)], asOf)).toHaveLength(count);
  });
});

describe("each result is one award", () => {
  const results = [
    { type: "assigned", course: "c" },
    { type: "assigned", course: "d", credits: 1, precludes: ["c"] },
    { type: "unassigned", subject: "XYZ", level: 2, credits: 1.5 },
    { type: "block", program: "program", credits: 30 },
    { type: "waiver", course: "d" },
  ];
  const all = candidatesOf([...base, write.agreement("a", { results })]);

  test("with the course's credits, unless it states its own; a waiver brings none", () => {
    expect(all.map(({ id, type, credits }) => `${type} ${id} ${credits}`).sort()).toEqual([
      "assigned agreement:a:c 3",
      "assigned agreement:a:d 1",
      "block agreement:a:block 30",
      "unassigned agreement:a:XYZ-2 1.5",
      "waiver agreement:a:d 0",
    ]);
  });

  test("with the attributes of its course, or its own", () => {
    const of = (id: string, type: string) => all.find((a) => a.id === id && a.type === type);
    expect(of("agreement:a:d", "assigned")).toMatchObject({
      course: "d",
      subject: "ABC",
      number: 2000,
      level: 2,
      precludes: ["c"],
      route: "plar",
      providers: ["provider"],
      microCredentials: ["m"],
    });
    expect(of("agreement:a:XYZ-2", "unassigned")).toMatchObject({
      course: null,
      subject: "XYZ",
      level: 2,
      number: null,
    });
  });

  test("granted whole", () => {
    expect(all.every(({ divisible }) => divisible === null)).toBe(true);
  });

  test("of one decision, so that they may be used together", () => {
    expect(new Set(all.map(({ decision }) => decision)).size).toBe(1);
    expect(all[0]?.decision).not.toBeNull();
  });

  test.each<[string, write.Part]>([
    ["is not creditable", { creditable: false }],
    ["is not in effect", { effective: { to: "2024-12-31" } }],
  ])("but none for a course that %s", (_, more) => {
    const parts = base.map((d) => (d.id === "c" ? write.course("c", more) : d));
    const assigned = write.agreement("a", { results: [{ type: "assigned", course: "c" }] });
    expect(awardsOf([...parts, assigned])).toEqual([]);
  });
});

describe("a decision about several together", () => {
  const both = write.agreement("a", { microCredentials: [{ id: "n" }, { id: "m" }] });

  test("needs all of them", () => {
    const [award, ...more] = candidatesOf([...base, write.microCredential("n"), both]);
    expect(more).toEqual([]);
    expect(award?.microCredentials).toEqual(["m", "n"]);
    expect(awards(write.microCredential("n", { status: "ceased" }), both)).toEqual([]);
  });
});

describe("a waiver", () => {
  const waived = { decision: "waiver", results: [{ type: "waiver", course: "c" }] };

  test("completes with 0 credits", () => {
    expect(decided(waived)).toEqual(["recognized agreement:a:c 0"]);
  });

  test("that is not approved is in review", () => {
    expect(decided({ ...waived, approved: undefined })).toEqual(["review agreement:a:c 0"]);
  });
});

test("gates do not bind a recorded decision", () => {
  const strict = write.bank({ gates: [{ id: "g", title: "G", require: false }] });
  const parts = [write.microCredential("m"), write.program(), strict, write.agreement("a")];
  expect(awardsOf(parts)).toEqual([`recognized ${given}`]);
});

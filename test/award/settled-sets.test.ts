import { describe, expect, test } from "vitest";
import * as write from "../builders/documents.ts";
import { awardsOf } from "../builders/workspace.ts";

/** m and n cover c each by itself, and each has hours and a subject for unassigned credit. */
const offering = (id: string) =>
  write.microCredential(id, { hours: { learning: 45 }, subjects: ["ABC"], level: { year: 1 } });

const world = [
  offering("m"),
  offering("n"),
  write.course("c"),
  write.program(),
  write.program({ id: "another" }),
  write.bank({
    cluster: { allowed: true, most: 3 },
    unassigned: { allowed: true, status: "eligible" },
    credit: { step: 1 },
    hours: { perCredit: { learning: 45 }, check: "off" },
  }),
  write.crosswalk(
    [write.relates("m#K1", "exact", "c#O1"), write.relates("n#K1", "exact", "c#O1")],
    ["m c", "n c"],
  ),
];

const computed = [
  "eligible assigned:c:m 3",
  "eligible assigned:c:n 3",
  "eligible unassigned:ABC-1:m 1",
  "eligible unassigned:ABC-1:n 1",
];
const ofN = computed.filter((award) => / \S+:n /.test(award));

const beside = (...agreements: readonly write.Part[]): string[] =>
  awardsOf([...world, ...agreements]).filter((award) => !award.includes("agreement:"));

const noCredit = (more: write.Part = {}) =>
  write.agreement("no", { decision: "no-credit", results: undefined, ...more });

test("without a decision both are computed for", () => {
  expect(beside()).toEqual(computed);
});

describe("nothing is computed for a set that a decision settles", () => {
  test.each<[string, write.Part]>([
    ["credit", write.agreement("yes")],
    ["credit, not yet approved", write.agreement("yes", { approved: undefined })],
    ["no credit", noCredit()],
    ["no credit, for this program", noCredit({ programs: ["program"] })],
  ])("%s; nor does a superset take its place", (_, decision) => {
    expect(beside(decision)).toEqual(ofN);
  });
});

describe("a decision settles nothing", () => {
  test.each<[string, write.Part]>([
    ["that is conditional", write.agreement("a", { decision: "conditional" })],
    [
      "that waives",
      write.agreement("a", { decision: "waiver", results: [{ type: "waiver", course: "c" }] }),
    ],
    ["that has ended", noCredit({ effective: { to: "2024-12-31" } })],
    ["that has not begun", noCredit({ effective: { from: "2026-01-01" } })],
    ["for other programs", noCredit({ programs: ["another"] })],
    ["about another set", noCredit({ microCredentials: [{ id: "m" }, { id: "n" }] })],
    ["about another edition", noCredit({ microCredentials: [{ id: "m", edition: "9" }] })],
  ])("%s", (_, decision) => {
    expect(beside(decision)).toEqual(computed);
  });

  test("once it is superseded", () => {
    const conditional = write.agreement("new", { decision: "conditional", supersedes: "no" });
    expect(beside(noCredit(), conditional)).toEqual(computed);
  });

  test("for another bank", () => {
    const other = write.bank({ id: "other" });
    expect(
      awardsOf([...world, other, noCredit({ bank: "other" })]).filter((a) => a.includes(":m ")),
    ).toEqual(computed.filter((a) => a.includes(":m ")));
  });
});

describe("a decision about a cluster", () => {
  const halves = [
    write.microCredential("m", { competencies: write.competencies(1) }),
    write.microCredential("n"),
    write.microCredential("o"),
    write.course("c", { outcomes: write.outcomes(2) }),
    write.program(),
    write.bank({ cluster: { allowed: true, most: 3 } }),
    write.crosswalk(
      [
        write.relates("m#K1", "exact", "c#O1"),
        write.relates("n#K1", "exact", "c#O2"),
        write.relates("o#K1", "exact", "c#O2"),
      ],
      ["m c", "n c", "o c"],
    ),
  ];

  test("settles exactly that set", () => {
    expect(awardsOf(halves)).toEqual(["eligible assigned:c:m+n 3", "eligible assigned:c:m+o 3"]);
    const decision = noCredit({ microCredentials: [{ id: "n" }, { id: "m" }] });
    expect(awardsOf([...halves, decision])).toEqual(["eligible assigned:c:m+o 3"]);
  });

  test("about one of its members settles nothing of the cluster", () => {
    expect(awardsOf([...halves, noCredit()])).toEqual([
      "eligible assigned:c:m+n 3",
      "eligible assigned:c:m+o 3",
    ]);
  });
});

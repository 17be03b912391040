import { describe, expect, test } from "vitest";
import { bc, run, runJson } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

interface Report {
  readonly steps: readonly { readonly microCredential: string }[];
  readonly goal: { readonly kind: string; readonly reached: boolean };
  readonly notes: readonly { readonly code: string }[];
  readonly totals: object;
}

const view = async (...argv: string[]) => (await run(["plan", ...argv, "-C", bc])).stdout;

const steps = async (...argv: string[]) => {
  const report = await runJson<Report>(["plan", ...argv, "-C", bc]);
  return report.steps.map(({ microCredential }) => microCredential);
};

describe("the plan as text", () => {
  test("says what to take, in what order, for what, on what it rests, and what stays open", async () => {
    expect(await view("bcit-dip-forest-technology")).toBe(
      `creditbank plan · as of 2025-01-31

Diploma in Forest Technology (example) (bcit-dip-forest-technology)   60 credits
  through BCIT prior learning assessment (example) (2024)
  the most credit: 3.0 credits; 2 micro-credentials to take, 150 hours of
    learning

Take, in this order
  1. Timber Cruising I
     75 hours of learning
     → mensuration/FRST 2190, with Timber Cruising II, where the credit is
       shown
  2. Timber Cruising II                                                      3.0
     after 1 · 75 hours of learning
     → mensuration/FRST 2190, with Timber Cruising I
     recommendation: covers 5 of 6 outcomes (90 %, needs 80 %)

Still open
  57.0 of the 60 credits are still to be earned
  forestry (Forestry): 57.0 more credits

This is a recommendation. Credit is awarded by the institution, not by this tool.
`,
    );
  });

  test("tells a recorded decision from a recommendation, and what review would add", async () => {
    const text = await view("tru-bgs");
    expect(text).toContain("recorded decision: agreement example-tru-2024-017, until 2029-04-30");
    expect(text).toContain("recommendation: covers 4 of 4 outcomes (100 %, needs 80 %)");
    expect(text).toContain("with 8 questions settled: 15.0 more, taking also BC Wildfire");
    expect(text).toContain("and 3 more questions (-v lists them)");
    expect(text).toContain("150 hours of\n    learning and 280 hours of no stated kind");
  });

  test("names what is held, used or not", async () => {
    const text = await view("bcit-dip-forest-technology", "--have", "nic-timber-*-1,ubc-*");
    expect(text).toContain("Held already\n  ✔ Timber Cruising I\n");
    expect(text).toContain("  1. Timber Cruising II                ");
    expect(text).toContain("held, and of no use here: ");
    expect(text).toMatch(/1 micro-credential to take, 75 hours of\s+learning/);
  });

  test("keeps within 80 columns, and is shorter with -q and longer with -v", async () => {
    const [quiet, plain, detailed] = [
      await view("tru-bgs", "-q"),
      await view("tru-bgs"),
      await view("tru-bgs", "-v"),
    ].map((text) => text.split("\n"));
    expect(quiet?.length).toBeLessThan(plain?.length ?? 0);
    expect(detailed?.length).toBeGreaterThan(plain?.length ?? 0);
    const widest = [...(plain ?? []), ...(detailed ?? [])].slice(0, -2).map((line) => line.length);
    expect(Math.max(...widest)).toBeLessThanOrEqual(81);
    expect(detailed?.join("\n")).toContain(
      "proven best: 15.0 credits found, at most 15.0 possible",
    );
    expect(quiet?.join("\n")).not.toContain("Still open");
  });

  test("an answer of nothing is told as such", async () => {
    const text = await view("bcit-dip-forest-technology", "--exclude", "nic-timber-*");
    expect(text).toContain("nothing that may be taken brings credit into this program today");
    expect(text).not.toContain("Take, in this order");
  });
});

describe("filters narrow what may be taken", () => {
  test("by issuer, by exclusion and by bank", async () => {
    expect(await steps("tru-bgs", "--issuer", "nic")).toEqual([
      "nic-timber-cruising-1",
      "nic-timber-cruising-2",
    ]);
    expect(await steps("tru-bgs", "--issuer", "nic", "--exclude", "*-cruising-1")).toEqual([]);
    expect(await steps("tru-bgs", "--bank", "tru", "--issuer", "ubc")).not.toEqual([]);
  });

  test("by language and delivery, with a note on those that say nothing", async () => {
    expect(await view("tru-bgs", "--delivery", "Online")).toContain(
      "9 offerings do not say how they are delivered and are left out: ",
    );
    const report = await runJson<Report>(["plan", "tru-bgs", "--language", "EN", "-C", bc]);
    expect(report.steps.length).toBeGreaterThan(0);
  });
});

describe("goals", () => {
  const workspace = {
    ...smallWorkspace,
    "more.yaml": `${offering("long", "Carbon at length")}hours: {learning: 200}\n`,
    "short.yaml": `${offering("short", "Carbon in brief")}hours: {learning: 20}\n`,
  };

  test("credits that cannot be reached are said to be out of reach", async () => {
    const { code, stdout } = await run(["plan", "diploma", "--credits", "6"], {
      cwd: folderWith(workspace),
    });
    expect(code).toBe(0);
    expect(stdout).toContain("6.0 credits cannot be reached: 3.0 at most, with the least hours");
  });

  test("what cannot be compared is told, and no proof is claimed", async () => {
    const lecture = `${offering("short", "Carbon in brief")}hours: {lecture: 20}\n`;
    const cwd = folderWith({ ...workspace, "short.yaml": lecture });
    const { stdout } = await run(["plan", "diploma", "--credits", "3"], { cwd });
    expect(stdout).toContain("3.0 credits, with the least hours, as far as they can be compared");
    expect(stdout).toContain("not proven to be the least hours: 2 micro-credentials");
    expect(stdout).toMatch(/the hours cannot be compared with the others' .*\s.*Carbon for sure/);
    expect(stdout).not.toContain("the search stopped");
    const report = await runJson<object>(["plan", "diploma", "--credits", "3"], { cwd });
    expect(report).toMatchObject({ settled: true, optimal: false });
  });

  test("hours of several kinds are totalled apart", async () => {
    const { totals } = await runJson<Report>(["plan", "tru-bgs", "-C", bc]);
    expect(totals).toMatchObject({
      hours: null,
      hoursKind: null,
      stated: { hours: null, hoursByKind: { learning: 150, scheduled: 0, unspecified: 280 } },
    });
  });

  test("the least hours are chosen", async () => {
    const report = await runJson<Report>(["plan", "diploma", "--credits", "3"], {
      cwd: folderWith(workspace),
    });
    expect(report.goal).toMatchObject({ kind: "credits", reached: true });
    expect(report.steps.map(({ microCredential }) => microCredential)).toEqual(["short"]);
  });

  test("a requirement that nothing completes", async () => {
    const { stdout } = await run(["plan", "diploma", "--requirement", "open"], {
      cwd: folderWith(workspace),
    });
    expect(stdout).toContain("open cannot be completed: 3.0 credits in it at most");
  });
});

describe("several programs", () => {
  const abc = (id: string, more: string) => `kind: program
id: ${id}
title: Program ${id}
institution: inst
banks: [bank]
credits: 3
unit: ca-semester
requirements: [{id: core, credits: 3, from: {subjects: [CARB]}}]
${more}`;
  const documents = (more = "") => ({
    ...smallWorkspace,
    "programs.yaml": [abc("p", more), abc("q", "")].join("---\n"),
  });
  const planOf = async (files: Readonly<Record<string, string>>, ...argv: string[]) =>
    (await run(["plan", "p", "q", ...argv], { cwd: folderWith(files) })).stdout;

  test("have a section each, and steps name the program", async () => {
    const text = await planOf(documents());
    expect(text).toContain("     → p: core/CARB 1000\n");
    expect(text).toContain(`In Program p: 3.0 of 3 credits
  ✔ core/CARB 1000: Carbon for sure, 3.0

In Program q: 0.0 of 3 credits
  3.0 of the 3 credits are still to be earned
  core: 3.0 more credits
`);
  });

  test("that overlap both show what serves both, taken once", async () => {
    const text = await planOf(documents("overlap: [{with: {programs: [q]}, max: {credits: 3}}]\n"));
    expect(text).toContain("the most credit: 6.0 credits; 1 micro-credential to take");
    expect(text).toContain("→ p: core/CARB 1000, 3.0\n");
    expect(text).toContain("→ q: core/CARB 1000, 3.0\n");
    expect(text).toContain("Carbon for sure, 3.0; it counts in Program q, too");
    expect(text).toContain("Carbon for sure, 3.0; it counts in Program p, too");
  });

  test("in JSON are one entry each; a step's requirement names the program", async () => {
    const cwd = folderWith(documents());
    const report = await runJson<{
      readonly programs: readonly { readonly program: string }[];
      readonly steps: readonly { readonly requirement: string }[];
    }>(["plan", "p", "q"], { cwd });
    expect(report.programs.map(({ program }) => program)).toEqual(["p", "q"]);
    expect(report.steps.map(({ requirement }) => requirement)).toEqual(["p:core"]);
  });

  test("share the credits of a goal; a requirement is of one of them", async () => {
    expect(await planOf(documents(), "--credits", "4")).toContain(
      "4.0 credits in all programs together cannot be reached: 3.0 at most",
    );
    expect(await planOf(documents(), "--requirement", "q:core")).toContain("q:core complete");
    const cwd = folderWith(documents());
    const { code, stderr } = await run(["plan", "p", "q", "--requirement", "core"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('"core" is a requirement of several programs');
    expect(stderr).toContain("name one of: p:core, q:core");
  });
});

describe("wrong usage", () => {
  test.each([
    ["plan", "missing required argument"],
    ["plan tru-bsg", 'did you mean "tru-bgs"?'],
    ["plan tru-*", "is a pattern"],
    ["plan tru-bgs --bank bcit", "no credit bank that tru-bgs honours takes part"],
    ["plan tru-bgs --credits none", "Write a number of credits above 0."],
    ["plan tru-bgs --credits 0", "Write a number of credits above 0."],
    ["plan tru-bgs --credits 3 --requirement core", "two goals"],
    ["plan tru-bgs --requirement electivs", 'did you mean "electives"?'],
    ["plan tru-bgs --requirement tru-bgs:electivs", 'did you mean "tru-bgs:electives"?'],
    ["plan tru-bgs --requirement elect*", "is a pattern"],
    ["plan tru-bgs --minimise hour", "hours, cost, count"],
    ["plan tru-bgs --have ubc-zero-carbon-buidings", 'did you mean "ubc-zero-carbon-buildings"?'],
    ["plan tru-bgs --issuer ncc", 'there is no issuer "ncc"'],
    ["plan tru-bgs --language xx", 'there is no language "xx"'],
    ["plan tru-bgs --delivery onlin", 'did you mean "online"?'],
  ])("%s", async (line, said) => {
    const { code, stdout, stderr } = await run(["-C", bc, ...line.split(" ")]);
    expect(stderr).toContain(said);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

test("an offering that cannot simply be taken is marked, and a waiver is told as one", async () => {
  const waiver = `kind: agreement
id: waived
bank: bank
microCredentials: [{id: paused}]
decision: credit
results: [{type: waiver, course: carbon}]
assessed: {on: 2024-01-10}
approved: {on: 2024-01-20}
`;
  const program = `kind: program
id: short
institution: inst
banks: [bank]
credits: 60
unit: ca-semester
requirements: [{id: carbon, course: carbon}]
`;
  const cwd = folderWith({
    ...smallWorkspace,
    "offerings.yaml": `${offering("paused", "Carbon, paused")}status: suspended\n`,
    "waiver.yaml": waiver,
    "short.yaml": program,
  });
  const { stdout } = await run(["plan", "short"], { cwd });
  expect(stdout).toContain("this offering is suspended · hours not stated");
  expect(stdout).toContain("→ carbon/CARB 1000 (waived, without credit)");
});

test("a circle of prerequisites is told, and ends in an answer", async () => {
  const requiring = (id: string, other: string) =>
    `${offering(id, `Offering ${id}`)}prerequisites: {required: [${other}]}\n`;
  const cwd = folderWith({
    ...smallWorkspace,
    "circle.yaml": [requiring("a", "b"), requiring("b", "a")].join("---\n"),
  });
  const { code, stdout } = await run(["plan", "diploma"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain("left out, because each must come before the next:");
  expect(stdout).toContain("  1. Carbon for sure");
});

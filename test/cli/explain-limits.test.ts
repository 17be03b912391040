import { describe, expect, test } from "vitest";
import { run, runJson } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

const course = (id: string, number: number) => `kind: course
id: ${id}
title: Course ${number}
institution: inst
code: CARB ${number}
subject: CARB
credits: 3
unit: ca-semester
outcomes:
  - {id: O1, statement: Count carbon ${number}}
`;

const limits = "limits:\n  - {id: tight, title: Few, max: {credits: 4}, of: {}}\n";
const more = "  - {id: wide, max: {awards: 9}, of: {}}\n";

const workspace = (bound: string) =>
  folderWith({
    ...smallWorkspace,
    "offerings.yaml": [
      offering("sure", "Carbon for sure"),
      offering("second", "Carbon again").replace("carbon#O1", "more#O1"),
    ].join("---\n"),
    "course.yaml": [smallWorkspace["course.yaml"], course("more", 2000)].join("---\n"),
    "program.yaml": `${smallWorkspace["program.yaml"]}${bound}residency: {credits: 30}\n`,
  });

interface Report {
  readonly programs: readonly {
    readonly certificate?: {
      readonly value: number;
      readonly blocking: readonly { readonly gain: number; readonly words: string }[];
      readonly alternative: { readonly worse: string; readonly words: string } | null;
    };
    readonly limits?: readonly object[];
  }[];
}

describe("ladder --explain-limits", () => {
  test("says what each limit costs and what one more would bring", async () => {
    const cwd = workspace(limits + more);
    const report = await runJson<Report>(["ladder", "--explain-limits"], { cwd });
    const common = { kind: "program", costs: 0, gain: 0 };
    expect(report.programs[0]?.limits).toEqual([
      { ...common, id: "residency", kind: "residency", measure: "credits", max: 30, used: 3 },
      { ...common, id: "tight", measure: "credits", max: 4, used: 3, costs: 3 },
      { ...common, id: "wide", measure: "awards", max: 9, used: 1 },
    ]);
    expect(report.programs[0]?.certificate).toMatchObject({
      value: 3,
      blocking: [{ kind: "limit", name: "tight", unit: "credit", gain: 0 }],
      alternative: { worse: "order" },
      undecided: false,
    });
  });

  test("in words", async () => {
    const cwd = workspace(limits.replace("credits: 4", "credits: 5"));
    const { stdout } = await run(["ladder", "--explain-limits"], { cwd });
    expect(stdout).toContain(`
  limit         at most       used   costs  one more
  tight             5.0        3.0     3.0       3.0
  residency        30.0        3.0     0.0       0.0

  why no more counts now:
    Few: at most 5.0 credits (limit tight): one credit more would bring 3.0
      more
    another choice counts as much: `);
    expect(stdout.replace(/\s+/g, " ")).toContain("only comes later in order");
  });

  test("without the flag nothing is said", async () => {
    const cwd = workspace(limits);
    const report = await runJson<Report>(["ladder"], { cwd });
    expect(report.programs[0]).not.toHaveProperty("limits");
    expect(report.programs[0]).not.toHaveProperty("certificate");
    expect((await run(["ladder"], { cwd })).stdout).not.toContain("why no more counts");
  });

  test("a program without a limit, in which all counts", async () => {
    const { stdout } = await run(["ladder", "--explain-limits"], {
      cwd: folderWith(smallWorkspace),
    });
    expect(stdout).toContain("no limit bears on this program");
    expect(stdout).toContain("all credit that is certain and fits a requirement counts");
  });
});

describe("names that stand for two things", () => {
  const named = (program: string) =>
    folderWith({
      ...smallWorkspace,
      "offerings.yaml": [
        offering("sure", "Carbon for sure"),
        offering("second", "Carbon again").replace("carbon#O1", "more#O1"),
      ].join("---\n"),
      "course.yaml": [smallWorkspace["course.yaml"], course("more", 2000)].join("---\n"),
      "program.yaml": `${smallWorkspace["program.yaml"]}${program}`,
    });
  interface Named extends Report {
    readonly programs: readonly (Report["programs"][number] & {
      readonly certain: { readonly binding: readonly string[]; readonly bindingKinds: object };
    })[];
  }

  test("a limit with the path of a requirement", async () => {
    const cwd = named("limits: [{id: open, max: {credits: 3}}]\n");
    const { programs } = await runJson<Named>(["ladder", "--explain-limits"], { cwd });
    expect(programs[0]?.certain).toMatchObject({ binding: ["open"], bindingKinds: ["limit"] });
    expect(programs[0]?.certificate?.blocking).toEqual([
      {
        kind: "limit",
        name: "open",
        unit: "credit",
        gain: 0,
        undecided: false,
        words: "at most 3.0 credits (limit open): one credit more would alone bring nothing",
      },
    ]);
    const { stdout } = await run(["ladder"], { cwd });
    expect(stdout).toContain("what holds it back: at most 3.0 credits (limit open)");
  });

  test("a limit that is called residency, beside the residency", async () => {
    const cwd = named("limits: [{id: residency, max: {credits: 9}}]\nresidency: {credits: 57}\n");
    const { programs } = await runJson<Named>(["ladder", "--explain-limits"], { cwd });
    const common = { id: "residency", measure: "credits", used: 3, gain: 0 };
    expect(programs[0]?.limits).toEqual([
      { ...common, kind: "program", max: 9, costs: 0 },
      { ...common, kind: "residency", max: 3, costs: 3 },
    ]);
    expect(programs[0]?.certain).toMatchObject({
      binding: ["residency"],
      bindingKinds: ["residency"],
    });
    expect(programs[0]?.certificate?.blocking).toMatchObject([
      { kind: "residency", name: "residency", unit: "credit" },
    ]);
    const { stdout } = await run(["ladder", "--explain-limits"], { cwd });
    expect(stdout).toMatch(/\n {2}program limit residency +9\.0 .*\n {2}residency +3\.0 /);
    expect(stdout).toMatch(/residence: one credit\s+fewer \(one more by\s+other routes\)/);
  });

  test("a limit that is called residency, by itself", async () => {
    const cwd = named("limits: [{id: residency, max: {credits: 3}}]\nresidency: {credits: 1}\n");
    const { stdout } = await run(["ladder"], { cwd });
    expect(stdout).toContain("what holds it back: at most 3.0 credits (limit residency)");
  });
});

test("where more placements count than are looked at, that is why no other choice is known", async () => {
  const ids = Array.from({ length: 41 }, (_, at) => `m${at}`);
  const decided = (id: string) => `kind: agreement
id: for-${id}
bank: bank
microCredentials: [{id: ${id}}]
decision: credit
results: [{type: unassigned, subject: CARB, level: 1, credits: 1}]
assessed: {on: 2024-01-01}
approved: {on: 2024-01-02}
`;
  const cwd = folderWith({
    ...smallWorkspace,
    "offerings.yaml": ids.map((id) => offering(id, `Carbon ${id}`)).join("---\n"),
    "agreements.yaml": ids.map(decided).join("---\n"),
  });
  const { programs } = await runJson<Report>(["ladder", "--explain-limits"], { cwd });
  expect(programs[0]?.certificate).toMatchObject({
    alternative: null,
    undecided: true,
    undecidedBy: "placements",
  });
  const { stdout } = await run(["ladder", "--explain-limits"], { cwd });
  expect(stdout.replace(/\s+/g, " ")).toContain("it is not looked for where so many placements");
  expect(stdout).not.toContain("work limit");
});

describe("the certificate elsewhere", () => {
  test("in a plan, unless no more is sought", async () => {
    const cwd = workspace(limits);
    const most = await runJson<Report>(["plan", "diploma"], { cwd });
    expect(most.programs[0]?.certificate?.blocking[0]?.words).toBe(
      "Few: at most 4.0 credits (limit tight): one credit more would alone bring nothing",
    );
    expect(most.programs[0]).not.toHaveProperty("limits");
    const enough = await runJson<Report>(["plan", "diploma", "--credits", "3"], { cwd });
    expect(enough.programs[0]?.certificate).toBeNull();
    const text = (await run(["plan", "diploma", "-v"], { cwd })).stdout;
    expect(text).toContain("one credit more would alone");
  });

  test("in an explanation with -v", async () => {
    const cwd = workspace(limits.replace("credits: 4", "credits: 5"));
    const detailed = (await run(["explain", "sure", "diploma", "-v"], { cwd })).stdout;
    expect(detailed).toContain("why no more counts");
    expect(detailed).toMatch(/would bring 3\.0\n.*more\n/);
    const plain = (await run(["explain", "sure", "diploma"], { cwd })).stdout;
    expect(plain).toContain("what holds it back: Few");
  });
});

describe("a few awards in quarters of a credit", () => {
  const documents: readonly object[] = [
    {
      kind: "credit-bank",
      id: "b",
      title: "B",
      institution: "inst",
      edition: "1",
      equivalence: { threshold: 0.8 },
      hours: { perCredit: { learning: 10 }, check: "off" },
      credit: { step: 0.25, rounding: "down", least: 0.5 },
      unassigned: { allowed: true, status: "eligible" },
    },
    learning("m0", "CCC", 1, 30),
    learning("m1", "AAA", 3, 40),
    learning("m2", "AAA", 3, 25),
    course("c0", 2),
    course("c1", 3),
    decision("a0", ["m2"], [{ type: "assigned", course: "c0" }], {}),
    decision(
      "a1",
      ["m1", "m0"],
      [
        { type: "assigned", course: "c1" },
        { type: "unassigned", subject: "BBB", level: 3, credits: 1 },
      ],
      { approved: { on: "2024-01-02", by: { role: "c" } } },
    ),
    {
      kind: "program",
      id: "p0",
      institution: "inst",
      title: "P0",
      credential: "diploma",
      credits: 12,
      unit: "cr",
      requirements: [
        { id: "x", credits: 3, from: { courses: ["c1", "c0"] } },
        {
          id: "y",
          allOf: [
            {
              id: "a",
              allOf: [
                { id: "a", course: "c0" },
                { id: "b", credits: 1, from: { exceptSubjects: ["BBB"] } },
              ],
            },
            {
              id: "b",
              credits: 3,
              of: [
                { id: "a", credits: 4, from: { subjects: ["BBB", "CCC"] } },
                { id: "b", credits: 6, from: { courses: ["c1", "c0"] } },
                { id: "c", credits: 2, from: { exceptSubjects: ["CCC"] } },
              ],
            },
            {
              id: "c",
              allOf: [
                {
                  id: "a",
                  credits: 2.5,
                  from: { subjects: ["AAA"] },
                  limits: [{ id: "L", of: { providers: ["p"] }, max: { share: 0 } }],
                },
                { id: "b", course: "c1" },
              ],
            },
          ],
        },
      ],
    },
  ];

  function learning(id: string, subject: string, year: number, hours: number) {
    return {
      kind: "micro-credential",
      id,
      title: `Title ${id}`,
      issuer: { id: id === "m2" ? "q" : "p" },
      creditStatus: "non-credit",
      competencies: [],
      subjects: [subject],
      level: { year },
      hours: { learning: hours },
    };
  }

  function course(id: string, credits: number) {
    const code = `AAA 10${id.slice(1)}`;
    const level = { year: 1 };
    return { kind: "course", id, institution: "inst", code, title: id, credits, unit: "cr", level };
  }

  function decision(id: string, of: readonly string[], results: readonly object[], more: object) {
    const microCredentials = of.map((one) => ({ id: one }));
    const assessed = { on: "2024-01-01", by: [{ role: "f" }] };
    const head = { kind: "agreement", id, bank: "b", microCredentials, decision: "credit" };
    return { ...head, results, assessed, ...more };
  }

  test("are settled: nothing that could be left out is said to block, and each award has a name", async () => {
    const texts = documents.map((document) => JSON.stringify(document));
    const cwd = folderWith({
      "creditbank.yaml": "kind: workspace\nasOf: 2025-01-31\n",
      "all.yaml": texts.join("\n---\n"),
    });
    const report = await runJson<Report>(["ladder", "--explain-limits", "--no-fixes"], { cwd });
    const blocking = report.programs[0]?.certificate?.blocking ?? [];
    expect(blocking.map(({ words }) => words.replace(/:.*/, ""))).toEqual([
      "y/a/b takes 1.0 credits",
      "y/b takes 3.0 credits",
      "at most 0 % of the credits (limit y/c/a/L)",
      "AAA 101 by Title m0 + Title m1 excludes AAA year 3 by Title m1",
      "AAA 101 by Title m0 + Title m1 excludes CCC year 1 by Title m0",
    ]);
    expect(blocking).not.toContainEqual(expect.objectContaining({ undecided: true }));
  });
});

test("awards of one id by two banks are told apart by the bank", async () => {
  const bank = (id: string) => `kind: credit-bank
id: ${id}
title: Bank ${id}
institution: inst
edition: "1"
equivalence: {threshold: 80%}
unassigned: {allowed: true, status: eligible}
hours: {perCredit: {learning: 10}}
credit: {step: 1, least: 1}
`;
  const cwd = folderWith({
    "offering.yaml": `kind: micro-credential
id: m
title: Carbon
issuer: {id: school}
creditStatus: non-credit
hours: {learning: 10}
subjects: [CARB]
level: {year: 1}
competencies: []
`,
    "banks.yaml": [bank("one"), bank("two")].join("---\n"),
    "program.yaml": `kind: program
id: p
title: Program
institution: inst
credits: 4
unit: ca-semester
requirements:
  - {id: any, credits: 4, from: {}}
`,
  });
  const report = await runJson<Report>(["ladder", "--explain-limits"], { cwd });
  const certificate = report.programs[0]?.certificate;
  expect(certificate?.blocking).toMatchObject([
    {
      kind: "exclusion",
      awards: ["unassigned:CARB-1:m", "unassigned:CARB-1:m"],
      banks: ["one", "two"],
    },
  ]);
  const words = "CARB year 1 by Carbon (bank one) excludes CARB year 1 by Carbon (bank two)";
  expect(certificate?.blocking[0]?.words).toContain(words);
  expect(certificate?.alternative?.words).toContain("(bank two), instead of Carbon");
  const explained = await run(["explain", "m", "p"], { cwd });
  expect(explained.stdout).toContain("any, CARB year 1 (bank two)");
});

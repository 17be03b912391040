import { describe, expect, test } from "vitest";
import { errorsOf } from "../schema/errors-of.ts";
import { run, runJson } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const course = (id: string, code: string) => `kind: course
id: ${id}
title: Course ${id}
institution: inst
code: ${code}
level: {year: 3}
credits: 3
unit: ca-semester
`;

const program = `kind: program
id: audited
title: Diploma of Audits
institution: inst
banks: [bank]
credits: 21
unit: ca-semester
minimums:
  - {id: upper, of: {levels: [3]}, min: {credits: 9}}
requirements:
  - id: core
    allOf:
      - {id: carbon, title: Carbon, course: carbon}
      - {id: law, course: law}
      - {id: math, credits: 6, from: {subjects: [MATH]}}
  - id: pick
    choose: 2
    of:
      - {id: a, course: algebra}
      - {id: b, course: biology}
      - {id: c, course: chemistry}
  - {id: done, allOf: [{id: only, course: history}]}
`;

const courses = [
  course("law", "LAW 3000"),
  course("algebra", "ALG 3000"),
  course("biology", "BIO 3000"),
  course("chemistry", "CHEM 3000"),
  course("history", "HIST 3000"),
  course("calculus", "MATH 3000"),
];

const records = `learner,item,completedOn,program
S-1,sure,2024-06-30,audited
S-1,calculus,,audited
S-1,biology,,audited
S-1,history,,audited
S-2,history,,audited
S-2,sure,2024-06-30,diploma
`;

const workspace = () =>
  folderWith({
    ...smallWorkspace,
    "courses.yaml": courses.join("---\n"),
    "audited.yaml": program,
    "learners.csv": records,
  });

const argv = ["explain", "--learner", "S-1", "--records", "learners.csv", "--program", "audited"];

interface Said {
  readonly programs: readonly Readonly<Record<string, unknown>>[];
}

describe("how far a learner is in a program", () => {
  test("is in JSON: what counts, what is complete, what is open, and minimums", async () => {
    const report = await runJson<Said>(argv, { cwd: workspace() });
    expect(errorsOf("explain-learner-report.json", report)).toEqual([]);
    expect(report.programs).toMatchObject([
      {
        program: "audited",
        credits: { certain: 3, possible: 3 },
        certain: {
          ...{ credits: 12, bound: 12 },
          completed: ["core/carbon", "done", "done/only", "pick/b"],
        },
        earnedCredits: 9,
        minimums: [{ id: "upper", required: 9, certain: 9, possible: 9 }],
        open: [
          { requirement: "core/law", credits: null, course: "law", parts: null, note: null },
          { requirement: "core/math", credits: 3, course: null, parts: null, note: null },
          { requirement: "pick", credits: null, course: null, parts: 1, note: null },
        ],
      },
    ]);
  });

  test("is said in a few lines of text", async () => {
    const { stdout } = await run(argv, { cwd: workspace() });
    const flat = stdout.replace(/[\s│├└─]+/g, " ");
    expect(flat).toContain(
      "how far it is: 12.0 of 21.0 credits count for certain, 9.0 of them from courses already earned",
    );
    expect(flat).toContain("complete: core/carbon, done, pick/b still open");
    expect(flat).toContain("9.0 of the 21 credits are still to be earned core/law: LAW 3000");
    expect(flat).toContain("core/math: 3.0 more credits pick: 1 more of its parts");
    expect(flat).toContain("minimums upper: 9.0 of at least 9.0 credits");
  });

  test("is told of each program that is answered together with others", async () => {
    const together = ["explain", "--learner", "S-2", "--records", "learners.csv", "--together"];
    const report = await runJson<Said>(together, { cwd: workspace() });
    expect(errorsOf("explain-learner-report.json", report)).toEqual([]);
    expect(report.programs).toMatchObject([
      { program: "audited", certain: { credits: 3 }, earnedCredits: 3 },
      { program: "diploma", certain: { credits: 3 }, earnedCredits: 0, minimums: [] },
    ]);
  });
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { mostSearched } from "../../src/ladder/placing/selection.ts";
import { errorsOf } from "../schema/errors-of.ts";
import { run, runJson } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const numbers = Array.from({ length: mostSearched }, (_, at) => at + 1);

const courses = numbers.map(
  (at) => `kind: course
id: course-${at}
title: Course ${at}
institution: inst
code: EXAM ${1000 + at}
credits: 3
unit: ca-semester
`,
);

/** One learner with more courses than are searched in full, and one with a single micro-credential. */
const records = [
  "learner,item,completedOn",
  "S-MANY,sure,2024-05-01",
  ...numbers.map((at) => `S-MANY,course-${at},`),
  "S-ONE,sure,2024-05-01",
];

const certificate = (smallWorkspace["program.yaml"] ?? "").replace("id: diploma", "id: other");

const workspace = () =>
  folderWith({
    ...smallWorkspace,
    "other.yaml": certificate,
    "courses.yaml": courses.join("---\n"),
    "learners.csv": `${records.join("\n")}\n`,
  });

const argv = ["--learner", "S-MANY", "--records", "learners.csv", "--program"];

const sentence =
  /the credits are proven; which requirements are complete may be improved: the search stopped at its work limit/;

/** A text without its line breaks. */
const flat = (text: string) => text.replace(/\s+/g, " ");

interface Said {
  readonly programs: readonly {
    readonly optimal: boolean;
    readonly unique: boolean;
    readonly certain: { readonly optimal: boolean; readonly unique: boolean };
    readonly possible: { readonly optimal: boolean; readonly unique: boolean };
  }[];
}

describe("an answer that is not settled to the last tie", () => {
  test("is told as such by explain, in JSON, in text and in letters", async () => {
    const cwd = workspace();
    const proof = { optimal: true, unique: false };
    const report = await runJson<Said>(["explain", ...argv, "diploma"], { cwd });
    expect(report.programs).toMatchObject([{ ...proof, certain: proof, possible: proof }]);
    expect(errorsOf("explain-learner-report.json", report)).toEqual([]);
    for (const [language, words] of [
      ["en", "Which parts of the program are complete may still be improved"],
      ["fr", "pourraient encore être mieux choisies"],
    ] as const) {
      const letter = ["--letter", "letter.md", "--lang", language];
      const { stdout } = await run(["explain", ...argv, "diploma", ...letter], { cwd });
      expect(flat(stdout)).toMatch(sentence);
      expect(readFileSync(path.join(cwd, "letter.md"), "utf8")).toContain(words);
    }
  });

  test("is told as such where programs are answered together", async () => {
    const more = ["diploma", "--program", "other", "--together"];
    const report = await runJson<Said>(["explain", ...argv, ...more], { cwd: workspace() });
    expect(report.programs.length).toBe(2);
    for (const { unique, certain, possible } of report.programs)
      expect(unique).toBe(certain.unique && possible.unique);
  });

  test("is counted by batch, in the text, in the summary and in what parts add up to", async () => {
    const cwd = workspace();
    const asked = ["batch", "learners.csv", "--program", "diploma"];
    const whole = await run([...asked, "-o", "o.csv", "--summary", "s.json"], { cwd });
    expect(flat(whole.stderr)).toMatch(/1 answer: the credits are proven/);
    expect(flat(whole.stderr)).toContain("note: for 1 pair of learner and program, the credits");
    expect(whole.stderr).not.toContain("S-MANY");
    const summary = readFileSync(path.join(cwd, "s.json"), "utf8");
    expect(JSON.parse(summary)).toMatchObject({
      programs: [{ program: "diploma", answers: 2, unproven: 0, notUnique: 1 }],
      summary: { answers: 2, unproven: 0, notUnique: 1 },
    });
    expect(errorsOf("batch-summary.json", JSON.parse(summary))).toEqual([]);
    for (const part of ["1", "2"])
      await run([...asked, "--shard", `${part}/2`, "-o", `${part}.csv`], { cwd });
    const merged = await run(
      ["batch", "merge", "1.csv", "2.csv", "-o", "m.csv", "--summary", "m.json"],
      { cwd },
    );
    expect(flat(merged.stderr)).toContain("note: for 1 pair of learner and program, the credits");
    expect(readFileSync(path.join(cwd, "m.json"), "utf8")).toBe(summary);
  });

  test("is not told of one that is settled", async () => {
    const cwd = workspace();
    const settled = ["--learner", "S-ONE", "--records", "learners.csv", "--program", "diploma"];
    const report = await runJson<Said>(["explain", ...settled], { cwd });
    const proof = { optimal: true, unique: true };
    expect(report.programs).toMatchObject([{ ...proof, certain: proof, possible: proof }]);
    expect(flat((await run(["explain", ...settled], { cwd })).stdout)).not.toMatch(sentence);
  });
});

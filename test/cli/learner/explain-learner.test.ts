import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { run, runJson } from "../run.ts";
import { folderWith, smallWorkspace } from "../workspace.ts";

const records = `learner,item,completedOn,grade,program
S-1,sure,2024-06-30,85,
S-2,maybe,2024-05-01,70,diploma
S-1,maybe,2024-05-01,,
S-1,nothing,2024-05-01,,
S-2,sure,2024-05-01,91,certificate
S-2,sure,2024-06-01,65,certificate
S-3,nothing,2024-05-01,,
S-4,sure
S-5,sure,2024-05-01,"a ""grade""",diploma
`;

const certificate = (smallWorkspace["program.yaml"] ?? "")
  .replace("id: diploma", "id: certificate")
  .replace("Diploma of Examples", "Certificate of Examples");

const exception = `kind: exception
id: ex-1
type: exclude
program: certificate
learner: S-2
requirement: open
item: sure
decided: {on: 2024-09-01, by: [{role: chair}]}
reason: It was agreed so
`;

const workspace = () =>
  folderWith({
    ...smallWorkspace,
    "certificate.yaml": certificate,
    "exception.yaml": exception,
    "learners.csv": records,
  });

const explain = (cwd: string, learner: string, ...more: readonly string[]) =>
  run(["explain", "--learner", learner, "--records", "learners.csv", ...more], { cwd });

describe("explain --learner", () => {
  test("says what was considered, what counts where, why not more, and from where", async () => {
    const { code, stdout, stderr } = await explain(workspace(), "S-1", "--program", "diploma");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("learner S-1\n");
    expect(stdout).toContain(
      "left out: learners.csv:5 item-unknown (item), expected a micro-credential or\n",
    );
    expect(stdout).toContain("1 row of the file could not be read, whoever they are about\n");
    expect(stdout).toContain("Diploma of Examples (diploma)\n60.0 credits (ca-semester)\n");
    expect(stdout).toContain("✔ eligible: 3.0 credits certain\n");
    expect(stdout).toContain("rules of\n│  └─ Example bank (bank, 2024)");
    expect(stdout).toContain("✔ eligible 3.0 → open: CARB 1000");
    expect(stdout).toContain("covers 1 of 1 outcome (100 %, needs 80 %), under Example bank");
    expect(stdout).toContain("completed 2024-06-30, grade 85");
    const [, after = ""] = stdout.split("Carbon perhaps (maybe)");
    expect(after).toContain("CARB 1000 duplicates learning that is already credited (duplicate)");
    expect(after).toContain("course.yaml:2:5");
    const [longest = 0] = stdout
      .split("\n")
      .filter((line) => !line.startsWith("This is a recommendation"))
      .map((line) => line.length)
      .sort((a, b) => b - a);
    expect(longest).toBeLessThanOrEqual(80);
  });

  test("tells what counts only after a review apart, and what gives way to it", async () => {
    const wider = `kind: agreement
id: wider
bank: bank
microCredentials: [{id: sure}]
decision: conditional
results: [{type: unassigned, subject: CARB, level: 1, credits: 6}]
conditions: {note: an interview}
assessed: {on: 2024-01-10}
approved: {on: 2024-01-20}
`;
    const cwd = folderWith({
      ...smallWorkspace,
      "agreement.yaml": wider,
      "learners.csv": "learner,item,completedOn\nS-1,sure,2024-06-30\n",
    });
    const { stdout } = await explain(cwd, "S-1", "--program", "diploma");
    expect(stdout).toContain("what counts\n│  └─ ✔ eligible 3.0 → open: CARB 1000");
    expect(stdout).toContain("│     └─ gives way to other credit after a review\n");
    expect(stdout).toContain(
      "what would count only after a review\n│  └─ ? review 6.0 → open: CARB year 1",
    );
  });

  test("names both requirements that share credit", async () => {
    const shared = `kind: program
id: sharing
institution: inst
banks: [bank]
credits: 6
unit: ca-semester
sharing: [[breadth, core]]
requirements:
  - {id: breadth, credits: 3, from: {}}
  - {id: core, credits: 3, from: {}}
`;
    const cwd = folderWith({
      ...smallWorkspace,
      "sharing.yaml": shared,
      "learners.csv": "learner,item,completedOn\nS-1,sure,2024-06-30\n",
    });
    const { stdout } = await explain(cwd, "S-1", "--program", "sharing");
    expect(stdout).toContain("✔ eligible 3.0 → breadth and core: CARB 1000\n");
    const report = await runJson<{
      readonly programs: readonly { readonly awards: readonly object[] }[];
    }>(["explain", "--learner", "S-1", "--records", "learners.csv", "--program", "sharing"], {
      cwd,
    });
    expect(report.programs[0]?.awards).toMatchObject([{ requirement: "breadth", shared: "core" }]);
  });

  test("has one part for each program of the rows; --program narrows it", async () => {
    const cwd = workspace();
    const both = await explain(cwd, "S-2");
    expect(both.stdout).toContain("Diploma of Examples (diploma)");
    expect(both.stdout).toContain("Certificate of Examples (certificate)");
    expect(both.stdout).toContain("exception ex-1 (chair, 2024-09-01)");
    expect(both.stdout).toContain("recorded more than once; the best record counts");
    const one = await explain(cwd, "S-2", "--program", "certificate");
    expect(one.stdout).not.toContain("Diploma of Examples");
  });

  test("is JSON in the same order", async () => {
    const report = await runJson<{
      readonly report: string;
      readonly learner: string;
      readonly unread: number;
      readonly programs: readonly {
        readonly program: string;
        readonly verdict: string;
        readonly repeated: readonly string[];
        readonly exceptions: readonly { readonly id: string }[];
        readonly holdings: readonly { readonly grade: string; readonly standing: string }[];
      }[];
    }>(["explain", "--learner", "S-2", "--records", "learners.csv"], { cwd: workspace() });
    expect(report).toMatchObject({ report: "explain-learner", learner: "S-2", unread: 1 });
    expect(report.programs).toMatchObject([
      { program: "diploma", verdict: "review", exceptions: [] },
      {
        program: "certificate",
        verdict: "no",
        repeated: ["sure"],
        exceptions: [{ id: "ex-1" }],
        holdings: [{ grade: "91", standing: "none" }],
      },
    ]);
  });

  test("gives what batch gives", async () => {
    const cwd = workspace();
    const argv = ["batch", "learners.csv", "--program", "diploma", "-f", "ndjson"];
    const { stdout } = await run(argv, { cwd });
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.length).toBeGreaterThan(2);
    for (const { learner, program, ...said } of lines) {
      const { programs } = await runJson<{ readonly programs: readonly Record<string, unknown>[] }>(
        ["explain", "--learner", String(learner), "--records", "learners.csv", "--program"].concat(
          String(program),
        ),
        { cwd },
      );
      const [found] = programs;
      expect(found).toMatchObject({
        program,
        verdict: said.verdict,
        credits: { certain: said.creditsCertain, possible: said.creditsPossible },
        awards: said.awards,
        reasons: said.reasons,
      });
    }
  });

  test("reads standard input, other headings and other dates", async () => {
    const argv = ["explain", "--learner", "7", "--records", "-", "--program", "diploma"];
    const more = ["--columns", "learner=Student ID,item=Course", "--dates", "dmy"];
    const stdin = "Student ID;Course;completedOn\n7;sure;30/06/2024\n";
    const { code, stdout } = await run([...argv, ...more], { cwd: workspace(), stdin });
    expect(code).toBe(0);
    expect(stdout).toContain("completed 2024-06-30, no grade recorded");
  });

  test("keeps what rows say from being obeyed by a terminal", async () => {
    const stdin = "learner,item,grade\n7,sure,\u001b[31mA\n";
    const argv = ["explain", "--learner", "7", "--records", "-", "--program", "diploma"];
    const { stdout } = await run(argv, { cwd: workspace(), stdin });
    expect(stdout).toContain("[31mA");
    expect(stdout).not.toContain("\u001b");
  });

  test("ends with 1 where a review is to fail it", async () => {
    const cwd = workspace();
    expect((await explain(cwd, "S-2", "--fail-on", "review")).code).toBe(1);
    expect((await explain(cwd, "S-2")).code).toBe(0);
  });
});

describe("the letter of one learner", () => {
  test("is written in either form and language, beside the explanation", async () => {
    const cwd = workspace();
    const letter = async (file: string, ...more: readonly string[]) => {
      const argv = ["--program", "diploma", "--letter", file, ...more];
      const { code, stdout } = await explain(cwd, "S-1", ...argv);
      expect(code).toBe(0);
      expect(stdout).toContain("Diploma of Examples");
      return readFileSync(path.join(cwd, file), "utf8");
    };
    expect(await letter("one.md")).toContain("# Credit for your micro-credentials");
    expect(await letter("one.html", "--lang", "fr")).toContain('<html lang="fr-CA">');
  });

  test("is that of the batch", async () => {
    const cwd = workspace();
    await explain(cwd, "S-1", "--program", "diploma", "--letter", "one.html");
    await run(["batch", "learners.csv", "--program", "diploma", "--letters", "all"], { cwd });
    const ofBatch = readFileSync(path.join(cwd, "all/S-1_diploma.en.html"), "utf8");
    expect(readFileSync(path.join(cwd, "one.html"), "utf8")).toBe(ofBatch);
  });

  test("is about one program, and HTML or Markdown", async () => {
    const cwd = workspace();
    const two = await explain(cwd, "S-2", "--letter", "one.html");
    expect([two.code, two.stderr]).toEqual([2, expect.stringContaining("for 2 programs")]);
    expect((await explain(cwd, "S-2", "--letter", "one.pdf")).code).toBe(2);
  });
});

describe("what is wrong is said without naming the learner", () => {
  const refusals: readonly (readonly [string, string, ...string[]])[] = [
    ["S-9", "no row of learners.csv names this learner", "--program", "diploma"],
    ["S-3", "line 8: item-unknown (item)", "--program", "diploma"],
    ["S-1", "line 2: program-missing", ...[]],
    ["S-5", "no row of this learner is for such a program", "--program", "certificate"],
    ["S-5", "letters are HTML or Markdown", "--letter", "S.txt"],
    ["S-5", "there is no program", "--program", "diplma"],
  ];

  test.each(refusals)("%s: %s", async (learner, said, ...more) => {
    const { code, stdout, stderr } = await explain(workspace(), learner, ...more);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain(learner);
  });

  test("also where the flags do not go together", async () => {
    const cwd = workspace();
    for (const argv of [
      ["--learner", "S-1"],
      ["--records", "learners.csv"],
      ["--learner", " ", "--records", "learners.csv"],
      ["sure", "diploma", "--learner", "S-1", "--records", "learners.csv"],
      ["sure", "diploma", "--letter", "one.html"],
      ["sure", "diploma", "--lang", "fr"],
      ["--learner", "S-1", "--records", "learners.csv", "--program", "diploma", "--lang", "fr"],
      ["--learner", "S-1", "--records", "none.csv", "--program", "diploma"],
    ]) {
      const { code, stdout, stderr } = await run(["explain", ...argv], { cwd });
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).not.toContain("S-1");
    }
  });
});

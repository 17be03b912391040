import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { bc, run, runJson } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

test("text says what to ask of whom, why, what it is worth and where the answer goes", async () => {
  const cwd = folderWith(smallWorkspace);
  const { code, stdout } = await run(["questions"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain("1 question stands between review and a decision, for 1 pair of");
  expect(stdout).toContain(" 3.0  provider  Does an assessment cover maybe#C1?\n");
  expect(stdout).toContain('maybe#C1: "Counts carbon"');
  expect(stdout).toContain("answer in offerings.yaml:14:5: `assessments: [{id: A1, type: project,");
  const quiet = await run(["questions", "-q"], { cwd });
  expect(quiet.stdout.split("\n")).toHaveLength(6);
  const detailed = await run(["questions", "-v"], { cwd });
  expect(detailed.stdout).toContain("maybe in diploma: review, 3.0 ca-semester");
});

test("--fail-on review ends with 1 while something is open", async () => {
  const argv = ["questions", "-C", bc, "--fail-on", "review", "-q"];
  expect((await run(argv)).code).toBe(1);
  expect((await run([...argv, "--for", "learner"])).code).toBe(0);
});

test("no question names a grid that cannot be made", async () => {
  type Report = { questions: { fact: string; message: string; answer: { note: string | null } }[] };
  const { questions } = await runJson<Report>(["questions", "-C", bc]);
  const about = questions.filter(({ message }) => message.includes("ecu-web-digital-design"));
  expect(about.map(({ fact }) => fact)).toContain("competencies");
  const { stdout } = await run(["questions", "-C", bc, "-f", "csv"]);
  for (const text of [stdout, JSON.stringify(questions)]) {
    expect(text).toMatch(/which competencies does ecu-web-digital-design have\?/i);
    expect(text).not.toContain("grid ecu-web-digital-design");
  }
});

test("a party that is none is refused", async () => {
  const { code, stderr } = await run(["questions", "--for", "faculy"]);
  expect(code).toBe(2);
  expect(stderr).toContain("Did you mean faculty?");
});

test("all questions of the ladder are there, and those of one party are its own", async () => {
  type Report = {
    questions: { for: string; message: string; credits: number }[];
    summary: Record<string, number>;
  };
  const ladder = await runJson<{ pairs: { questions: { message: string }[] }[] }>([
    "ladder",
    "-C",
    bc,
  ]);
  const all = await runJson<Report>(["questions", "-C", bc]);
  const messages = (report: Report) => new Set(report.questions.map(({ message }) => message));
  expect(messages(all)).toEqual(
    new Set(ladder.pairs.flatMap(({ questions }) => questions.map(({ message }) => message))),
  );
  const credits = all.questions.map((one) => one.credits);
  expect(credits).toEqual([...credits].sort((a, b) => b - a));
  const faculty = await runJson<Report>(["questions", "-C", bc, "--for", "faculty"]);
  expect(faculty.questions).toEqual(all.questions.filter((one) => one.for === "faculty"));
  expect(faculty.summary.questions).toBe(all.summary.faculty);
});

const hostile = {
  ...smallWorkspace,
  "offerings.yaml": offering("maybe", "=HYPERLINK(1) | <b>", false).replace(
    "statement: Counts carbon",
    'statement: "=1+1 `a` | <i>\\e[31m"',
  ),
};

test("CSV and XLSX hold one row a question, and nothing of it is a formula", async () => {
  const cwd = folderWith(hostile);
  const { stdout } = await run(["questions", "-f", "csv", "-f", "xlsx=q.xlsx"], { cwd });
  const [head, row, ...more] = stdout.trimEnd().split("\n");
  expect(head).toMatch(/^id,for,question,about,why,credits,unit,pairs,/);
  expect(row).toContain(",'=1+1 `a` | <i>\ufffd[31m,");
  expect(more).toEqual([]);
  const { sheets } = await readXlsx(readFileSync(path.join(cwd, "q.xlsx")), { readStyles: true });
  expect(sheets[0]?.rows).toHaveLength(2);
  expect(sheets[0]?.rows[1]?.[3]).toBe("'=1+1 `a` | <i>\ufffd[31m");
  expect(sheets[0]?.rows[1]?.[5]).toBe(3);
  const formulas = [...(sheets[0]?.cells?.values() ?? [])].filter(
    ({ formula }) => formula !== undefined,
  );
  expect(formulas).toEqual([]);
});

test("Markdown can be mailed: nothing in it is markup", async () => {
  const cwd = folderWith(hostile);
  const { stdout } = await run(["questions", "-o", "q.md"], { cwd });
  expect(stdout).toBe("");
  const text = readFileSync(path.join(cwd, "q.md"), "utf8");
  expect(text).toContain("## 1. Does an assessment cover maybe#C1?\n");
  expect(text).toContain("- About `maybe#C1`: =1+1 \\`a\\` \\| &#60;i&#62;\\\\x1b\\[31m\n");
  expect(text).toContain(
    "  - =HYPERLINK(1) \\| &#60;b&#62; (`maybe`) toward Diploma of Examples (`diploma`): 3.0",
  );
  expect(text).toContain("- Where the answer goes: `offerings.yaml:2:5`, `assessments: [{");
});

test("bytes go into a pipe, and not onto a terminal", async () => {
  const cwd = folderWith(smallWorkspace);
  expect((await run(["questions", "-f", "xlsx"], { cwd })).stdout.slice(0, 2)).toBe("PK");
  const refused = await run(["questions", "-f", "xlsx"], { cwd, tty: true });
  expect([refused.code, refused.stdout]).toEqual([2, ""]);
  expect(refused.stderr).toContain("xlsx is not text");
});

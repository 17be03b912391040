import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/spreadsheet/read/workbook-file.ts";
import { run, runJson } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

/** A certificate of one course, which enters a diploma as a block. */
const stacked = {
  ...smallWorkspace,
  "program.yaml": `kind: program
id: cert
title: Certificate
institution: inst
banks: [bank]
credits: 3
unit: ca-semester
requirements: [{id: all, credits: 3, from: {}}]
---
kind: program
id: diploma
title: Diploma
institution: inst
banks: [bank]
credits: 20
unit: ca-semester
requirements: [{id: open, credits: 20, from: {}}]
`,
};

type Row = Readonly<Record<string, string>>;

const csvOf = async (argv: readonly string[], cwd: string) => {
  const { stdout, stderr } = await run([...argv, "-f", "csv"], { cwd });
  return { rows: parse(stdout, { columns: true }) as Row[], stderr };
};

const markdownOf = async (argv: readonly string[], cwd: string) =>
  (await run([...argv, "-f", "markdown"], { cwd })).stdout;

describe("a goal that is not reached, and a program that enters another", () => {
  const argv = ["plan", "cert", "diploma", "--credits", "50"];
  const unreached = "50.0 credits in all programs together cannot be reached: 6.0 at most";

  test("are told in Markdown and in the workbook", async () => {
    const cwd = folderWith(stacked);
    const markdown = await markdownOf(argv, cwd);
    expect(markdown).toContain(
      `## Summary\n\n| about | program | says |\n| --- | --- | --- |\n| goal |  | ${unreached}`,
    );
    expect(markdown).toContain(
      "| counts twice |  | 3.0 of the credits count twice: Certificate enters",
    );
    expect(markdown).toContain("| why not |  | these programs have only 23.0 credits |");
    expect(markdown).toContain("| proof |  | proven best for this goal |");
    expect(markdown).toContain(
      "| still open | diploma | 17.0 of the 20 credits are still to be earned",
    );
    expect(markdown).toContain("| standing |  | This is a recommendation.");
    expect(markdown).toMatch(/\| block \| .*Certificate \| .*3 \| diploma:open \|/);
    await run([...argv, "-o", "plan.xlsx"], { cwd });
    const book = readWorkbook(readFileSync(path.join(cwd, "plan.xlsx")));
    if ("unreadable" in book) throw new Error(book.unreadable);
    const said = JSON.stringify(book.sheets[0]?.rows.map(({ cells }) => [...cells]));
    expect(book.sheets[0]?.name).toBe("Summary");
    expect(said).toContain(unreached);
  });

  test("in CSV, the rows add up to what is counted, and standard error says that it is not enough", async () => {
    const cwd = folderWith(stacked);
    const { rows, stderr } = await csvOf(argv, cwd);
    const { totals } = await runJson<{ readonly totals: { readonly credits: number } }>(argv, {
      cwd,
    });
    const credits = rows.map((row) => Number(row.credits));
    expect(credits.reduce((sum, one) => sum + one, 0)).toBe(totals.credits);
    expect(rows.map(({ order, title }) => `${order} ${title}`)).toContain("block Certificate");
    expect(stderr).toContain(unreached);
    const both = await run([...argv, "-f", "csv=plan.csv", "-f", "text"], { cwd });
    expect(both.stderr).toBe("");
    const { stderr: reached } = await csvOf(["plan", "cert", "--credits", "3"], cwd);
    expect(reached).toBe("");
  });
});

describe("what is in the tables as it is in the text", () => {
  test("what was left aside, what a review would bring, why no more counts and what else would", async () => {
    const cwd = folderWith({
      ...smallWorkspace,
      "more.yaml": offering("third", "Carbon once more"),
    });
    const markdown = await markdownOf(["plan", "diploma", "--have", "maybe"], cwd);
    expect(markdown).toContain("| to know |  | held, and of no use here: Carbon perhaps |");
    expect(markdown).toMatch(/\| no more \| diploma \| .*letting both count would/);
    expect(markdown).toMatch(/\| no more \| diploma \| another choice counts as much: /);
  });

  test("prices in their currency, and what else a step requires", async () => {
    const cwd = folderWith({
      ...stacked,
      "offerings.yaml": `${offering("sure", "Carbon for sure")}
cost: {amount: 60, currency: USD}
prerequisites: {required: [a driving licence]}
---
${offering("other", "Bread").replace("carbon#O1", "bread#O1")}
cost: {amount: 5, currency: CAD}
---
${offering("more", "Cake").replace("carbon#O1", "bread#O1")}
cost: {amount: 5, currency: CAD}
`,
    });
    const { rows } = await csvOf(["plan", "cert"], cwd);
    expect(rows).toMatchObject([{ cost: "", otherPrice: "60", currency: "USD" }]);
    expect(rows[0]?.needs).toContain("a driving licence");
  });
});

describe("exceptions", () => {
  const decided = {
    ...smallWorkspace,
    "course.yaml": `${smallWorkspace["course.yaml"]}---
kind: course
id: former
title: Former
institution: inst
code: OLD 1000
credits: 3
unit: ca-semester
outcomes: [{id: O1, statement: Nothing}]
`,
    "program.yaml": `${smallWorkspace["program.yaml"]?.replace(
      "- {id: open, credits: 60, from: {}}",
      "- {id: core, course: former}",
    )}`,
    "exceptions.yaml": `kind: exception
id: ex-1
type: substitute
program: diploma
item: carbon
for: former
decided: {on: 2025-01-10, by: [{role: chair}]}
reason: No longer given
---
kind: exception
id: ex-2
type: exclude
program: diploma
item: maybe
reason: Out of date
`,
  };
  const said = "exception ex-1 (chair, 2025-01-10): CARB 1000 counts as OLD 1000; No longer given";

  test.each([[["ladder"]], [["plan", "diploma"]]])("%j names them in Markdown", async (argv) => {
    const markdown = await markdownOf(argv, folderWith(decided));
    expect(markdown).toContain("## Exceptions\n");
    expect(markdown).toContain(said);
  });

  test("a plan's CSV has a row for each", async () => {
    const { rows } = await csvOf(["plan", "diploma"], folderWith(decided));
    const named = rows.filter(({ order }) => order === "exception");
    expect(named.map(({ title }) => title)).toEqual([
      said,
      "exception ex-2: Carbon perhaps does not go into any requirement; Out of date",
    ]);
    expect(named[0]).toMatchObject({ microCredential: "", credits: "" });
  });

  test("a ladder's CSV says with each pair which bear on it", async () => {
    const { rows } = await csvOf(["ladder"], folderWith(decided));
    const named = rows.map(({ microCredential, exceptions }) => [microCredential, exceptions]);
    expect(Object.fromEntries(named)).toEqual({ sure: "ex-1", maybe: "ex-1; ex-2" });
  });
});

describe("ladder --explain-limits", () => {
  const bounded = {
    ...smallWorkspace,
    "program.yaml": `${smallWorkspace["program.yaml"]}limits:
  - {id: tight, title: Few, max: {credits: 2}, of: {}}
`,
  };
  const argv = ["ladder", "--explain-limits"];

  test("is in Markdown and in the workbook as it is in the text", async () => {
    const cwd = folderWith(bounded);
    const markdown = await markdownOf(argv, cwd);
    expect(markdown).toContain("| diploma | tight | program | credits | 2 |");
    expect(markdown).toMatch(/## Why no more counts\n[^#]*\| diploma \| Few: at most 2.0 credits/);
    expect(await markdownOf(["ladder"], cwd)).not.toContain("## Limits");
    await run([...argv, "-o", "ladder.xlsx"], { cwd });
    const book = readWorkbook(readFileSync(path.join(cwd, "ladder.xlsx")));
    if ("unreadable" in book) throw new Error(book.unreadable);
    expect(book.sheets.map(({ name }) => name).slice(-2)).toEqual(["Limits", "Why no more counts"]);
  });

  test("says that no limit bears, rather than nothing", async () => {
    const markdown = await markdownOf(argv, folderWith(smallWorkspace));
    expect(markdown).toContain("| diploma | no limit bears on this program |");
  });

  test("says that CSV leaves it out", async () => {
    const { stderr } = await csvOf(argv, folderWith(bounded));
    expect(stderr).toContain("leaves out --explain-limits");
    expect((await csvOf(["ladder"], folderWith(bounded))).stderr).toBe("");
  });
});

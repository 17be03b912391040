import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/spreadsheet/read/workbook-file.ts";
import { bc, run } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

/** Titles that a spreadsheet, Markdown or a page would take for something else. */
const hostile = '=HYPERLINK("http://evil.test")|<img src=x onerror=alert(1)>';

const workspace = {
  ...smallWorkspace,
  "sub folder/hostile#1.yaml": offering("hostile", hostile),
};

async function workbookOf(argv: readonly string[], cwd: string) {
  const { code, stderr } = await run([...argv, "-f", "xlsx=out/book.xlsx"], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const bytes = readFileSync(path.join(cwd, "out/book.xlsx"));
  const book = readWorkbook(bytes);
  if ("unreadable" in book) throw new Error(book.unreadable);
  const parts = unzipSync(bytes);
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  return { book, sheet };
}

describe("as CSV", () => {
  test.each([
    [["ladder"], "program", 3],
    [["assess"], "microCredential", 3],
    [["plan", "diploma"], "order", 1],
    [["check"], "severity", 0],
  ])("%j: a heading and a row each", async (argv, first, count) => {
    const { code, stdout } = await run([...argv, "-f", "csv"], { cwd: folderWith(workspace) });
    expect(code).toBe(0);
    const [heading = [], ...rows] = parse(stdout) as string[][];
    expect(heading[0]).toBe(first);
    expect(rows).toHaveLength(count);
  });

  test("a finding has its file, line and column by themselves", async () => {
    const cwd = folderWith({ ...workspace, "bad.yaml": "kind: nothing\n" });
    const { stdout } = await run(["check", "-f", "csv"], { cwd });
    expect(parse(stdout, { columns: true })).toMatchObject([
      { source: "bad.yaml:1", file: "bad.yaml", line: "1", column: "7" },
    ]);
  });

  test("a title is never a formula, and rows say what the JSON says", async () => {
    const cwd = folderWith(workspace);
    const { stdout } = await run(["ladder", "-f", "csv"], { cwd });
    const rows = parse(stdout, { columns: true }) as Record<string, string>[];
    expect(rows.find(({ microCredential }) => microCredential === "hostile")?.title).toBe(
      `'${hostile}`,
    );
    const { pairs } = JSON.parse((await run(["ladder", "--json"], { cwd })).stdout);
    const said = rows.map((row) => [row.microCredential, row.verdict, Number(row.creditsPossible)]);
    const known = pairs.map(
      (pair: { microCredential: string; verdict: string; credits: { possible: number } }) => [
        pair.microCredential,
        pair.verdict,
        pair.credits.possible,
      ],
    );
    expect(said.sort()).toEqual(known.sort());
  });
});

describe("what a bank assessed and would recommend no credit for", () => {
  const cwd = () =>
    folderWith({
      ...smallWorkspace,
      "course.yaml": `${smallWorkspace["course.yaml"]}  - {id: O2, statement: Price carbon}\n`,
      "bank.yaml": `${smallWorkspace["bank.yaml"]}validity: {months: 60}\ngrade: {minimum: 60%}\n`,
      "crosswalk.yaml":
        "kind: crosswalk\nid: walk\ncompared: [{microCredential: sure, course: carbon}]\n",
    });

  test("has a row in CSV, with the courses, what hours carry, how long it stands and what is assumed", async () => {
    const { stdout } = await run(["assess", "sure", "-f", "csv"], { cwd: cwd() });
    expect(parse(stdout, { columns: true })).toMatchObject([
      {
        microCredential: "sure",
        status: "no credit",
        credits: "",
        ceilingLow: "0",
        ceilingHigh: "unbounded",
        validMonths: "60",
        assumed: "a grade of at least 60 %",
        courses: expect.stringMatching(/^CARB 1000 Carbon \(3\.0 credits\): not covered \(50 % /),
      },
    ]);
  });

  test("has its courses as a view of the others", async () => {
    const { stdout } = await run(["assess", "sure", "-f", "markdown"], { cwd: cwd() });
    expect(stdout).toContain("## Courses");
    expect(stdout).toMatch(
      /CARB 1000 \| Carbon \| 3 \| ca-semester \| not covered \| 50 % \| 50 % \| 80 %/,
    );
  });
});

describe("as a workbook", () => {
  test("a sheet for each view, headings that stay, filters, colours, and links to the source", async () => {
    const { book, sheet } = await workbookOf(["ladder"], folderWith(workspace));
    expect(book.sheets.map(({ name }) => name)).toEqual([
      "Pairs",
      "Programs",
      "Allocation",
      "Exceptions",
    ]);
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:U4"/>');
    expect(sheet).toContain("../sub%20folder/hostile%231.yaml");
    const styles = new Set(
      [...sheet.matchAll(/<c r="E[2-4]" s="(\d+)"/g)].map(([, style]) => style),
    );
    expect(styles.size).toBe(2);
    expect(sheet.match(/<f>/g)).toHaveLength(3);
    expect(sheet.match(/<f>(?!HYPERLINK)/g)).toBeNull();
  });

  test.each([
    [["assess"], ["Credit", "Courses", "Gates"]],
    [
      ["plan", "diploma"],
      ["Summary", "Steps", "Programs", "Open", "Exceptions", "Questions"],
    ],
    [["check"], ["Findings", "Conformance"]],
  ])("%j", async (argv, names) => {
    const { book } = await workbookOf(argv, folderWith(workspace));
    expect(book.sheets.map(({ name }) => name)).toEqual(names);
  });

  test("it does not go to a terminal", async () => {
    const { code, stderr } = await run(["ladder", "-f", "xlsx"], {
      cwd: folderWith(workspace),
      tty: true,
    });
    expect(code).toBe(2);
    expect(stderr).toContain("name a file for it: -o FILE.xlsx");
  });
});

describe("as Markdown", () => {
  test("markup in titles is inert, and columns that say nothing are left out", async () => {
    const { stdout } = await run(["ladder", "-f", "markdown"], { cwd: folderWith(workspace) });
    expect(stdout).toContain("# creditbank ladder, as of 2025-01-31\n\n## Pairs\n\n| program |");
    expect(stdout).not.toContain("<img");
    expect(stdout).toContain("\\|&#60;img");
    expect(stdout).not.toContain("| agreement |");
  });

  test("every verdict of the B.C. workspace is in the table", async () => {
    const { stdout } = await run(["ladder", "-C", bc, "-f", "markdown"]);
    for (const verdict of ["recognized", "eligible", "cluster", "review", "no"])
      expect(stdout).toContain(`| ${verdict} |`);
  });
});

test("a place in a file whose name steers what shows it is a link that is safe to show", async () => {
  const name = "evil\u001b[31m\u202eb.yaml";
  const cwd = folderWith({ ...workspace, [name]: offering("evil", "Evil") });
  const { sheet } = await workbookOf(["ladder"], cwd);
  expect(sheet).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  expect(sheet).toContain(
    "HYPERLINK(&#34;../evil%1B%5B31m%E2%80%AEb.yaml&#34;,&#34;evil\ufffd[31m\ufffdb.yaml",
  );
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { gridWorkspace } from "../interchange/grid/sheet.ts";
import { run } from "./run.ts";
import { folderWith } from "./workspace.ts";

const otherBank = gridWorkspace["bank.yaml"]?.replace("id: bank", "id: other") ?? "";

describe("what cannot be compared is refused with what to do", () => {
  test.each([
    [["carbon"], {}, "name both: grid ID COURSE"],
    [["one", "carbn"], {}, 'did you mean "carbon"?'],
    [["ones", "carbon"], {}, 'did you mean "one"?'],
    [["one", "carbon"], { "other.yaml": otherBank }, "name one with --bank: bank, other"],
    [
      ["one", "carbon"],
      { "course.yaml": gridWorkspace["course.yaml"]?.replace(/outcomes:[\s\S]*/, "") ?? "" },
      "states no outcomes",
    ],
    [
      ["one", "carbon"],
      {
        "one.yaml":
          gridWorkspace["one.yaml"]?.replace(
            /competencies:[\s\S]*\nass/,
            "competencies: []\nass",
          ) ?? "",
      },
      "states no competencies",
    ],
    [["one", "carbon", "-f", "json"], {}, "The formats are markdown, xlsx."],
  ])("%j", async (argv, files, said) => {
    const cwd = folderWith({ ...gridWorkspace, ...files });
    const { code, stdout, stderr } = await run(["grid", ...argv], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
  });
});

test("the bank may be chosen, and there may be none", async () => {
  const cwd = folderWith({ ...gridWorkspace, "other.yaml": otherBank.replace("75%", "60%") });
  expect((await run(["grid", "one", "carbon", "--bank", "other"], { cwd })).stdout).toContain(
    "needs 60 %",
  );
  const none = folderWith({ ...gridWorkspace, "bank.yaml": otherBank.replace("inst\n", "else\n") });
  const { code, stdout, stderr } = await run(["grid", "one", "carbon"], { cwd: none });
  expect([code, stdout.includes("No credit bank's rules are shown.")]).toEqual([0, true]);
  expect(stderr).toContain("no credit bank of inst is in effect");
});

test("the same documents give the same bytes, whatever the order of the names", async () => {
  const cwd = folderWith(gridWorkspace);
  await run(["grid", "one", "two", "carbon", "-o", "a.xlsx"], { cwd });
  await run(["grid", "two", "on*", "carbon", "-f", "xlsx=b.xlsx", "-f", "markdown"], { cwd });
  const [a, b] = ["a.xlsx", "b.xlsx"].map((name) => readFileSync(path.join(cwd, name)));
  expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
});

const hostile = {
  "one.yaml": (gridWorkspace["one.yaml"] ?? "")
    .replace("Title of one", '"=cmd | <b>"')
    .replace("Counts carbon", '"=1+1 `a` <i> |\\n\\e[31m"'),
};

test("nothing in a grid is a formula but its own, and nothing in Markdown is markup", async () => {
  const cwd = folderWith({ ...gridWorkspace, ...hostile });
  await run(["grid", "one", "carbon", "-o", "grid.xlsx"], { cwd });
  const { sheets } = await readXlsx(readFileSync(path.join(cwd, "grid.xlsx")), {
    readStyles: true,
  });
  expect(sheets[1]?.rows[1]?.[1]).toBe("'=1+1 `a` <i> |\n\ufffd[31m");
  const formulas = [...(sheets[0]?.cells?.values() ?? [])].flatMap(({ formula }) => formula ?? []);
  expect(formulas.filter((formula) => /1\+1|cmd/.test(formula))).toEqual([]);
  expect(formulas.length).toBeGreaterThan(30);
  const { stdout } = await run(["grid", "one", "carbon"], { cwd });
  expect(stdout).toContain("Micro-credentials: =cmd \\| &#60;b&#62; (one)\n");
  expect(stdout).toContain("=1+1 \\`a\\` &#60;i&#62; \\|<br>\ufffd\\[31m |");
  const lines = stdout.split("\n").filter((line) => line.startsWith("| "));
  const perTable = [4 + 1, 5 + 6 + 2, 2 + 2];
  expect(lines).toHaveLength(perTable.reduce((sum, rows) => sum + rows, 0));
});

test("the sheet guides who fills it in", async () => {
  const cwd = folderWith(gridWorkspace);
  await run(["grid", "one", "carbon", "-o", "grid.xlsx"], { cwd });
  const { sheets } = await readXlsx(readFileSync(path.join(cwd, "grid.xlsx")), {
    readStyles: true,
  });
  const [grid, list, made] = sheets;
  expect(grid?.dataValidations?.find(({ values }) => values !== undefined)?.values).toEqual([
    "all",
    "part",
    "none",
  ]);
  expect(grid?.rows[8]?.slice(0, 9)).toEqual([
    ...["O1", "Count the carbon of a building", null, 2, "yes", "C1", "Counts carbon"],
    ...["C1 (declared alignments say: exact)", null],
  ]);
  expect(grid?.rows[9]?.[2]).toBe("analyse (bloom)");
  const locked = (column: number) => grid?.cells?.get(`8,${column}`)?.style?.protection?.locked;
  expect([locked(8), locked(14)]).toEqual([false, true]);
  expect(list?.rows.map((row) => row[0])).toEqual(["Competency", "C1", "C2"]);
  expect(made?.hidden).toBe(true);
});

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { importMarkdown, markdownIn, type TypedTexts } from "./markdown-grid.ts";
import { gridIn, importGrid, type } from "./sheet.ts";

const answer = "All / part / none";

const mapping = (from: string, says: string, to = "carbon#O2") =>
  `  - {from: ${from}, ${says}, to: "${to}"}\n`;

const older = (...mappings: readonly string[]) =>
  `kind: crosswalk\nid: older\nmappings:\n${mappings.join("")}`;

const none: TypedTexts[string] = { [answer]: "none" };
const part: TypedTexts[string] = { Competency: "one#C2", [answer]: "part", "How much": "60 %" };
const all: TypedTexts[string] = { Competency: "one#C2", [answer]: "all" };

/** What is said of older mappings when a grid answers about O2. */
async function told(said: TypedTexts[string], ...mappings: readonly string[]): Promise<string> {
  const cwd = await markdownIn(["one"], { O1: { [answer]: "none" }, O2: said });
  writeFileSync(path.join(cwd, "older.yaml"), older(...mappings));
  const { code, stderr } = await importMarkdown(cwd);
  expect(code).toBe(0);
  return stderr;
}

const C2 = '"one#C2"';
const C1 = '"one#C1"';

test.each([
  ["none, and all", none, mapping(C2, "relation: exact"), "none", "all"],
  ["none, and all by what is broader", none, mapping(C2, "relation: broader"), "none", "all"],
  ["none, and part", none, mapping(C2, "relation: narrower"), "none", "part"],
  ["none, and some", none, mapping(C2, "relation: close"), "none", "close"],
  ["none, and 10 %", none, mapping(C2, "relation: related, degree: 10%"), "none", "part, 10 %"],
  ["none, and two together", none, mapping(`[${C1}, ${C2}]`, "relation: exact"), "none", "all"],
  ["60 %, and all", part, mapping(C2, "relation: exact"), "part, 60 %", "all"],
  [
    "60 %, and 40 %",
    part,
    mapping(C2, "relation: narrower, degree: 40%"),
    "part, 60 %",
    "part, 40 %",
  ],
  ["60 %, and all by another", part, mapping(C1, "relation: exact"), "part, 60 %", "all"],
  ["60 %, and 80 % by another", part, mapping(C1, "degree: 80%"), "part, 60 %", "part, 80 %"],
  ["part, and all", { ...part, "How much": "" }, mapping(C2, "degree: 100%"), "part", "all"],
  ["all, and 60 %", all, mapping(C2, "relation: narrower, degree: 60%"), "all", "part, 60 %"],
  ["all, and part", all, mapping(C2, "relation: narrower"), "all", "part"],
])("%s do not go together, which is told", async (_, said, mapped, grid, earlier) => {
  const stderr = await told(said, mapped);
  expect(stderr).toMatch(/grid\.md:28:\d+ warning grid-earlier /);
  expect(stderr).toContain(`the grid says ${grid} about O2, but an accepted mapping from one#C`);
  expect(stderr).toContain(`to carbon#O2 says ${earlier}\n`);
  expect(stderr).toMatch(/older\.yaml:4:\d+ one#C/);
});

test.each([
  ["none, and what is only related", none, mapping(C2, "relation: related")],
  ["none, and a degree of nothing", none, mapping(C2, "degree: 0%")],
  ["none, and all that was rejected", none, mapping(C2, "relation: exact, status: rejected")],
  ["none, and all that is proposed", none, mapping(C2, "relation: exact, status: proposed")],
  ["none, and all by another together with it", none, mapping(`[${C2}, "two#C1"]`, "degree: 1")],
  ["none, and all by another micro-credential", none, mapping('"two#C1"', "relation: exact")],
  ["none, and all of another outcome that is open", none, mapping(C2, "degree: 1", "carbon#O3")],
  ["60 %, and 60 %", part, mapping(C2, "degree: 60%")],
  ["60 %, and part", part, mapping(C2, "relation: narrower")],
  ["60 %, and less by another", part, mapping(C1, "degree: 40%")],
  ["part, and 40 %", { ...part, "How much": "" }, mapping(C2, "degree: 40%")],
  ["all, and all", all, mapping(C2, "relation: exact")],
  ["all, and less by another", all, mapping(C1, "degree: 40%")],
])("%s go together", async (_, said, mapped) => {
  expect(await told(said, mapped)).not.toContain("grid-earlier");
});

test("none of a whole speaks against what its parts are mapped to", async () => {
  const cwd = await markdownIn(["one"], { O3: none });
  writeFileSync(path.join(cwd, "older.yaml"), older(mapping(C2, "degree: 1", "carbon#O3a")));
  expect((await importMarkdown(cwd)).stderr).toContain(
    "the grid says none about O3, but an accepted mapping from one#C2 to carbon#O3a says all",
  );
});

test("a workbook is held against older mappings too, and a warning may fail", async () => {
  const cwd = await gridIn(["one"]);
  await type(cwd, { O1: none, O2: none, O3: none });
  writeFileSync(path.join(cwd, "older.yaml"), older(mapping(C2, "relation: exact")));
  const { code, stdout, stderr } = await importGrid(cwd, "--fail-on", "warning");
  expect(stderr).toContain("grid.xlsx:10:9 warning grid-earlier");
  expect(stderr).toContain(" one#C2 exact carbon#O2\n");
  expect([code, stdout.includes("compared:")]).toEqual([1, true]);
});

test("what the crosswalk replaces is not held against it", async () => {
  const cwd = await markdownIn(["one"], { O1: all, O2: part });
  await importMarkdown(cwd, "-o", "grid.yaml");
  const file = path.join(cwd, "grid.md");
  writeFileSync(file, readFileSync(file, "utf8").replace("60 %", "70 %"));
  const again = await importMarkdown(cwd, "-o", "grid.yaml", "--force");
  expect([again.code, again.stderr.includes("grid-earlier")]).toEqual([0, false]);
});

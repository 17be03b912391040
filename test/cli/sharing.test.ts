import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const head = (smallWorkspace["program.yaml"] ?? "").split("requirements:")[0];
const program = `${head}requirements:
  - {id: core, course: carbon}
  - {id: breadth, credits: 3, from: {subjects: [CARB]}}
`;
const apart = { ...smallWorkspace, "program.yaml": program };
const shared = { ...apart, "program.yaml": `${program}sharing: [[core, breadth]]\n` };

const answer = async (...argv: string[]) => (await run(argv, { cwd: folderWith(shared) })).stdout;

test("CSV and Markdown of a plan name both requirements that an award fills", async () => {
  expect(parse(await answer("plan", "diploma", "-f", "csv"), { columns: true })).toMatchObject([
    { credits: "3", gives: "diploma breadth and core as CARB 1000" },
  ]);
  const summary = await answer("plan", "diploma", "-f", "markdown");
  expect(summary).toContain("| diploma breadth and core as CARB 1000 |");
  expect(summary).toContain("instead of Carbon for sure → breadth/CARB 1000 and core;");
});

test("the allocation has a column for the second", async () => {
  const allocation = (await answer("ladder", "-f", "markdown")).split("## Allocation")[1] ?? "";
  expect(allocation).toMatch(/\| shared \|\n/);
  expect(allocation).toMatch(/\| certain \| breadth \| .*\| sure \| core \|\n/);
});

test("what is shared, or no longer shared, is what changed", async () => {
  const cwd = folderWith({
    ...Object.fromEntries(Object.entries(apart).map(([name, text]) => [`a/${name}`, text])),
    ...Object.fromEntries(Object.entries(shared).map(([name, text]) => [`b/${name}`, text])),
  });
  const { changes } = JSON.parse((await run(["diff", "a", "b", "--json"], { cwd })).stdout);
  expect(changes).toMatchObject([
    {
      base: { certain: { placed: [{ requirement: "breadth", shared: null }] } },
      head: { certain: { placed: [{ requirement: "breadth", shared: "core" }] } },
    },
  ]);
  const { stdout } = await run(["diff", "a", "b", "-v"], { cwd });
  expect(stdout).toContain("+ 3.0 → breadth/CARB 1000 and core by sure");
});

import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { fixtureFolder } from "../fixtures/golden.ts";
import { samplesIn } from "../interchange/outline/samples.ts";
import { run } from "./run.ts";
import { folderWith } from "./workspace.ts";

/** A folder with the outlines of the fixtures, Word files among them, and their names. */
function outlines(): { readonly cwd: string; readonly names: readonly string[] } {
  const cwd = folderWith({});
  const files = samplesIn(fixtureFolder("standards/outline")).map(({ file }) => file);
  const named = files.map((file) => ({ file, name: path.basename(file.path) }));
  for (const { file, name } of named) writeFileSync(path.join(cwd, name), file.bytes);
  return { cwd, names: named.map(({ name }) => name) };
}

test("outlines of all kinds become a workspace without errors", async () => {
  const { cwd, names } = outlines();
  const { code, stderr } = await run(["import", ...names, "-o", "ws", "-q"], { cwd });
  expect(code, stderr).toBe(0);
  const checked = await run(["check", "-C", "ws", "--json"], { cwd });
  const { diagnostics, summary } = JSON.parse(checked.stdout);
  const errors = diagnostics.filter((one: { severity: string }) => one.severity === "error");
  expect(errors).toEqual([]);
  expect(summary.documents).toBeGreaterThanOrEqual(names.length);
});

test("--kind, --institution and --unit say what an outline leaves open", async () => {
  const cwd = folderWith({ "soils.txt": "Title: Soils\nCredits: 3\n\nLearning outcomes\n- Dig\n" });
  const flags = ["--kind", "course", "--institution", "tru", "--unit", "ca-semester"];
  const { code, stdout, stderr } = await run(["import", "outline", "soils.txt", ...flags], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^kind: course\nid: tru-soils$/m);
  expect(stdout).toMatch(/^institution: tru$/m);
  expect(stdout).toMatch(/^unit: ca-semester$/m);
  expect(stderr).toContain("states no course code; UNKNOWN stands for it");
});

test("weekly hours of one line are shown once", async () => {
  const line = "Hours: 3 hours/week lecture, 2 hours/week lab";
  for (const more of ["", "\nTotal hours: 45"]) {
    const cwd = folderWith({ "soils.txt": `Title: Soils\n${line}${more}\n` });
    const { stdout } = await run(["import", "outline", "soils.txt"], { cwd });
    expect(stdout.match(/Weekly hours, not written/g)).toHaveLength(1);
  }
});

test("a kind that no outline has is refused", async () => {
  const { code, stderr } = await run(["import", "outline", "x.txt", "--kind", "agreement"]);
  expect(code).toBe(2);
  expect(stderr).toContain("Allowed choices are micro-credential, course, program");
});

import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "./run.ts";
import { folderWith } from "./workspace.ts";

const records = "learner,item\nA,data-ethics\n";

/** A folder with the workspace that `init` writes, and records of a learner. */
async function begun(): Promise<string> {
  const cwd = folderWith({ "rec.csv": records, "known.json": "" });
  expect((await run(["init"], { cwd })).code).toBe(0);
  await run(["check", "--write-baseline", "known.json"], { cwd });
  return cwd;
}

const learner = ["explain", "--learner", "A", "--records", "rec.csv"];

describe("no report is written over what the run reads, or over documents", () => {
  test.each([
    ["program.yaml", "ladder -f text -o program.yaml"],
    ["program.yaml", "ladder -f ndjson=program.yaml"],
    ["bank.yaml", "check -f text=bank.yaml"],
    ["bank.yaml", "check -f text -f json=bank.yaml"],
    ["courses.yaml", "assess --json -o courses.yaml"],
    ["micro-credentials/no.yaml", "questions -f text=micro-credentials/no.yaml"],
    ["courses.yaml", "schema course -o courses.yaml"],
    ["bank.yaml", "rules list -f json=bank.yaml"],
    ["bank.yaml", "doctor -f text=bank.yaml"],
    ["bank.yaml", "report -o bank.yaml"],
    ["bank.yaml", "diff . . -f text=bank.yaml"],
    ["known.json", "check --baseline known.json -f json=known.json"],
    ["bank.yaml", "batch rec.csv --program north-certificate -f csv=bank.yaml"],
    ["bank.yaml", "batch rec.csv --program north-certificate --summary bank.yaml"],
  ])("%s: %s", async (file, line) => {
    const cwd = await begun();
    const before = readFileSync(path.join(cwd, file), "utf8");
    const { code, stdout, stderr } = await run(line.split(" "), { cwd });
    expect(stderr).toContain(`${file} would be written over`);
    expect(stderr).toContain("name another file");
    expect([code, stdout]).toEqual([2, ""]);
    expect(readFileSync(path.join(cwd, file), "utf8")).toBe(before);
  });

  test.each([
    ["--program", "north-certificate", "-f", "text", "-o", "rec.csv"],
    ["--program", "north-certificate", "-f", "text=rec.csv"],
  ])("the records of learners: %s %s %s %s %s", async (...argv) => {
    const cwd = await begun();
    const { code, stderr } = await run([...learner, ...argv], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("rec.csv would be written over, and this run reads it");
    expect(readFileSync(path.join(cwd, "rec.csv"), "utf8")).toBe(records);
  });

  test("through a link, too", async () => {
    const cwd = await begun();
    symlinkSync("bank.yaml", path.join(cwd, "link.txt"));
    const { code, stderr } = await run(["ladder", "-o", "link.txt"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("this run reads it")]);
  });

  test("a report of an earlier run is written over, YAML or not", async () => {
    const cwd = await begun();
    writeFileSync(path.join(cwd, "node_modules.yaml"), "# an earlier report\n");
    for (const file of ["ladder.txt", "ladder.txt"])
      expect((await run(["ladder", "-o", file], { cwd })).code).toBe(0);
    const schema = ["schema", "course", "-o", "node_modules.yaml"];
    expect((await run(schema, { cwd })).code).toBe(0);
  });
});

describe("the ending of a file chooses the format", () => {
  test.each(["l.json", "l.JSON"])("%s", async (file) => {
    const cwd = await begun();
    expect((await run(["ladder", "-o", file], { cwd })).code).toBe(0);
    expect(JSON.parse(readFileSync(path.join(cwd, file), "utf8")).report).toBe("ladder");
  });

  test.each([
    ["batch rec.csv --program north-certificate -o x.json", "csv, ndjson, xlsx, parquet"],
    ["batch rec.csv --program north-certificate -o x.json.gz", "csv, ndjson, xlsx, parquet"],
    ["ladder -o x.html", "text, json, ndjson, csv, xlsx, markdown"],
    ["grid data-ethics x -o g.json", "markdown, xlsx"],
  ])("or is refused where the command has no such format: %s", async (line, formats) => {
    const { code, stdout, stderr } = await run(line.split(" "), { cwd: await begun() });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`the formats are ${formats}`);
  });

  test("what -f names is written into any file", async () => {
    const cwd = await begun();
    expect((await run(["ladder", "-f", "text", "-o", "l.json"], { cwd })).code).toBe(0);
    expect(readFileSync(path.join(cwd, "l.json"), "utf8")).toMatch(/^creditbank ladder/);
  });
});

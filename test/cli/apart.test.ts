import { existsSync, readdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { batch, folderFor, textIn } from "./batch/batching.ts";
import { run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

test.each([
  ["check --write-baseline w.json -f json=w.json", "named for the report as json and for the base"],
  [
    "check --write-baseline w.json -o ./w.json",
    "named for the report as json and for the baseline",
  ],
  ["check -f json=to/a.json -f sarif=link.json", "two formats would go to"],
  ["ladder -f ndjson=link.json -f json=to/a.json", "two formats would go to"],
])("one file is not written twice: %s", async (line, said) => {
  const cwd = folderWith({ ...smallWorkspace, "to/a.json": "kept" });
  symlinkSync("to/a.json", path.join(cwd, "link.json"));
  const before = readdirSync(cwd);
  const { code, stdout, stderr } = await run(line.split(" "), { cwd });
  expect(stderr).toContain(said);
  expect([code, stdout]).toEqual([2, ""]);
  expect(readdirSync(cwd)).toEqual(before);
  expect(textIn(cwd, "to/a.json")).toBe("kept");
});

const records = "learner,item\nA,skill-1\nB,skil-1\n";

test("a letter does not take the place of the report", async () => {
  const cwd = folderFor({ "in.csv": records });
  const learner = ["--learner", "A", "--records", "in.csv", "--program", "diploma"];
  const argv = ["-C", "ws", ...learner, "-o", "a.html", "-f", "text", "--letter", "a.html"];
  const { code, stderr } = await run(["explain", ...argv], { cwd });
  expect(stderr).toContain("a.html is named for the report as text and for the letter");
  expect(code).toBe(2);
  expect(existsSync(path.join(cwd, "a.html"))).toBe(false);
});

test("- is standard output for whatever a batch writes", async () => {
  const cwd = folderFor({ "in.csv": records });
  const before = readdirSync(cwd);
  const argv = ["in.csv", "--program", "diploma"];
  const toFile = [...argv, "-o", "out.csv"];
  const rejects = await batch(cwd, [...toFile, "--rejects", "-"]);
  expect(rejects.stdout).toMatch(/^line,code,column,expected,learner,item\n3,item-unknown,.*\n$/);
  const summary = await batch(cwd, [...toFile, "--summary", "-"]);
  expect(JSON.parse(summary.stdout)).toMatchObject({ report: "batch" });
  expect(readdirSync(cwd)).toEqual([...before, "out.csv"].sort());
});

test.each([
  [["--rejects", "-"], "standard output is named for the answers and for the rejected rows"],
  [["--summary", "-"], "standard output is named for the answers and for the summary"],
  [
    ["-o", "out.csv", "--rejects", "-", "--summary", "-"],
    "standard output is named for the rejected rows and for the summary",
  ],
  [["-o", "out.csv", "--letters", "-"], "letters are files, and - is standard output"],
  [["-o", "out.csv", "--letters", ""], "It is empty; name a folder"],
  [["-o", "out.csv", "--summary", "in.csv/s.json"], "a part of its path is a file"],
])("batch %j is refused before anybody is answered", async (argv, said) => {
  const cwd = folderFor({ "in.csv": records });
  const { code, stdout, stderr } = await batch(cwd, ["in.csv", "--program", "diploma", ...argv]);
  expect(stderr).toContain(said);
  expect(stderr).not.toContain("learners in");
  expect([code, stdout]).toEqual([2, ""]);
  expect(existsSync(path.join(cwd, "out.csv"))).toBe(false);
});

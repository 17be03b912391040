import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { run } from "./run.ts";
import { folderWith } from "./workspace.ts";

test("a workspace is written that is valid and shows each verdict", async () => {
  const cwd = folderWith({});
  const { code, stdout, stderr } = await run(["init", "first", "--ci", "github"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain("first/creditbank.yaml\n");
  expect(stderr).toContain("creditbank ladder -C first");
  const checked = await run(["check", "-C", "first", "--json"], { cwd });
  expect(JSON.parse(checked.stdout).diagnostics).toEqual([]);
  const ladder = await run(["ladder", "-C", "first", "--json"], { cwd });
  expect(JSON.parse(ladder.stdout).summary).toEqual({
    pairs: 6,
    recognized: 1,
    eligible: 1,
    cluster: 2,
    review: 1,
    no: 1,
    notAssessed: 1,
  });
  const workflow = readFileSync(path.join(cwd, "first/.github/workflows/creditbank.yml"), "utf8");
  expect(workflow).toMatch(/npx --yes creditbank@\d+\.\d+\.\d+ check\n/);
});

test("every schema that a file names is there", async () => {
  const cwd = folderWith({});
  const { stdout } = await run(["init"], { cwd });
  const files = stdout.split("\n").filter((name) => name.endsWith(".yaml"));
  expect(files.length).toBeGreaterThan(8);
  for (const name of files) {
    const [first = ""] = readFileSync(path.join(cwd, name), "utf8").split("\n");
    const schema = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1] ?? "none";
    expect(existsSync(path.join(cwd, path.dirname(name), schema)), name).toBe(true);
  }
});

test("nothing that is there is written over", async () => {
  const cwd = folderWith({});
  writeFileSync(path.join(cwd, "program.yaml"), "mine\n");
  const { code, stderr } = await run(["init"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("program.yaml is there already; nothing was written");
  expect(existsSync(path.join(cwd, "creditbank.yaml"))).toBe(false);
});

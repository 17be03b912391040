import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

const read = (cwd: string, file: string) => readFileSync(path.join(cwd, file), "utf8");

/** A workspace whose file of agreements holds two decisions, with a remark of somebody. */
async function withTwo(): Promise<string> {
  const cwd = folderWith({
    ...smallWorkspace,
    "offerings.yaml": [offering("sure", "Sure"), offering("other", "Other")].join("---\n"),
    "all.yaml": "",
  });
  const text: string[] = ["# Kept by the registrar.\n"];
  for (const [id, words] of [
    ["bank-2025-001", ["sure", "--course", "carbon"]],
    ["bank-2025-002", ["sure", "--unassigned", "CARB-1=1"]],
  ] as const) {
    const { stdout } = await run(["record", ...words, "--id", id, "--by", "dean", "-o", "-"], {
      cwd,
    });
    text.push(stdout, "---\n");
  }
  return folderWith({
    ...smallWorkspace,
    "offerings.yaml": read(cwd, "offerings.yaml"),
    "all.yaml": text.slice(0, -1).join(""),
  });
}

const record = (cwd: string, ...words: string[]) =>
  run(["record", ...words, "--by", "dean"], { cwd });

const other = ["other", "--course", "carbon"];

describe("a file that holds documents", () => {
  test.each([
    ["another decision", other],
    ["one beside a decision of the same", ["sure", "--course", "carbon", "--force"]],
  ])("gets %s behind them", async (_, words) => {
    const cwd = await withTwo();
    const before = read(cwd, "all.yaml");
    const { code, stdout, stderr } = await record(cwd, ...words, "-o", "all.yaml");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("recorded agreement bank-2025-003 in all.yaml");
    const after = read(cwd, "all.yaml");
    expect(after.slice(0, before.length)).toBe(before);
    expect(after.match(/^id: .*$/gm)).toEqual([
      "id: bank-2025-001",
      "id: bank-2025-002",
      "id: bank-2025-003",
    ]);
  });

  test("is not replaced by one of its decisions", async () => {
    const cwd = await withTwo();
    const before = read(cwd, "all.yaml");
    const again = ["--id", "bank-2025-001", "-o", "all.yaml", "--force"];
    const { code, stderr } = await record(cwd, "sure", "--no-credit", ...again);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('there is an agreement "bank-2025-001" already'),
    ]);
    expect(read(cwd, "all.yaml")).toBe(before);
  });

  test.each([[[]], [["--force"]]])("of the settings stays as it is: %j", async (force) => {
    const cwd = folderWith({
      ...smallWorkspace,
      "offerings.yaml": offering("other", "Other"),
    });
    const { code, stderr } = await record(cwd, ...other, "-o", "creditbank.yaml", ...force);
    expect([code, stderr]).toEqual([
      2,
      "error: creditbank.yaml holds the settings of a workspace\nhelp: name another file with -o\n",
    ]);
    expect(read(cwd, "creditbank.yaml")).toBe(smallWorkspace["creditbank.yaml"]);
  });

  test("that cannot be read is not added to", async () => {
    const outside = folderWith({ "a.yaml": "kind: agreement\nid: [\n" });
    const cwd = folderWith({ ...smallWorkspace, "offerings.yaml": offering("other", "Other") });
    const file = path.join(outside, "a.yaml");
    const { code, stderr } = await record(cwd, ...other, "-o", file, "--force");
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining("one more cannot be added to it safely"),
    ]);
    expect(read(outside, "a.yaml")).toBe("kind: agreement\nid: [\n");
  });

  test("is not what a decision goes to by itself", async () => {
    const taken = "kind: course\nid: more\n";
    const outside = folderWith({ "agreements/bank-2025-001.yaml": taken });
    const cwd = folderWith({
      ...smallWorkspace,
      "creditbank.yaml": "kind: workspace\nasOf: 2025-01-31\nignore: [agreements]\n",
      "offerings.yaml": offering("other", "Other"),
      "agreements/bank-2025-001.yaml": read(outside, "agreements/bank-2025-001.yaml"),
    });
    const { code, stderr } = await record(cwd, ...other, "--force");
    expect([code, stderr]).toEqual([
      2,
      "error: agreements/bank-2025-001.yaml exists\nhelp: name another file with -o\n",
    ]);
    expect(read(cwd, "agreements/bank-2025-001.yaml")).toBe(taken);
    expect(readdirSync(path.join(cwd, "agreements"))).toHaveLength(1);
  });
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { errorsOf } from "../schema/errors-of.ts";
import { bc, packageRoot, run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

interface Line {
  readonly type: string;
  readonly program?: string;
  readonly microCredential?: string;
  readonly summary?: { readonly pairs: number; readonly notAssessed: number };
}

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

const patience = 120_000;

describe("ladder line by line", { timeout: patience }, () => {
  test("pairs, then programs, then the summary; each as the schema says", async () => {
    const { stdout, code } = await run(["ladder", "-C", bc, "--no-fixes", "-f", "ndjson"]);
    expect(code).toBe(0);
    const lines = linesOf(stdout);
    for (const line of lines) expect(errorsOf("ladder-line.json", line)).toEqual([]);
    const order = lines.map(({ type }) => type);
    expect(order).toEqual([...order].sort((a, b) => rank(a) - rank(b)));
    expect(order.filter((type) => type === "summary")).toHaveLength(1);
    expect(order.filter((type) => type === "pair")).toHaveLength(lines.at(-1)?.summary?.pairs ?? 0);
  });

  test("the same pairs and programs as in one report", async () => {
    const { stdout } = await run(["ladder", "-C", bc, "--no-fixes", "-f", "ndjson"]);
    const whole = JSON.parse((await run(["ladder", "-C", bc, "--no-fixes", "--json"])).stdout);
    const bare = (type: string) =>
      linesOf(stdout)
        .filter((line) => line.type === type)
        .map(({ type: _, ...rest }) => rest);
    const key = (item: object) => JSON.stringify(item);
    expect(bare("pair").map(key).sort()).toEqual(whole.pairs.map(key).sort());
    expect(bare("program").map(key).sort()).toEqual(whole.programs.map(key).sort());
    expect(linesOf(stdout).at(-1)?.summary).toEqual(whole.summary);
  });

  test("beside other formats, and into a file that is there only when it is whole", async () => {
    const cwd = folderWith(smallWorkspace);
    const { stdout, code } = await run(["ladder", "-f", "json", "-f", "ndjson=out/l.ndjson"], {
      cwd,
    });
    expect(code).toBe(0);
    const lines = linesOf(readFileSync(path.join(cwd, "out/l.ndjson"), "utf8"));
    expect(lines.at(-1)?.summary).toEqual(JSON.parse(stdout).summary);
    expect(readdirSync(path.join(cwd, "out"))).toEqual(["l.ndjson"]);
    const refused = await run(["ladder", "--bank", "nowhere*", "-f", "ndjson=no.ndjson"], { cwd });
    expect(refused.code).toBe(2);
    expect(existsSync(path.join(cwd, "no.ndjson"))).toBe(false);
    expect(readdirSync(cwd).filter((name) => name.includes("partial"))).toEqual([]);
  });

  test("without fixes where they are not wanted", async () => {
    const { stdout } = await run(["ladder", "-C", bc, "--json", "--no-fixes"]);
    const { pairs } = JSON.parse(stdout) as { pairs: { fixes: unknown[] }[] };
    expect(pairs.flatMap(({ fixes }) => fixes)).toEqual([]);
  });

  test("other commands say that they have no lines", async () => {
    const { code, stderr } = await run(["check", "-C", bc, "-f", "ndjson"]);
    expect(code).toBe(2);
    expect(stderr).toContain("The formats are text, json");
  });
});

const rank = (type: string) => ["pair", "program", "summary"].indexOf(type);

test("the definitions of a line are those of the report", () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(path.join(packageRoot, "rules/schema", name), "utf8")).definitions;
  const [line, report] = [read("ladder-line.json"), read("ladder-report.json")];
  for (const [name, definition] of Object.entries(line)) {
    if (!name.endsWith("Line")) expect(definition, name).toEqual(report[name]);
  }
  for (const type of ["pair", "program"]) {
    const { required, properties, ...rest } = line[`${type}Line`];
    const { type: stated, ...others } = properties;
    expect(stated).toEqual({ const: type });
    expect({ ...rest, required: required.slice(1), properties: others }).toEqual(report[type]);
  }
});

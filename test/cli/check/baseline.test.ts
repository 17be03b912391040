import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { packageRoot, run, runJson } from "../run.ts";
import { folderWith, offering, smallWorkspace } from "../workspace.ts";

const vague = (id: string) => offering(id, id).replace("Counts carbon", "Know carbon");
const broken = (id: string) => offering(id, id).replace("carbon#O1", `${id}#O1`);

const faulty = { ...smallWorkspace, "offerings.yaml": vague("one"), "more.yaml": broken("two") };

interface Report {
  readonly diagnostics: readonly { code: string; severity: string; at: { file: string } }[];
  readonly summary: Readonly<Record<string, number>>;
}

const at = (cwd: string) => ({ cwd });
const readIn = (cwd: string, name: string) => readFileSync(path.join(cwd, name), "utf8");

/** A folder with these files, and a baseline of what is found in it. */
async function withBaseline(files: Readonly<Record<string, string>> = faulty): Promise<string> {
  const cwd = folderWith(files);
  const { code } = await run(["check", "--write-baseline", "known.json", "-q"], at(cwd));
  expect(code).toBe(0);
  return cwd;
}

const report = (cwd: string, ...argv: string[]) =>
  runJson<Report>(["check", "--baseline", "known.json", ...argv], at(cwd));

describe("a baseline of known findings", () => {
  test("is written sorted, as its schema says, the same each time, and hides all at once", async () => {
    const cwd = folderWith(faulty);
    const { code, stdout, stderr } = await run(
      ["check", "--write-baseline", "known.json"],
      at(cwd),
    );
    expect(code).toBe(0);
    expect(stdout).toContain("no findings in 6 files");
    expect(stdout.replaceAll("\n", " ")).toContain("2 findings hidden by the baseline");
    expect(stderr).toBe("wrote known.json, which lists 2 findings\n");
    const text = readIn(cwd, "known.json");
    const schema = readIn(packageRoot, "rules/schema/baseline.json");
    const validate = new Ajv({ strict: true }).compile(JSON.parse(schema));
    const { findings } = JSON.parse(text);
    validate(JSON.parse(text));
    expect(validate.errors ?? []).toEqual([]);
    expect(findings).toMatchObject([
      { code: "unknown-reference", file: "more.yaml", count: 1 },
      { code: "vague-verb", file: "offerings.yaml", count: 1 },
    ]);
    await run(["check", "--write-baseline", "known.json", "-q"], at(cwd));
    expect(readIn(cwd, "known.json")).toBe(text);
  });

  test("hides what is known wherever it moved, from any folder; --fail-on sees the rest", async () => {
    const cwd = await withBaseline();
    writeFileSync(path.join(cwd, "more.yaml"), `# moved\n\n${broken("two")}`);
    const known = ["check", "--baseline", "known.json", "--fail-on", "warning"];
    expect((await run(known, at(cwd))).code).toBe(0);
    const above = path.dirname(cwd);
    const name = path.basename(cwd);
    const outside = [...known.slice(0, 2), `${name}/known.json`, ...known.slice(3), "-C", name];
    expect((await run(outside, at(above))).code).toBe(0);
    const env = { CREDITBANK_BASELINE: "known.json" };
    expect((await run(["check"], { cwd, env })).code).toBe(0);
    writeFileSync(path.join(cwd, "third.yaml"), broken("three"));
    expect((await run(known, at(cwd))).code).toBe(1);
    expect((await report(cwd)).diagnostics.map(({ at: { file } }) => file)).toEqual(["third.yaml"]);
    expect((await report(cwd)).summary).toMatchObject({ errors: 1, hidden: 2, stale: 0 });
  });

  test("a second finding like a known one is new", async () => {
    const twice = vague("one").replace(
      "  - id: C1",
      "  - {id: C0, statement: Describe a forest}\n  - id: C1",
    );
    const cwd = await withBaseline({ ...smallWorkspace, "offerings.yaml": twice });
    const again = `${twice}---\n${twice.replace("id: one", "id: other")}`;
    writeFileSync(path.join(cwd, "offerings.yaml"), again);
    const { diagnostics, summary } = await report(cwd);
    expect(diagnostics.map(({ code }) => code)).toEqual(["vague-verb"]);
    expect(summary).toMatchObject({ hidden: 1 });
  });

  test("what is no longer found is reported where it is listed, and fails only when strict", async () => {
    const cwd = await withBaseline();
    writeFileSync(path.join(cwd, "more.yaml"), offering("two", "two"));
    const { diagnostics, summary } = await report(cwd);
    expect(diagnostics).toMatchObject([
      { code: "stale-baseline", severity: "info", at: { file: "known.json", line: 4 } },
    ]);
    expect(summary).toMatchObject({ hidden: 1, stale: 1, infos: 1 });
    const known = ["check", "--baseline", "known.json"];
    const text = await run([...known, "--strict-baseline"], at(cwd));
    expect(text.code).toBe(1);
    expect(text.stdout).toContain('  4 │     {"code":"unknown-reference"');
    expect((await run([...known, "--fail-on", "warning"], at(cwd))).code).toBe(0);
  });

  test("files and checks that were not asked about are not stale", async () => {
    const framework =
      "kind: framework\nid: f\nclauses:\n  - {id: a, title: A, severity: must, require: {required: [nothing]}}\n";
    const cwd = folderWith({ ...faulty, "f.yaml": framework });
    await run(["check", "--framework", "f", "--write-baseline", "known.json"], at(cwd));
    expect((await report(cwd, "--framework", "f")).summary).toMatchObject({ stale: 0, errors: 0 });
    expect((await report(cwd)).summary).toMatchObject({ stale: 0 });
    writeFileSync(path.join(cwd, "more.yaml"), offering("two", "two"));
    expect((await report(cwd, "offerings.yaml")).summary).toMatchObject({ stale: 0, hidden: 1 });
    expect((await report(cwd, "more.yaml")).summary).toMatchObject({ stale: 1, hidden: 0 });
  });

  test.each([
    ["no such file", undefined, "known.json:1:1 error unreadable-file"],
    ["no JSON", "{", "known.json:1:2 error yaml-syntax"],
    ["a key too many", '{"schemaVersion": 1, "findings": [], "x": 1}', "1:38 error unknown-key"],
    ["another shape", '{"schemaVersion": 1, "findings": {}}', "1:34 error wrong-type"],
  ])("%s ends with 2 and says where", async (_, text, said) => {
    const cwd = folderWith({ ...faulty, ...(text === undefined ? {} : { "known.json": text }) });
    const { code, stdout, stderr } = await run(["check", "--baseline", "known.json"], at(cwd));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
    expect(stderr).toContain("the baseline known.json cannot be used");
  });

  test.each([
    [["--strict-baseline"], "--strict-baseline needs a baseline"],
    [["--write-baseline", "k.yaml"], "does not end in .json"],
    [["--write-baseline", "k.json", "--baseline", "k.json"], "does not go with"],
    [["--write-baseline", "k.json", "more.yaml"], "leave out the paths"],
    [["--write-baseline", "k.json", "--watch"], "leave out --watch"],
  ])("%j is refused", async (argv, said) => {
    const { code, stderr } = await run(["check", ...argv], at(folderWith(faulty)));
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  test("nothing is written where nothing could be loaded", async () => {
    const cwd = folderWith({ "a.yaml": "kind: course\n" });
    const { code } = await run(["check", "--write-baseline", "known.json"], at(cwd));
    expect(code).toBe(2);
    expect(() => readIn(cwd, "known.json")).toThrow("ENOENT");
  });
});

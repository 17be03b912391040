import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const read = (cwd: string, file: string) => readFileSync(path.join(cwd, file), "utf8");

const framework = (id: string) => `kind: competency-framework
id: ${id}
title: ${id}
competencies:
  - {id: C1, statement: Weighs samples}
`;

describe("--force does not lose documents", () => {
  test("that an export would be written over, in the workspace or elsewhere", async () => {
    const cwd = folderWith({ "skills.yaml": framework("skills") });
    symlinkSync("skills.yaml", path.join(cwd, "skills.json"));
    const elsewhere = path.join(folderWith({ "mine.yaml": framework("mine") }), "mine.yaml");
    for (const [file, why] of [
      ["skills.json", "this run reads it"],
      [elsewhere, "mine.yaml ends in .yaml"],
    ] as const) {
      const argv = ["export", "case", "skills", "-o", file, "--force"];
      const { code, stderr } = await run(argv, { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining(why)]);
    }
    expect(read(cwd, "skills.yaml")).toBe(framework("skills"));
    expect(read(path.dirname(elsewhere), "mine.yaml")).toBe(framework("mine"));
  });

  test.each(["out.yaml", "out"])("that an import does not bring: -o %s", async (output) => {
    const cwd = folderWith({
      "skills.json": JSON.stringify([{ skillName: "Weighs", skillStatement: "Weighs samples" }]),
    });
    const argv = ["import", "rsd", "skills.json", "-o", output];
    expect((await run(argv, { cwd })).code).toBe(0);
    expect((await run([...argv, "--force"], { cwd })).code).toBe(0);
    const file = output === "out" ? "out/competency-frameworks/skills.yaml" : output;
    const both = `${read(cwd, file)}---\n${framework("mine")}`;
    const other = folderWith({ "skills.json": read(cwd, "skills.json"), [file]: both });
    const { code, stderr } = await run([...argv, "--force"], { cwd: other });
    expect([code, stderr]).toEqual([2, expect.stringContaining("it holds other documents")]);
    expect(read(other, file)).toBe(both);
  });

  test("or the file that was read", async () => {
    const text = JSON.stringify([{ skillName: "Weighs", skillStatement: "Weighs samples" }]);
    const cwd = folderWith({ "skills.json": text });
    const argv = ["convert", "case", "--from", "rsd", "skills.json", "-o", "skills.json"];
    const { code, stderr } = await run([...argv, "--force"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("this run reads it")]);
    expect(read(cwd, "skills.json")).toBe(text);
  });
});

describe("a name that a link has, which leads to nothing, is taken", () => {
  test("for init", async () => {
    const cwd = folderWith({ "s/x": "" });
    symlinkSync("nowhere", path.join(cwd, "s/creditbank.yaml"));
    const { code, stderr } = await run(["init", "s"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("s/creditbank.yaml is there")]);
    expect(readdirSync(path.join(cwd, "s")).sort()).toEqual(["creditbank.yaml", "x"]);
  });

  test("for an export", async () => {
    const cwd = folderWith({ "skills.yaml": framework("skills") });
    symlinkSync("nowhere", path.join(cwd, "out.json"));
    const argv = ["export", "case", "skills", "-o", "out.json"];
    expect((await run(argv, { cwd })).stderr).toContain("out.json is there already");
    expect((await run([...argv, "--force"], { cwd })).code).toBe(0);
    expect(read(cwd, "nowhere")).toContain("Weighs samples");
  });
});

test("a slash at the end names a folder, whatever else the name has", async () => {
  const cwd = folderWith({ "skills.yaml": framework("skills") });
  expect((await run(["export", "case", "skills", "-o", "v1.2/"], { cwd })).code).toBe(0);
  expect(readdirSync(path.join(cwd, "v1.2"))).toEqual(["skills.json"]);
});

describe("several files are written together or not at all", () => {
  test("by an export", async () => {
    const cwd = folderWith({ "a.yaml": framework("a"), "b.yaml": framework("b") });
    mkdirSync(path.join(cwd, "out/b.json"), { recursive: true });
    const argv = ["export", "case", "-o", "out", "--force"];
    const { code, stderr } = await run(argv, { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("cannot write out/b.json")]);
    expect(readdirSync(path.join(cwd, "out"))).toEqual(["b.json"]);
  });

  test("by init, which leaves no folder behind", async () => {
    const cwd = folderWith({ "s/schemas": "a file" });
    const { code, stderr } = await run(["init", "s"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("a part of its path is a file")]);
    expect(readdirSync(path.join(cwd, "s"))).toEqual(["schemas"]);
  });
});

describe("only an earlier state of an output is written over under a name that the tool chose, or asks for", () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["report.html", "a report", ["report"]],
    ["package.json", "a baseline", ["check", "--write-baseline", "package.json"]],
    ["s/course.json", "a schema", ["schema", "--all", "--output-dir", "s"]],
  ];

  test.each(cases)("%s", async (file, what, argv) => {
    const cwd = folderWith({ ...smallWorkspace, [file]: '{"name": "mine"}' });
    const { code, stderr } = await run(argv, { cwd });
    expect([code, stderr]).toEqual([
      2,
      `error: ${file} is there already, and is not ${what} that this tool wrote; nothing was written\nhelp: name another place, or move it away first\n`,
    ]);
    expect(read(cwd, file)).toBe('{"name": "mine"}');
    expect(existsSync(path.join(cwd, "s/program.json"))).toBe(false);
  });

  test.each(cases.slice(1))("%s may be written again", async (file, _, argv) => {
    const cwd = folderWith({ ...smallWorkspace, [file]: "\n" });
    for (const time of ["over an empty file", "again"])
      expect([time, (await run(argv, { cwd })).code]).toEqual([time, 0]);
  });

  test("a baseline that was damaged may be written anew", async () => {
    const cwd = folderWith({
      ...smallWorkspace,
      "known.json": '{\n  "schemaVersion": 1,\n  "findings": [\n<<<<<<< HEAD\n',
    });
    expect((await run(["check", "--write-baseline", "known.json"], { cwd })).code).toBe(0);
  });

  test("a file that is named may be anything, and one of two places is not passed over", async () => {
    const cwd = folderWith({ "x.json": "mine" });
    expect((await run(["schema", "course", "-o", "x.json"], { cwd })).code).toBe(0);
    const both = ["schema", "course", "-o", "x.json", "--output-dir", "s"];
    expect(await run(both, { cwd })).toMatchObject({
      code: 2,
      stderr: "error: -o and --output-dir both say where to write\nhelp: give one of them\n",
    });
    expect(existsSync(path.join(cwd, "s"))).toBe(false);
  });
});

test.each(["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])(
  "%s is standard output",
  async (output) => {
    const cwd = folderWith(smallWorkspace);
    const { stdout } = await run(["ladder", "--json"], { cwd });
    expect(await run(["ladder", "--json", "-o", output], { cwd })).toMatchObject({
      code: 0,
      stdout,
    });
    expect(await run(["ladder", "-f", `json=${output}`], { cwd })).toMatchObject({
      code: 0,
      stdout,
    });
    const two = await run(["ladder", "-f", "text", "-f", `json=${output}`], { cwd });
    expect(two.stderr).toContain("two formats would go to standard output");
    for (const argv of [["schema", "course"], ["report"]])
      expect((await run([...argv, "-o", output], { cwd })).stderr).not.toContain(output);
  },
);

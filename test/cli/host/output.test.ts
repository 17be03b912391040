import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { bc, run } from "../run.ts";
import { folderWith, smallWorkspace } from "../workspace.ts";

const read = (...parts: string[]) => readFileSync(path.join(...parts), "utf8");

describe("formats and files", () => {
  test("several formats at once", async () => {
    const cwd = folderWith(smallWorkspace);
    const { stdout } = await run(["ladder", "-f", "text", "-f", "json=out/l.json"], { cwd });
    expect(stdout).toMatch(/^creditbank ladder/);
    expect(JSON.parse(read(cwd, "out/l.json"))).toMatchObject({ report: "ladder" });
  });

  test("-o is the file of the first format, - is standard output", async () => {
    const cwd = folderWith(smallWorkspace);
    expect((await run(["ladder", "--json", "-o", "l.json"], { cwd })).stdout).toBe("");
    expect(read(cwd, "l.json")).toBe((await run(["ladder", "--json", "-o", "-"], { cwd })).stdout);
  });

  test("a file is replaced whole, through a link, and nothing is left beside it", async () => {
    const cwd = folderWith({ ...smallWorkspace, "out/real.txt": "before" });
    symlinkSync("real.txt", path.join(cwd, "out/link.txt"));
    await run(["ladder", "-o", "out/link.txt"], { cwd });
    expect(read(cwd, "out/real.txt")).toContain("Diploma of Examples");
    expect(readdirSync(path.join(cwd, "out")).sort()).toEqual(["link.txt", "real.txt"]);
  });

  test("a file that cannot be written is 2", async () => {
    const cwd = folderWith({ ...smallWorkspace, "out/real.txt": "" });
    const { code, stderr } = await run(["ladder", "-o", "out/real.txt/l.txt"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("cannot write out/real.txt/l.txt");
  });

  test("a written schema is the printed one", async () => {
    const cwd = folderWith({});
    await run(["schema", "--all", "--output-dir", "schemas"], { cwd });
    expect(read(cwd, "schemas/course.json")).toBe(
      (await run(["schema", "course"], { cwd })).stdout,
    );
    writeFileSync(path.join(cwd, "course.json"), "");
    await run(["schema", "course", "-o", "course.json"], { cwd });
    expect(read(cwd, "course.json")).toBe(read(cwd, "schemas/course.json"));
  });
});

describe("colour", () => {
  const escapes = (text: string) => text.includes("\u001b[");
  const colored = async (flags: string[], env: Record<string, string>, tty: boolean) =>
    escapes((await run(["explain", "--list", ...flags], { env, tty })).stdout);

  test.each([
    { flags: [], env: {}, tty: true, is: true },
    { flags: [], env: {}, tty: false, is: false },
    { flags: [], env: { NO_COLOR: "1" }, tty: true, is: false },
    { flags: [], env: { NO_COLOR: "" }, tty: true, is: true },
    { flags: [], env: { TERM: "dumb" }, tty: true, is: false },
    { flags: [], env: { FORCE_COLOR: "1" }, tty: false, is: true },
    { flags: [], env: { FORCE_COLOR: "0" }, tty: true, is: false },
    { flags: ["--color"], env: { NO_COLOR: "1" }, tty: false, is: true },
    { flags: ["--no-color"], env: { FORCE_COLOR: "1" }, tty: true, is: false },
  ])("$flags $env terminal $tty → $is", async ({ flags, env, tty, is }) => {
    expect(await colored(flags, env, tty)).toBe(is);
  });

  test("a file has none, even from a terminal", async () => {
    const cwd = folderWith(smallWorkspace);
    await run(["ladder", "-o", "l.txt"], { cwd, tty: true });
    expect(escapes(read(cwd, "l.txt"))).toBe(false);
  });

  test("colour adds nothing but itself", async () => {
    const argv = ["ladder", "-C", bc];
    const plain = (await run(argv)).stdout;
    const colorful = (await run([...argv, "--color"])).stdout;
    expect(colorful).not.toBe(plain);
    expect(stripVTControlCharacters(colorful)).toBe(plain);
  });
});

describe("width", () => {
  const widest = (text: string) =>
    Math.max(
      ...text
        .split("\n")
        .filter((line) => !line.startsWith("This is a recommendation") && !line.startsWith("Why?"))
        .map((line) => [...line].length),
    );

  test.each([44, 80])("%i columns hold every line", async (columns) => {
    for (const argv of [["ladder"], ["assess"], ["explain", "uvic-fire-ecology", "tru-bgs"]]) {
      const { stdout } = await run([...argv, "-C", bc], {
        tty: true,
        columns,
        env: { NO_COLOR: "1" },
      });
      expect(widest(stdout), argv.join(" ")).toBeLessThanOrEqual(columns);
    }
  });

  test("the terminal's columns, else COLUMNS, else 80", async () => {
    const argv = ["ladder", "-C", bc, "--program", "tru-bgs"];
    const wide = async (circumstances: object) => widest((await run(argv, circumstances)).stdout);
    expect(await wide({ columns: 60, env: { COLUMNS: "100" } })).toBeLessThanOrEqual(60);
    expect(await wide({ env: { COLUMNS: "60" } })).toBeLessThanOrEqual(60);
    expect(await wide({})).toBe(80);
    expect(await wide({ env: { COLUMNS: "many" } })).toBe(80);
  });
});

test("-q shows the positive verdicts only, -v the ids and timings on standard error", async () => {
  const argv = ["ladder", "-C", bc, "--program", "tru-bgs"];
  const quiet = await run([...argv, "-q"]);
  expect(quiet.stdout).toContain("✔ eligible");
  expect(quiet.stdout).not.toContain("✘ no");
  expect(quiet.stdout).not.toContain("? review");
  expect(quiet.stderr).toBe("");
  const verbose = await run([...argv, "-v"]);
  expect(verbose.stdout).toContain("ubc-zero-carbon-buildings (2024)");
  expect(verbose.stderr).toMatch(/^ladder: \d+ ms$/m);
});

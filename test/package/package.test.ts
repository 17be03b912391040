import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "../cli/run.ts";
import { install, type Packed, pack, ran } from "./pack.ts";

const folder = mkdtempSync(path.join(tmpdir(), "creditbank-package-"));
const project = path.join(folder, "project");
let packed: Packed;

beforeAll(() => {
  mkdirSync(project);
  packed = pack(folder);
  install(packed.tarball, project);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what is published", () => {
  test("holds the program, its types, the rules and the papers, and nothing else", () => {
    const top = new Set(packed.files.map((file) => file.split("/")[0]));
    expect([...top].sort()).toEqual(
      ["CHANGELOG.md", "LICENSE", "README.md", "bin", "dist", "package.json", "rules"].sort(),
    );
    const needed = [
      "dist/index.js",
      "dist/index.d.ts",
      "dist/cli/LICENSES.txt",
      "bin/creditbank.js",
    ];
    for (const file of needed) expect(packed.files).toContain(file);
    expect(
      packed.files.filter((file) => /\.(?:ts|tsbuildinfo)$/.test(file) && !file.endsWith(".d.ts")),
    ).toEqual([]);
  });

  test("publint finds nothing", async () => {
    const pkgDir = path.join(project, "node_modules/creditbank");
    const { messages } = await publint({ pkgDir, pack: false });
    expect(messages).toEqual([]);
  });

  test("its types are found as a project with modules finds them", () => {
    const attw = path.join(packageRoot, "node_modules/@arethetypeswrong/cli/dist/index.js");
    const argv = [attw, packed.tarball, "--profile", "esm-only", "--format", "ascii", "--no-emoji"];
    expect(ran(process.execPath, argv, project)).toMatch(/from ESM\): OK.*bundler: OK/s);
  });
});

/** The program of the README's page about the library. */
function example(): string {
  const readme = readFileSync(path.join(packageRoot, "README.md"), "utf8");
  const found = /```js ladder\.mjs\n([\s\S]*?)```/.exec(readme)?.[1];
  if (found === undefined) throw new Error("the README has no ladder.mjs");
  return found;
}

describe("from an installed package", () => {
  test("the README's program runs", () => {
    writeFileSync(path.join(project, "package.json"), '{"type": "module"}\n');
    ran(process.execPath, ["node_modules/creditbank/bin/creditbank.js", "init", "first"], project);
    writeFileSync(path.join(project, "ladder.mjs"), example());
    expect(ran(process.execPath, ["ladder.mjs"], project)).toBe(
      [
        "0 errors",
        "chart-making eligible 3",
        "spreadsheet-basics recognized 1.5",
        "at most 7.5 credits",
        "eligible",
        "S-1 eligible 3",
        "",
      ].join("\n"),
    );
  });

  test("the command finds its rules", () => {
    const argv = ["node_modules/creditbank/bin/creditbank.js", "rules", "show", "vcc"];
    expect(ran(process.execPath, argv, project)).toContain("VCC policy 413");
  });
});

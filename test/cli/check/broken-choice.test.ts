import { describe, expect, test } from "vitest";
import { run, runJson } from "../run.ts";
import { folderWith, smallWorkspace } from "../workspace.ts";

interface Report {
  readonly diagnostics: readonly { readonly code: string }[];
}

const framework = (clause: string) =>
  `kind: framework\nid: fw\ntitle: Framework\nclauses:\n  - ${clause}\n`;
const misspelt = framework("{id: h, titel: Hours, severity: must, require: {}}");
const uncompiled = framework("{id: h, title: Hours, severity: must, require: {type: tex}}");

const workspace = {
  ...smallWorkspace,
  "bank.yaml": (smallWorkspace["bank.yaml"] ?? "").replace("80%", "180%"),
  "course.yaml": `${smallWorkspace["course.yaml"]}prerequisites: [nowhere]\n`,
};

async function found(files: Readonly<Record<string, string>>, ...argv: string[]) {
  const cwd = folderWith(files);
  const { diagnostics } = await runJson<Report>(["check", ...argv], { cwd });
  const { code, stderr } = await run(["check", ...argv], { cwd });
  return { codes: diagnostics.map((one) => one.code), code, stderr };
}

describe("check of a document with errors, named by an option, shows all findings", () => {
  test.each(["bank", "b*", "?ank"])("credit bank %s", async (word) => {
    const { codes, code, stderr } = await found(workspace, "--bank", word);
    expect({ codes, code }).toEqual({ codes: ["invalid-value", "unknown-reference"], code: 1 });
    if (word === "bank")
      expect(stderr).toBe('credit bank "bank" takes no part: its document has errors\n');
  });

  test.each([
    [misspelt, "unknown-key"],
    [uncompiled, "invalid-clause"],
  ])("framework: %s", async (text, fault) => {
    for (const word of ["fw", "f*"]) {
      const files = { ...smallWorkspace, "fw.yaml": text };
      const { codes, code } = await found(files, "--framework", word);
      expect(codes.filter((one) => one === fault)).toHaveLength(1);
      expect(code).toBe(1);
    }
  });

  test("and refuses one that there is not, or another thing of that id", async () => {
    const files = { ...workspace, "fw.yaml": misspelt };
    expect(await found(files, "--bank", "fw").catch(String)).toContain("JSON");
    const { code, stderr } = await run(["check", "--bank", "fw"], { cwd: folderWith(files) });
    expect(code).toBe(2);
    expect(stderr).toContain('"fw" is a framework, and a credit bank is asked for');
  });
});

describe("the others say of such a document that it has errors", () => {
  test.each([
    [["ladder", "--bank", "bank"], "credit bank"],
    [["plan", "diploma", "--bank", "bank"], "credit bank"],
    [["assess", "sure", "--bank", "bank"], "credit bank"],
    [["questions", "--bank", "bank"], "credit bank"],
    [["report", "--bank", "bank", "-o", "r.html"], "credit bank"],
    [["explain", "sure", "diploma", "--bank", "bank"], "credit bank"],
    [["diff", ".", ".", "--bank", "bank"], "credit bank"],
    [["rules", "show", "bank"], "rule pack"],
    [["rules", "test", "bank"], "pack with test cases"],
  ])("%j", async (argv, what) => {
    const { code, stderr } = await run(argv, { cwd: folderWith(workspace) });
    expect(code).toBe(2);
    expect(stderr).toContain(`error: ${what} "bank" takes no part: its document has errors`);
  });
});

test("settings with a key that means nothing still say the day and what is left out", async () => {
  const { codes } = await found({
    ...smallWorkspace,
    "creditbank.yaml": "kind: workspace\nasOf: 2025-01-31\nignore: [old]\nzzq: 1\n",
    "old/x.yaml": "kind: nothing\n",
  });
  expect(codes).toEqual(["unknown-key"]);
});

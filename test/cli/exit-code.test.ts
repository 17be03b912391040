import { describe, expect, test } from "vitest";
import { bc, run, runJson } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

const broken = { "broken.yaml": "kind: course\nid: broken\n" };

describe("check", () => {
  test("a sound workspace is 0", async () => {
    const { code, stdout } = await run(["check"], { cwd: folderWith(smallWorkspace) });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "no findings in 5 files (6 documents), as of 2025-01-31\n",
    });
  });

  test("errors are 1, unless --fail-on never", async () => {
    const cwd = folderWith({ ...smallWorkspace, ...broken });
    expect((await run(["check"], { cwd })).code).toBe(1);
    expect((await run(["check", "--fail-on", "never"], { cwd })).code).toBe(0);
  });

  test("warnings count only with --fail-on warning, and review, which asks for more", async () => {
    const claim = `${offering("maybe-not", "Claims", false)}pathways: {claims: [{program: diploma, credits: 30, kind: ladder}]}\n`;
    const cwd = folderWith({ ...smallWorkspace, "claim.yaml": claim });
    expect((await run(["check"], { cwd })).code).toBe(0);
    expect((await run(["check", "--fail-on", "warning"], { cwd })).code).toBe(1);
    expect((await run(["check", "--fail-on", "review"], { cwd })).code).toBe(1);
  });

  test("never a count", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `b${index}.yaml`,
        `kind: course\nid: b${index}\n`,
      ]),
    );
    const { code, stdout } = await run(["check"], { cwd: folderWith(many) });
    expect(stdout).toContain("errors in 300 files");
    expect(code).toBe(2);
  });

  test("no file at all is 2 and names the folder", async () => {
    const { code, stderr } = await run(["check"], { cwd: folderWith({ "readme.txt": "" }) });
    expect(code).toBe(2);
    expect(stderr).toContain("no YAML file in .");
  });

  test("nothing that could be loaded is 2, and the findings are shown", async () => {
    const { code, stdout } = await run(["check"], { cwd: folderWith(broken) });
    expect(code).toBe(2);
    expect(stdout).toContain("broken.yaml:1:1 error missing-key");
  });

  test("settings alone are nothing", async () => {
    const { code } = await run(["check"], {
      cwd: folderWith({ "creditbank.yaml": "kind: workspace\n" }),
    });
    expect(code).toBe(2);
  });

  test("paths choose the findings to show and to count", async () => {
    const cwd = folderWith({
      ...smallWorkspace,
      ...broken,
      "sub/worse.yaml": "kind: program\nid: worse\n",
    });
    const files = async (...paths: string[]) => {
      const report = await runJson<{ diagnostics: { at: { file: string } }[] }>(
        ["check", ...paths],
        { cwd },
      );
      return [...new Set(report.diagnostics.map(({ at }) => at.file))];
    };
    expect(await files()).toEqual(["broken.yaml", "sub/worse.yaml"]);
    expect(await files("broken.yaml")).toEqual(["broken.yaml"]);
    expect(await files("./sub")).toEqual(["sub/worse.yaml"]);
    expect(await files("*.yaml")).toEqual(["broken.yaml"]);
    expect(await files("**/*.yaml")).toEqual(["broken.yaml", "sub/worse.yaml"]);
    expect((await run(["check", "course.yaml"], { cwd })).code).toBe(0);
    expect((await run(["check", "course.yaml", "missing.yaml"], { cwd })).code).toBe(2);
  });
});

describe("ladder, assess, explain", () => {
  const commands = [["ladder"], ["assess"], ["explain", "sure", "diploma"]];

  test.each(commands)("%s is 0 whatever the verdicts", async (...argv) => {
    expect((await run(argv, { cwd: folderWith(smallWorkspace) })).code).toBe(0);
  });

  test.each(commands)(
    "%s answers the rest beside invalid documents, says so, and is 1",
    async (...argv) => {
      const cwd = folderWith({ ...smallWorkspace, ...broken });
      const { code, stdout, stderr } = await run(argv, { cwd });
      expect(code).toBe(1);
      expect(stdout).toContain("Carbon for sure");
      expect(stderr).toContain("broken.yaml:1:1 error missing-key");
      expect(stderr).toContain("creditbank check");
      expect((await run([...argv, "--fail-on", "never"], { cwd })).code).toBe(0);
    },
  );

  test.each(commands)("%s is 2 where settings cannot be read", async (...argv) => {
    const cwd = folderWith({
      ...smallWorkspace,
      "creditbank.yaml": "kind: workspace\nasof: 2025-01-31\n",
    });
    const { code, stdout, stderr } = await run(argv, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("creditbank.yaml:2:1 error unknown-key");
    expect(stderr).toContain('did you mean "asOf"?');
  });

  test.each(commands)("%s is 2 where nothing could be loaded", async (...argv) => {
    const { code, stderr } = await run(argv, { cwd: folderWith(broken) });
    expect(code).toBe(2);
    expect(stderr).toContain("no document in . could be loaded");
  });

  test("--fail-on review", async () => {
    const cwd = folderWith(smallWorkspace);
    const code = async (...argv: string[]) =>
      (await run([...argv, "--fail-on", "review"], { cwd })).code;
    expect(await code("ladder")).toBe(1);
    expect(await code("ladder", "--micro-credential", "sure")).toBe(0);
    expect(await code("assess", "maybe")).toBe(1);
    expect(await code("assess", "sure")).toBe(0);
    expect(await code("explain", "maybe", "diploma")).toBe(1);
  });

  test("no program to ladder into is 2", async () => {
    const { "program.yaml": _, ...rest } = smallWorkspace;
    const { code, stderr } = await run(["ladder"], { cwd: folderWith(rest) });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "error: no program is in effect on 2025-01-31\n",
    });
  });

  test("banks that no program honours are 2", async () => {
    const { code, stderr } = await run(["ladder", "--bank", "tru"], {
      cwd: folderWith(smallWorkspace),
    });
    expect(code).toBe(2);
    expect(stderr).toContain("no program honours these credit banks");
  });

  test("who narrowed the banks so is told what to do about it", async () => {
    const settings = `${smallWorkspace["creditbank.yaml"]}banks: [other]\n`;
    const other = (smallWorkspace["bank.yaml"] ?? "").replace("id: bank", "id: other");
    const files = { ...smallWorkspace, "other.yaml": other.replace(": inst", ": elsewhere") };
    const help = async (more: Readonly<Record<string, string>>, env = {}) => {
      const cwd = folderWith({ ...files, ...more });
      const { code, stderr } = await run(["ladder"], { cwd, env });
      return `${code} ${stderr.split("help: ")[1]?.trim()}`;
    };
    expect(await help({ "creditbank.yaml": settings })).toBe(
      "2 add the bank to `banks` of creditbank.yaml, or ask with --bank",
    );
    expect(await help({}, { CREDITBANK_BANK: "other" })).toBe(
      "2 unset CREDITBANK_BANK, or add `banks` to the program",
    );
  });

  test("an offering that takes no part is named with the reason", async () => {
    const ceased = `${offering("gone", "Gone")}status: ceased\n`;
    const cwd = folderWith({ ...smallWorkspace, "ceased.yaml": ceased });
    const { code, stderr } = await run(["explain", "gone", "diploma"], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: micro-credential "gone" takes no part: it has ceased\n',
    });
  });
});

test("a program that no bank serves is named on standard error", async () => {
  const { stderr } = await run(["ladder", "-C", bc, "--bank", "tru"]);
  expect(stderr).toContain("takes part: bcit-ac-mass-timber, ");
});

describe("where no bank is in effect for any program", () => {
  const expired = {
    ...smallWorkspace,
    "bank.yaml": `${smallWorkspace["bank.yaml"]}effective: {to: 2024-12-31}\n`,
  };
  const why = "bank is not in effect on 2025-01-31 (… to 2024-12-31)";

  test("ladder answers with a finding that names the bank and its dates, and ends with 0", async () => {
    const cwd = folderWith(expired);
    const { code, stdout, stderr } = await run(["ladder", "--json"], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain(why);
    const { pairs, diagnostics } = JSON.parse(stdout);
    expect(pairs).toEqual([]);
    expect(diagnostics).toMatchObject([
      { code: "unserved-program", severity: "warning", at: { file: "program.yaml", line: 2 } },
    ]);
    expect(diagnostics[0].message).toContain(why);
    expect((await run(["ladder", "--fail-on", "warning"], { cwd })).code).toBe(1);
  });

  test("plan and explain, which are about one program, say so and end with 2", async () => {
    const cwd = folderWith(expired);
    for (const argv of [
      ["plan", "diploma"],
      ["explain", "sure", "diploma"],
    ]) {
      const { code, stderr } = await run(argv, { cwd });
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `error: no credit bank that diploma honours takes part: ${why}\nhelp: add a bank or an edition in effect, or ask about another day with --as-of\n`,
      });
    }
  });

  test("a program of an institution without a bank is told as that", async () => {
    const { "bank.yaml": _, ...rest } = smallWorkspace;
    const program = (smallWorkspace["program.yaml"] ?? "").replace("banks: [bank]\n", "");
    const cwd = folderWith({ ...rest, "program.yaml": program });
    const { code, stderr } = await run(["ladder"], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain("the workspace has no credit bank of its institution inst");
  });
});

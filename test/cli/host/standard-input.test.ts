import { realpathSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { bc, run } from "../run.ts";
import { folderWith, smallWorkspace } from "../workspace.ts";

const broken = "kind: micro-credential\nid: piped\ntitel: Piped\n";

describe("check -", () => {
  test("checks what is piped in as one more file of the workspace", async () => {
    const outcome = await run(["check", "-C", bc, "-"], { stdin: broken });
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toContain('-:3:1 error unknown-key "titel"');
    expect(outcome.stdout).not.toContain("fixtures/bc/agreements");
  });

  test("resolves references into the workspace", async () => {
    const stdin =
      "kind: crosswalk\nid: piped\ncompared: [{microCredential: nic-timber-cruising-1, course: bcit-frst-2190}]\n";
    const outcome = await run(["check", "-C", bc, "-"], { stdin });
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("check - of nothing is no green run", () => {
  test.each(["", " \n\n", "\ufeff"])("%j", async (stdin) => {
    const { code, stdout, stderr } = await run(["check", "-C", bc, "-"], { stdin });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("nothing came on standard input, so nothing was checked");
  });
});

describe("check - --stdin-filepath", () => {
  const program = smallWorkspace["program.yaml"] ?? "";
  const stdin = program.replace("title:", "titel:");

  test.each([
    ["program.yaml", ".", ["program.yaml"]],
    ["ws/program.yaml", "..", ["ws/program.yaml", "-C", "ws"]],
    ["../program.yaml", "below", ["../program.yaml"]],
  ])("takes the place of that file: %s", async (shown, from, words) => {
    const top = folderWith(
      Object.fromEntries(
        Object.entries({ ...smallWorkspace, "below/x": "" }).map(([name, text]) => [
          `ws/${name}`,
          text,
        ]),
      ),
    );
    const cwd = path.join(top, "ws", from);
    const argv = ["check", "-", "--stdin-filepath", ...words];
    expect(await run(argv, { cwd, stdin: program })).toMatchObject({ code: 0, stderr: "" });
    const { code, stdout } = await run(argv, { cwd, stdin });
    expect(code).toBe(1);
    expect(stdout).toContain(`${shown}:3:1 error unknown-key "titel"`);
    expect(stdout).not.toContain("duplicate-document");
  });

  test("also that of the settings, and of a file that is not there yet", async () => {
    const cwd = folderWith(smallWorkspace);
    const settings = ["check", "-", "--stdin-filepath", "creditbank.yaml"];
    const sound = await run(settings, { cwd, stdin: "kind: workspace\nasOf: 2024-02-01\n" });
    expect([sound.code, sound.stdout]).toEqual([0, expect.stringContaining("2024-02-01")]);
    const fresh = ["check", "-", "--stdin-filepath", "new/course.yaml"];
    const { code, stdout } = await run(fresh, { cwd, stdin });
    expect([code, stdout.includes("new/course.yaml:")]).toEqual([1, true]);
  });

  test("through a link", async () => {
    const top = folderWith({ "x/y": "" });
    symlinkSync(folderWith(smallWorkspace), path.join(top, "link"));
    const cwd = realpathSync(path.join(top, "link"));
    const argv = ["check", "-", "--stdin-filepath", path.join(top, "link/program.yaml")];
    const { stdout } = await run(argv, { cwd, stdin });
    expect(stdout).toContain('program.yaml:3:1 error unknown-key "titel"');
    expect(stdout).not.toContain("duplicate-document");
  });

  test.each([
    [["check", "-", "--stdin-filepath", "/elsewhere.yaml"], "does not lie in the workspace"],
    [["check", "--stdin-filepath", "program.yaml"], "read it with -"],
  ])("%j is refused", async (argv, said) => {
    const { code, stderr } = await run(argv, { cwd: folderWith(smallWorkspace), stdin });
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});

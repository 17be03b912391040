import path from "node:path";
import { describe, expect, test } from "vitest";
import { run, runJson } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const files = Object.fromEntries(
  Object.entries(smallWorkspace).map(([name, text]) => [`jane/work/ws/${name}`, text]),
);

interface Report {
  readonly asOf: string;
  readonly workspace: string;
  readonly diagnostics: readonly unknown[];
}

describe("doctor", () => {
  test.each([
    ["from the folder around it", "jane/work", "ws"],
    ["from the folder itself", "jane/work/ws", "."],
    ["from elsewhere", ".", "jane/work/ws", "."],
    ["from above the user's folder", ".", "~/work/ws"],
    ["in the user's folder", "other", "~/work/ws"],
    ["elsewhere than the user's folder", "other", "ws", "nobody"],
  ])("tells no personal path %s", async (_, from, shown, home = "jane") => {
    const top = folderWith({ ...files, "other/x": "", "nobody/x": "" });
    const circumstances = {
      cwd: path.join(top, from),
      env: { HOME: path.join(top, home) },
    };
    const argv = ["doctor", "-C", path.join(top, "jane/work/ws")];
    const { stdout } = await run(argv, circumstances);
    expect(stdout).toContain(`workspace   ${shown} (with creditbank.yaml)\n`);
    expect(stdout).not.toContain(top);
    const report = await runJson<Report>(argv, circumstances);
    expect(report).toMatchObject({ workspace: shown, asOf: "2025-01-31", diagnostics: [] });
    expect(JSON.stringify(report)).not.toContain(top);
  });

  test("counts what loading found, and says so", async () => {
    const cwd = folderWith({ ...smallWorkspace, "bad.yaml": "kind: corse\n" });
    expect((await run(["doctor"], { cwd })).stdout).toContain("1 error, 0 warnings on loading");
  });
});

test("settings that cannot be used are there all the same", async () => {
  const cwd = folderWith({ ...smallWorkspace, "creditbank.yaml": "kind: workspace\nasOf: soon\n" });
  const { stdout } = await run(["doctor"], { cwd });
  expect(stdout).toContain("workspace   . (with creditbank.yaml, which cannot be used)\n");
});

test("codes have a day and findings like every report", async () => {
  for (const words of [["--list"], ["overlap-low"]]) {
    const report = await runJson<Report>(["explain", ...words], { cwd: "/" });
    expect(report).toMatchObject({ asOf: "2025-01-31", diagnostics: [] });
  }
});

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

describe("the settings that doctor tells are those in force", () => {
  const settings = "kind: workspace\nasOf: 2025-01-31\nbanks: [bank]\nframeworks: [ca-bc-2021]\n";
  const env = {
    CREDITBANK_AS_OF: "2024-03-03",
    CREDITBANK_BANK: "other, bank",
    CREDITBANK_FRAMEWORKS: "ca-bc-2024",
    CREDITBANK_FORMAT: "text,json",
    CREDITBANK_FAIL_ON: "review",
  };

  test.each([
    ["the environment", env, "environment", ["2024-03-03", "other, bank", "ca-bc-2024", "review"]],
    ["creditbank.yaml", {}, "file", ["2025-01-31", "bank", "ca-bc-2021", "error"]],
  ])("of %s", async (_, variables, from, values) => {
    const cwd = folderWith({ ...smallWorkspace, "creditbank.yaml": settings });
    const { stdout } = await run(["doctor", "-f", "text"], { cwd, env: variables });
    const said = (name: string) =>
      new RegExp(`^${name.padEnd(12)}(.*?)(?: \\(|$)`, "m").exec(stdout)?.[1];
    expect(["as of", "banks", "frameworks", "fail on"].map(said)).toEqual(values);
    const report = await runJson<{ asOf: string; settings: object; origins: object }>(["doctor"], {
      cwd,
      env: variables,
    });
    expect(report).toMatchObject({
      asOf: values[0],
      settings: { asOf: values[0], banks: values[1]?.split(", "), failOn: values[3] },
      origins: { asOf: from, banks: from, frameworks: from },
    });
  });

  test("of neither", async () => {
    const cwd = folderWith({ ...smallWorkspace, "creditbank.yaml": "kind: workspace\n" });
    const { stdout } = await run(["doctor"], { cwd });
    for (const line of [
      "as of       today",
      "banks       those of the programs",
      "frameworks  none",
    ])
      expect(stdout).toContain(`${line}\n`);
  });

  test("a variable that cannot be used is a line, and none tells a path", async () => {
    const cwd = folderWith(smallWorkspace);
    const wrong = {
      CREDITBANK_AS_OF: "foo",
      CREDITBANK_FORMAT: "xml",
      CREDITBANK_FAIL_ON: "soon",
      CREDITBANK_WORKSPACE: "/home/jane/none",
    };
    const { code, stdout } = await run(["doctor"], { cwd, env: wrong });
    expect(code).toBe(0);
    expect(stdout).toContain('not usable  CREDITBANK_AS_OF is "foo": write a day of the calendar');
    for (const name of Object.keys(wrong)) expect(stdout).toContain(`not usable  ${name} `);
    expect(stdout).toContain("as of       2025-01-31 (creditbank.yaml)\n");
    expect(stdout).not.toContain("jane");
  });

  test.each([
    ["json=/home/jane/a.json,markdown=/home/jane/a.md", "format      json=FILE,markdown=FILE ("],
    ["xml=/home/jane/a.xml", 'not usable  CREDITBANK_FORMAT is "xml=FILE": The formats are'],
    [
      "json=/home/jane/a,text=/home/jane/a",
      'not usable  CREDITBANK_FORMAT is "json=FILE,text=FILE": give each',
    ],
  ])("formats %s are told without their files", async (CREDITBANK_FORMAT, line) => {
    const { stdout } = await run(["doctor", "-f", "text"], {
      cwd: folderWith(smallWorkspace),
      env: { CREDITBANK_FORMAT },
    });
    expect(stdout).toContain(line);
    expect(stdout).not.toContain("jane");
  });

  test("no line is longer than a terminal is wide", async () => {
    const { stdout } = await run(["doctor"], { cwd: folderWith(smallWorkspace) });
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/^packs {7}\d+ /m);
  });
});

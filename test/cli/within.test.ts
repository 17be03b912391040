import { describe, expect, test } from "vitest";
import { run, runJson } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const agreement = (to: string, more = "") => `kind: agreement
id: a
bank: bank
microCredentials: [{id: sure}]
decision: credit
results: [{type: assigned, course: carbon}]
assessed: {on: 2024-01-10}
approved: {on: 2024-01-20}
effective: {from: 2024-02-01, to: ${to}}
${more}`;

const world = (text: string) => folderWith({ ...smallWorkspace, "agreement.yaml": text });

const codesWithin = async (text: string, within: string): Promise<string[]> => {
  const argv = ["check", "--within", within];
  const report = await runJson<{ diagnostics: { code: string }[] }>(argv, { cwd: world(text) });
  return report.diagnostics.map(({ code }) => code);
};

describe("check --within", () => {
  test.each([
    ["2025-01-31", "0d", ["agreement-ending"]],
    ["2025-02-01", "0d", []],
    ["2025-02-01", "1d", ["agreement-ending"]],
    ["2025-02-01", "1", ["agreement-ending"]],
    ["2025-02-14", "2w", ["agreement-ending"]],
    ["2025-02-15", "2w", []],
    ["2025-02-28", "1m", ["agreement-ending"]],
    ["2025-03-01", "1m", []],
    ["2026-01-31", "1y", ["agreement-ending"]],
    ["2026-02-01", "1y", []],
  ])("an agreement until %s, within %s: %j", async (to, within, codes) => {
    expect(await codesWithin(agreement(to), within)).toEqual(codes);
  });

  test("not one that is superseded by then", async () => {
    const later = agreement("2029-12-31", "supersedes: a\n")
      .replace("id: a", "id: b")
      .replace("2024-02-01", "2025-03-01");
    expect(await codesWithin(`${agreement("2025-03-31")}---\n${later}`, "90d")).toEqual([]);
    expect(await codesWithin(`${agreement("2025-02-20")}---\n${later}`, "21d")).toEqual([
      "agreement-ending",
    ]);
  });

  test("lists it at the end, and leaves the exit code alone", async () => {
    const cwd = world(agreement("2025-03-31", "reviewBy: 2025-01-01\n"));
    const { code, stdout } = await run(["check", "--within", "90d"], { cwd });
    expect(code).toBe(0);
    expect(stdout.indexOf("agreement-review-due")).toBeLessThan(stdout.indexOf("Coming up until"));
    expect(stdout).toContain('Coming up until 2025-05-01\n  the agreement "a" ends on 2025-03-31');
    const strict = ["check", "--within", "90d", "--fail-on", "review"];
    expect((await run(strict, { cwd: world(agreement("2025-03-31")) })).code).toBe(0);
    const quiet = await run(["check", "--within", "90d", "-q"], { cwd });
    expect(quiet.stdout).not.toContain("Coming up");
  });

  test("says where nothing comes up, and nothing unless it is asked", async () => {
    const cwd = world(agreement("2029-12-31"));
    const asked = await run(["check", "--within", "90d"], { cwd });
    expect(asked.stdout).toContain("nothing ends or is to be reviewed until 2025-05-01");
    const plain = await run(["check"], { cwd: world(agreement("2025-03-31")) });
    expect(plain.stdout).not.toContain("agreement-ending");
  });

  test.each(["", "soon", "-3d", "3 d", "1.5m", "101y", "999999d"])(
    "%j is refused",
    async (text) => {
      const { code, stderr } = await run(["check", `--within=${text}`], { cwd: world("") });
      expect([code, stderr]).toEqual([2, expect.stringContaining("90d, 12w, 6m or 1y")]);
    },
  );
});

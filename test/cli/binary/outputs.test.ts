import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../run.ts";
import { folderWith, smallWorkspace } from "../workspace.ts";

const command = path.join(packageRoot, "bin/creditbank.js");

/** Runs a shell line in a folder, in which $CREDITBANK is the real command; as another user where one is named. */
function shell(cwd: string, line: string, user: { readonly uid?: number } = {}) {
  const env = { ...process.env, CREDITBANK: `${process.execPath} ${command}` };
  return spawnSync("/bin/sh", ["-c", line], { cwd, env, encoding: "utf8", ...user });
}

const read = (cwd: string, file: string) => readFileSync(path.join(cwd, file), "utf8");

describe.skipIf(process.platform === "win32")("the name of a place that is open already", () => {
  test.each([
    ["/dev/stdout", ">> log.txt"],
    ["/dev/fd/1", ">> log.txt"],
    ["/dev/fd/3", "3>> log.txt"],
  ])("%s is written behind what is there", (output, redirection) => {
    const cwd = folderWith({ ...smallWorkspace, "log.txt": "earlier\n" });
    const { status } = shell(cwd, `$CREDITBANK doctor -o ${output} ${redirection}`);
    expect(status).toBe(0);
    expect(read(cwd, "log.txt")).toMatch(/^earlier\ncreditbank {2}/);
  });

  test("is written on from by whoever opened it", () => {
    const cwd = folderWith(smallWorkspace);
    const line = "{ echo before >&3; $CREDITBANK doctor -o /dev/fd/3; echo after >&3; } 3> log.txt";
    expect(shell(cwd, line).status).toBe(0);
    expect(read(cwd, "log.txt")).toMatch(/^before\ncreditbank {2}[\s\S]*\nafter\n$/);
  });
});

/** Root may write everything, so that it takes another user to be refused. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};

const othersMayRun =
  process.platform !== "win32" && shell("/", "$CREDITBANK --version", nobody).status === 0;

describe.runIf(othersMayRun)("a file that may only be read is kept", () => {
  test.each([
    ["a report", "$CREDITBANK ladder -f csv=signed.csv"],
    ["lines", "$CREDITBANK ladder -f ndjson=signed.csv"],
    ["a decision", "$CREDITBANK record --approve bank-2025-001 --by chair"],
  ])("by %s", (_, line) => {
    const cwd = folderWith({ ...smallWorkspace, "signed.csv": "signed\n" });
    const recorded = "$CREDITBANK record sure --course carbon --by dean -o signed.yaml";
    expect(shell(cwd, recorded).status).toBe(0);
    const kept = ["signed.csv", "signed.yaml"].map((file) => read(cwd, file));
    chmodSync(cwd, 0o777);
    for (const file of ["signed.csv", "signed.yaml"]) chmodSync(path.join(cwd, file), 0o444);
    const { status, stderr } = shell(cwd, line, nobody);
    expect([status, stderr]).toEqual([2, expect.stringContaining("permission denied")]);
    expect(["signed.csv", "signed.yaml"].map((file) => read(cwd, file))).toEqual(kept);
  });
});

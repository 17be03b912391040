import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { writeTrouble } from "../../src/cli/write-trouble.ts";
import { run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

describe("what the system refuses is said in words, with help that fits", () => {
  test.each([
    ["out", "cannot write out: it is a folder", "name a file in it"],
    ["course.yaml/x", "a part of its path is a file, and no folder", "through folders"],
    ["course.yaml/deep/x", "a part of its path is a file, and no folder", "through folders"],
    [`${"n".repeat(300)}.txt`, "its name is too long", "name it shorter"],
  ])("-o %s", async (file, said, help) => {
    const cwd = folderWith(smallWorkspace);
    mkdirSync(path.join(cwd, "out"));
    const { code, stderr } = await run(["ladder", "-o", file], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).toContain(help);
  });

  test.runIf(existsSync("/dev/full"))("a full disk", async () => {
    const cwd = folderWith(smallWorkspace);
    const { code, stderr } = await run(["ladder", "-o", "/dev/full"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe(
      "error: cannot write /dev/full: the disk is full\nhelp: make room on it, or name a file on another\n",
    );
  });

  test("what there are no words for keeps its code", () => {
    const error = Object.assign(new Error("what"), { code: "EWHAT" });
    expect(writeTrouble("x", error)).toMatchObject({
      message: "cannot write x: EWHAT",
    });
  });
});

test.runIf(existsSync("/proc/self"))(
  "nothing is tried for ever where no folder can be",
  async () => {
    const cwd = folderWith(smallWorkspace);
    for (const argv of [
      ["init", "/proc/foo"],
      ["ladder", "-o", "/proc/foo/x"],
      ["ladder", "-f", "ndjson", "-o", "/proc/foo/x"],
    ]) {
      const { code, stderr } = await run(argv, { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain("no folder can be made there");
    }
  },
);

test("a workspace without a name is refused, as a variable that is not set is", async () => {
  for (const argv of [
    ["ladder", "-C", ""],
    ["ladder", "--workspace="],
  ]) {
    const { code, stdout, stderr } = await run(argv, { cwd: folderWith(smallWorkspace) });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("It is empty; name a folder.");
  }
});

test.each([
  ["check", "-f", "json="],
  ["check", "-o", ""],
  ["schema", "course", "-o", ""],
  ["report", "-o", ""],
  ["report", "-f", "html="],
  ["import", "x.json", "-o", ""],
  ["batch", "in.csv", "--summary", ""],
])("a file without a name is refused: %s %s %s %s", async (...argv) => {
  const { code, stdout, stderr } = await run(argv, { cwd: folderWith(smallWorkspace) });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/It is empty; name a file|No file is named/);
});

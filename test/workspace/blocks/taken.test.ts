import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { beginBlocks, resumeBlocks } from "../../../src/workspace/output/resumable-file.ts";
import { folderWith } from "../../cli/workspace.ts";
import { opened, resumeAll, settings, writeAll } from "./run.ts";

const read = (...parts: string[]) => readFileSync(path.join(...parts), "utf8");

/** A folder in which a run fell behind its first block. */
async function fallen(): Promise<string> {
  const cwd = folderWith({ "precious.txt": "mine" });
  const { file } = opened(await beginBlocks(path.join(cwd, "out.csv"), settings()));
  await file.append("first\n", { done: 1 });
  await file.leave();
  return cwd;
}

describe("what stands beside an output and no run left there stays as it is", () => {
  test.each([".out.csv.partial", ".out.csv.resume"])("a file: %s", async (name) => {
    const cwd = folderWith({ [name]: "mine" });
    expect(await beginBlocks(path.join(cwd, "out.csv"), settings())).toEqual({
      refused: "taken",
      file: path.join(cwd, name),
    });
    expect(read(cwd, name)).toBe("mine");
    expect(readdirSync(cwd)).toEqual([name]);
  });

  test.each([".out.csv.partial", ".out.csv.resume"])("a link: %s", async (name) => {
    const cwd = folderWith({ "precious.txt": "mine" });
    symlinkSync("precious.txt", path.join(cwd, name));
    const refused = { refused: "taken", file: path.join(cwd, name) };
    expect(await beginBlocks(path.join(cwd, "out.csv"), settings())).toEqual(refused);
    expect(read(cwd, "precious.txt")).toBe("mine");
  });

  test.each(["nothing/there", "precious.txt", ".out.csv.lock"])(
    "a link in the place of its lock, to %s",
    async (to) => {
      const cwd = folderWith({ "precious.txt": "mine" });
      const lock = path.join(cwd, ".out.csv.lock");
      symlinkSync(to, lock);
      const refused = { refused: "taken", file: lock };
      expect(await beginBlocks(path.join(cwd, "out.csv"), settings())).toEqual(refused);
      expect(readdirSync(cwd).sort()).toEqual([".out.csv.lock", "precious.txt"]);
      expect(read(cwd, "precious.txt")).toBe("mine");
    },
  );

  test.skipIf(process.platform === "win32")("a pipe, of which no end is waited for", async () => {
    const cwd = folderWith({});
    const lock = path.join(cwd, ".out.csv.lock");
    execFileSync("mkfifo", [lock]);
    const refused = { refused: "taken", file: lock };
    expect(await beginBlocks(path.join(cwd, "out.csv"), settings())).toEqual(refused);
    expect(readdirSync(cwd)).toEqual([".out.csv.lock"]);
  });

  test("a link in the place of what a run left", async () => {
    const cwd = await fallen();
    unlinkSync(path.join(cwd, ".out.csv.partial"));
    symlinkSync("precious.txt", path.join(cwd, ".out.csv.partial"));
    const refused = { refused: "taken", file: path.join(cwd, ".out.csv.partial") };
    expect(await resumeBlocks(path.join(cwd, "out.csv"), settings())).toEqual(refused);
    expect(await beginBlocks(path.join(cwd, "out.csv"), settings())).toEqual(refused);
    expect(read(cwd, "precious.txt")).toBe("mine");
  });
});

describe("what a run left is begun again", () => {
  test("behind a block", async () => {
    const target = path.join(await fallen(), "out.csv");
    await writeAll(target, false);
    expect(readdirSync(path.dirname(target)).sort()).toEqual(["out.csv", "precious.txt"]);
  });

  test("before its first block was safe, of which its lock tells", async () => {
    const lock = JSON.stringify({ pid: 4_000_002, machine: "here", started: null });
    const cwd = folderWith({ ".out.csv.partial": "half", ".out.csv.lock": lock });
    await writeAll(path.join(cwd, "out.csv"), false);
    expect(readdirSync(cwd)).toEqual(["out.csv"]);
  });
});

test("a link that leads to nothing yet is followed", async () => {
  const cwd = folderWith({});
  symlinkSync("target.csv", path.join(cwd, "latest.csv"));
  await writeAll(path.join(cwd, "latest.csv"), false);
  writeFileSync(path.join(cwd, "latest.csv"), "again");
  expect(read(cwd, "target.csv")).toBe("again");
  await expect(resumeAll(path.join(cwd, "latest.csv"), false)).rejects.toThrow("nothing");
});

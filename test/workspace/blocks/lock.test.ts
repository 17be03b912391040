import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type LockOwner, takeLock } from "../../../src/workspace/output/file-lock.ts";
import { beginBlocks, resumeBlocks } from "../../../src/workspace/output/resumable-file.ts";
import { folderWith } from "../../cli/workspace.ts";
import { opened, settings, writeAll } from "./run.ts";

const owner = (pid: number, running: readonly number[] = [], machine = "here"): LockOwner => ({
  pid,
  machine,
  runs: (other) => running.includes(other),
});

const file = () => path.join(folderWith({}), ".out.csv.lock");

const isOurs = (taken: ReturnType<typeof takeLock>) => taken !== null && "release" in taken;

describe("a lock", () => {
  test("is held by one, and says by whom", () => {
    const lock = file();
    expect(isOurs(takeLock(lock, owner(4_000_001)))).toBe(true);
    expect(takeLock(lock, owner(4_000_002, [4_000_001]))).toEqual({
      file: lock,
      pid: 4_000_001,
      machine: "here",
    });
  });

  test("is free again once it is released, and a second release harms nobody", () => {
    const lock = file();
    const first = takeLock(lock, owner(4_000_001));
    if (first === null || !("release" in first)) throw new Error("not taken");
    first.release();
    expect(existsSync(lock)).toBe(false);
    expect(isOurs(takeLock(lock, owner(4_000_001)))).toBe(true);
    first.release();
    expect(existsSync(lock)).toBe(true);
  });

  test("of a process that is gone is taken over", () => {
    const lock = file();
    takeLock(lock, owner(4_000_001));
    expect(isOurs(takeLock(lock, owner(4_000_002)))).toBe(true);
    expect(readFileSync(lock, "utf8")).toContain("4000002");
  });

  test("of another machine is not: nobody can tell whether it still runs", () => {
    const lock = file();
    takeLock(lock, owner(4_000_001, [], "there"));
    expect(takeLock(lock, owner(4_000_002))).toMatchObject({ pid: 4_000_001, machine: "there" });
  });

  test.skipIf(!existsSync("/proc/self/stat"))(
    "of a process whose number another has now is taken over",
    () => {
      const lock = file();
      const [self, other] = [process.pid, owner(4_000_002, [process.pid])];
      writeFileSync(lock, JSON.stringify({ pid: self, machine: "here", started: "1" }));
      expect(isOurs(takeLock(lock, other))).toBe(true);
      const again = file();
      takeLock(again, owner(self));
      expect(takeLock(again, other)).toMatchObject({ pid: self });
    },
  );

  test.each(["", "\n"])("that is empty (%j) is dead, and taken over", (text) => {
    const lock = file();
    writeFileSync(lock, text);
    expect(isOurs(takeLock(lock, owner(4_000_002)))).toBe(true);
    expect(readFileSync(lock, "utf8")).toContain("4000002");
  });

  test("leaves nothing beside it, and removes what processes that are gone left there", () => {
    const lock = file();
    const left = (pid: number) => `${lock}.${pid}`;
    for (const pid of [4_000_003, 4_000_004]) writeFileSync(left(pid), "");
    writeFileSync(`${lock}.notes`, "");
    expect(isOurs(takeLock(lock, owner(4_000_002, [4_000_004])))).toBe(true);
    const there = [4_000_002, 4_000_003, 4_000_004].map((pid) => existsSync(left(pid)));
    expect(there).toEqual([false, false, true]);
    expect(existsSync(`${lock}.notes`)).toBe(true);
  });

  test.each(["{", "null", "[]", '{"pid": "1", "machine": "here"}'])(
    "that says %j is somebody's",
    (text) => {
      const lock = file();
      writeFileSync(lock, text);
      expect(takeLock(lock, owner(4_000_002))).toEqual({ file: lock, pid: null, machine: null });
    },
  );
});

describe("one run writes an output", () => {
  const mine = (pid: number, running: readonly number[]) => ({
    ...settings(),
    owner: owner(pid, running),
  });

  test("and others are told who does, whether they begin or resume", async () => {
    const target = path.join(folderWith({}), "out.csv");
    const { file: first } = opened(await beginBlocks(target, mine(4_000_001, [])));
    await first.append("first\n", { done: 1 });
    await first.settled();
    const second = mine(4_000_002, [4_000_001]);
    const refused = { refused: "locked", holder: { pid: 4_000_001 } };
    expect(await beginBlocks(target, second)).toMatchObject(refused);
    expect(await resumeBlocks(target, second)).toMatchObject(refused);
    await first.finish();
    expect(readFileSync(target, "utf8")).toBe("first\n");
    await writeAll(target, false);
  });

  test("and a refusal to resume leaves it free", async () => {
    const target = path.join(folderWith({}), "out.csv");
    const { file: first } = opened(await beginBlocks(target, settings()));
    await first.append("first\n", { done: 1 });
    await first.leave();
    expect(await resumeBlocks(target, settings(false, "two"))).toEqual({ refused: "other-run" });
    expect(existsSync(path.join(path.dirname(target), ".out.csv.lock"))).toBe(false);
  });
});

import { EventEmitter } from "node:events";
import type { FSWatcher } from "node:fs";
import { expect, test, vi } from "vitest";
import { run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const watchers = vi.hoisted(() => ({ begun: (): FSWatcher => Object.create(null) }));

vi.mock("node:fs", async (original) => ({
  ...(await original<typeof import("node:fs")>()),
  watch: () => watchers.begun(),
}));

const refusal = (code: string) => Object.assign(new Error(code), { code });

test.each([
  ["ENOSPC", "error: cannot watch .: the system watches no more files\n"],
  ["EPERM", "error: cannot watch .: EPERM\n"],
])("that a folder cannot be watched any more is said (%s)", async (code, said) => {
  watchers.begun = () => {
    const watcher = Object.assign(new EventEmitter(), { close: () => {} });
    setImmediate(() => watcher.emit("error", refusal(code)));
    return watcher as unknown as FSWatcher;
  };
  const outcome = await run(["check", "--watch"], { cwd: folderWith(smallWorkspace) });
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain(said);
});

test("that it cannot be watched at all is said", async () => {
  watchers.begun = () => {
    throw refusal("ENOSPC");
  };
  const outcome = await run(["check", "--watch"], { cwd: folderWith(smallWorkspace) });
  expect(outcome).toMatchObject({ code: 2, stdout: "" });
  expect(outcome.stderr).toContain("fs.inotify.max_user_watches");
});

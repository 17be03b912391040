import { EventEmitter } from "node:events";
import type { FSWatcher } from "node:fs";
import { expect, test } from "vitest";
import { watchTrouble } from "../../src/cli/watch-trouble.ts";
import { watchFolder } from "../../src/workspace/watch-folder.ts";
import { folderWith } from "../cli/workspace.ts";

test("that the system watches no longer is told, in words", async () => {
  const watcher = Object.assign(new EventEmitter(), { close: () => {} });
  const { changed, stop } = watchFolder(folderWith({}), () => watcher as unknown as FSWatcher);
  const waiting = changed();
  const refused = Object.assign(new Error("no more"), { code: "ENOSPC" });
  watcher.emit("error", refused);
  await expect(waiting).rejects.toBe(refused);
  await expect(changed()).rejects.toBe(refused);
  expect(watchTrouble("ws", refused)).toMatchObject({
    message: "cannot watch ws: the system watches no more files",
    help: expect.stringContaining("max_user_watches"),
  });
  expect(watchTrouble("ws", Object.assign(new Error("no"), { code: "EPERM" })).message).toBe(
    "cannot watch ws: EPERM",
  );
  stop();
  expect(await changed()).toBe("stopped");
});

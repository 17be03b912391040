import { writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { expect, test } from "vitest";
import { run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

/** Waits until something holds; the test's own time limit ends it. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await after(20);
}

test.each([
  ["check", "unknown-kind"],
  ["ladder", "no program is in effect"],
])("%s answers again at every change, until it is stopped", async (name, said) => {
  const cwd = folderWith(smallWorkspace);
  let stop: () => void = () => undefined;
  let shown = "";
  const running = run([name, "--watch"], {
    cwd,
    onInterrupt: (listener) => {
      stop = listener;
      return () => undefined;
    },
    onWrite: (text) => {
      shown += text;
    },
  });
  const rounds = () => shown.split("watching .; Ctrl-C ends").length - 1;
  await until(() => rounds() === 1);
  writeFileSync(path.join(cwd, "program.yaml"), "kind: programme\n");
  await until(() => rounds() >= 2);
  expect(shown).toContain(said);
  stop();
  expect((await running).code).toBe(130);
});

test("standard input cannot be watched", async () => {
  const { code, stderr } = await run(["check", "--watch", "-"], {
    cwd: folderWith(smallWorkspace),
  });
  expect(code).toBe(2);
  expect(stderr).toContain("standard input cannot be read again");
});

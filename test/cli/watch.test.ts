import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { expect, test } from "vitest";
import { run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

/** Waits until something holds; the test's own time limit ends it. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await after(20);
}

/** A command that watches: what it has shown so far, and in how many rounds. */
function watching(cwd: string, argv: readonly string[]) {
  let stop: () => void = () => undefined;
  let shown = "";
  const ended = run([...argv, "--watch"], {
    cwd,
    onInterrupt: (listener) => {
      stop = listener;
      return () => undefined;
    },
    onWrite: (text) => {
      shown += text;
    },
  });
  return {
    ended,
    stop: () => stop(),
    shown: () => shown,
    rounds: () => shown.split("; Ctrl-C ends").length - 1,
  };
}

test.each([
  ["check", ["unknown-kind"]],
  ["ladder", ["no program is in effect", "unknown-kind"]],
])("%s answers again at every change, until it is stopped", async (name, said) => {
  const cwd = folderWith(smallWorkspace);
  const { ended, stop, shown, rounds } = watching(cwd, [name]);
  await until(() => rounds() === 1);
  writeFileSync(path.join(cwd, "program.yaml"), "kind: programme\n");
  await until(() => rounds() >= 2);
  for (const words of said) expect(shown()).toContain(words);
  expect(shown()).toContain("watching .; Ctrl-C ends");
  stop();
  expect((await ended).code).toBe(130);
});

test("check watches the workspace of the path that it is asked about", async () => {
  const folder = folderWith({ "elsewhere/readme.txt": "", "ws/creditbank.yaml": "" });
  for (const [name, text] of Object.entries(smallWorkspace))
    writeFileSync(path.join(folder, "ws", name), text);
  const { ended, stop, shown, rounds } = watching(path.join(folder, "elsewhere"), [
    "check",
    "../ws/program.yaml",
  ]);
  await until(() => rounds() === 1);
  expect(shown()).toContain("watching ../ws; Ctrl-C ends");
  writeFileSync(path.join(folder, "ws/program.yaml"), "kind: programme\n");
  await until(() => rounds() >= 2);
  expect(shown()).toContain("unknown-kind");
  stop();
  expect((await ended).code).toBe(130);
});

test.each([
  ["removed", (folder: string) => rmSync(folder, { recursive: true })],
  ["renamed", (folder: string) => renameSync(folder, `${folder}-old`)],
  [
    "renamed and made anew",
    (folder: string) => {
      renameSync(folder, `${folder}-old`);
      mkdirSync(folder);
      writeFileSync(path.join(folder, "program.yaml"), "kind: programme\n");
    },
  ],
])("a workspace that is %s is told, and ends it", async (_, gone) => {
  const inWs = Object.entries(smallWorkspace).map(([name, text]) => [`ws/${name}`, text]);
  const cwd = folderWith(Object.fromEntries(inWs));
  const { ended, rounds, shown } = watching(cwd, ["check", "-C", "ws"]);
  await until(() => rounds() === 1);
  gone(path.join(cwd, "ws"));
  expect((await ended).code).toBe(2);
  expect(shown()).toContain("error: the folder ws is gone");
});

test("standard input cannot be watched", async () => {
  const { code, stderr } = await run(["check", "--watch", "-"], {
    cwd: folderWith(smallWorkspace),
  });
  expect(code).toBe(2);
  expect(stderr).toContain("standard input cannot be read again");
});

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith } from "../../cli/workspace.ts";

const built = mkdtempSync(path.join(tmpdir(), "creditbank-writer-"));
const program = path.join(built, "writer.mjs");

beforeAll(async () => {
  const bundle = await rolldown({
    input: path.join(import.meta.dirname, "writer.ts"),
    platform: "node",
  });
  await bundle.write({ file: program, format: "esm" });
});

afterAll(() => rmSync(built, { recursive: true }));

const count = 40;

const whole = Array.from(
  { length: count },
  (_, block) => `block ${block} ${"0123456789".repeat(2000)}\n`,
).join("");

/** Runs the program behind a line of shell. */
function run(target: string, how: "begin" | "resume", before = ""): string {
  const line = `${before} exec "$0" "$@"`;
  const argv = [process.execPath, program, target, how, String(count)];
  return spawnSync("/bin/sh", ["-c", line, ...argv], { encoding: "utf8" }).stdout;
}

const lastOf = (output: string) => output.trimEnd().split("\n").at(-1);

function contentOf(target: string): string {
  const bytes = readFileSync(target);
  return (target.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
}

describe.each(["out.csv", "out.csv.gz"])("a process that writes %s", (name) => {
  test("and is killed can be resumed, again and again", async () => {
    const target = path.join(folderWith({}), name);
    for (const how of ["begin", "resume", "resume"] as const) {
      const child = spawn(process.execPath, [program, target, how, String(count), "10"]);
      const ended = once(child, "exit");
      let lines = 0;
      child.stdout.on("data", (data: Buffer) => {
        lines += data.toString().split("\n").length - 1;
        if (lines >= 6) child.kill("SIGKILL");
      });
      expect(await ended).toEqual([null, "SIGKILL"]);
    }
    expect(existsSync(target)).toBe(false);
    expect(lastOf(run(target, "resume"))).toBe("finished");
    expect(contentOf(target)).toBe(whole);
    const undisturbed = path.join(folderWith({}), name);
    run(undisturbed, "begin");
    expect(readFileSync(target)).toEqual(readFileSync(undisturbed));
  });
});

test("a file that may not grow further stops it, and it is resumed where it may", () => {
  const target = path.join(folderWith({}), "out.csv");
  const output = run(target, "begin", "ulimit -f 600;");
  expect(lastOf(output)).toBe("stopped EFBIG");
  expect(existsSync(target)).toBe(false);
  expect(lastOf(run(target, "resume"))).toBe("finished");
  expect(readFileSync(target, "utf8")).toBe(whole);
});

/** Mounts a small disk of its own; null where that is not allowed. */
function smallDisk(): { root: string; grow: () => void; remove: () => void } | null {
  const root = path.join(built, "disk");
  mkdirSync(root, { recursive: true });
  const mount = (...argv: string[]) => spawnSync("mount", [...argv, root]).status === 0;
  if (!mount("-t", "tmpfs", "-o", "size=400k", "tmpfs")) return null;
  return {
    root,
    grow: () => {
      expect(mount("-o", "remount,size=8m")).toBe(true);
    },
    remove: () => {
      spawnSync("umount", [root]);
    },
  };
}

test("a full disk stops it, and it is resumed when there is room", ({ skip }) => {
  const disk = smallDisk();
  if (disk === null) return skip("a disk cannot be mounted here");
  try {
    const target = path.join(disk.root, "out.csv");
    expect(lastOf(run(target, "begin"))).toBe("stopped ENOSPC");
    expect(lastOf(run(target, "resume"))).toBe("stopped ENOSPC");
    expect(existsSync(target)).toBe(false);
    disk.grow();
    expect(lastOf(run(target, "resume"))).toBe("finished");
    expect(readFileSync(target, "utf8")).toBe(whole);
  } finally {
    disk.remove();
  }
});

describe("what is no ordinary file", () => {
  test("gets the blocks at once, and cannot be resumed", () => {
    const pipe = path.join(folderWith({}), "pipe");
    spawnSync("mkfifo", [pipe]);
    const copy = path.join(path.dirname(pipe), "copy");
    const output = run(pipe, "begin", `cat '${pipe}' > '${copy}' &`);
    expect(lastOf(output)).toBe("finished");
    expect(lastOf(run(pipe, "resume"))).toBe("refused not-a-file");
    expect(spawnSync("ls", ["-A", path.dirname(pipe)], { encoding: "utf8" }).stdout).toBe(
      "copy\npipe\n",
    );
  });

  test("whose reader leaves early says so", () => {
    const pipe = path.join(folderWith({}), "pipe");
    spawnSync("mkfifo", [pipe]);
    const output = run(pipe, "begin", `head -c 10 '${pipe}' > /dev/null &`);
    expect(lastOf(output)).toBe("stopped EPIPE");
  });

  test.skipIf(!existsSync("/dev/full"))("that is full says so", () => {
    expect(lastOf(run("/dev/full", "begin"))).toBe("stopped ENOSPC");
  });
});

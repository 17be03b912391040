import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { folderFor, textIn } from "../batch/batching.ts";
import { recordsOf } from "../batch/learner-workspace.ts";
import { BatchProcess, batchArguments, type Ending, pause, sizeOf } from "./batch-process.ts";

// Each test runs several processes, and other work may keep them waiting.
vi.setConfig({ testTimeout: 180_000 });

/** Options of Node that make its clock so fast that what is left seems to take long: more threads are started. */
const fastClock = [
  "--import",
  `data:text/javascript,${encodeURIComponent(
    "const now = performance.now.bind(performance); performance.now = () => 1000 * now();",
  )}`,
];

/** Three blocks of answers. */
const learners = 40_000;
const few = recordsOf(learners, 4);
/** More situations than one thread answers alone. */
const many = recordsOf(learners, 260);

async function batch(cwd: string, argv: readonly string[], stdin = ""): Promise<Ending> {
  const running = new BatchProcess(cwd, argv);
  await running.feed(stdin);
  return running.finish();
}

interface Written {
  readonly answers: string;
  readonly summary: string;
}

const known = new Map<string, Promise<Written>>();

/** What an undisturbed run writes; each is run once. */
function undisturbed(records: string, file: string): Promise<Written> {
  const key = `${records.length} ${file}`;
  const found = known.get(key) ?? runUndisturbed(records, file);
  known.set(key, found);
  return found;
}

async function runUndisturbed(records: string, file: string): Promise<Written> {
  const cwd = folderFor({ "in.csv": records });
  const ending = await batch(cwd, ["in.csv", "-o", file, "--summary", "s.json", "--jobs", "1"]);
  expect(ending).toMatchObject({ code: 0 });
  return written(cwd, file);
}

function written(cwd: string, file: string): Written {
  return {
    answers: readFileSync(path.join(cwd, file)).toString("latin1"),
    summary: textIn(cwd, "s.json"),
  };
}

/** The letters of a folder by name. */
function lettersIn(folder: string): Readonly<Record<string, string>> {
  const read = (name: string) => [name, readFileSync(path.join(folder, name), "utf8")] as const;
  return Object.fromEntries(readdirSync(folder).sort().map(read));
}

/** What `-f` takes for a file, by its ending. */
const formatOf = (file: string) => `${file.split(".")[1]}=${file}`;

/** Numbers from 0 to 1 that look random and are the same in every run. */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("a batch that is killed five times and resumed", () => {
  test.each([
    ["out.csv", "", few],
    ["out.csv.gz", "--grouped", few],
    ["out.csv", "--grouped --jobs 2", many],
    ["out.xlsx", "", few],
  ] as const)("%s %s ends as the undisturbed one does", async (file, flags, records) => {
    const expected = await undisturbed(records, file);
    const cwd = folderFor({ "in.csv": records });
    const asked = flags === "" ? [] : flags.split(" ");
    const argv = ["in.csv", "-o", file, "--summary", "s.json", ...asked];
    const random = randoms(file.length + flags.length);
    const partial = path.join(cwd, `.${file}.partial`);
    const size = expected.answers.length * (file.endsWith(".xlsx") ? 5 : 1);
    for (const share of [0, 0.1, 0.3, 0.6, 0.95]) {
      const running = new BatchProcess(cwd, share === 0 ? argv : [...argv, "--resume"]);
      await running.untilGrown(partial, share * size);
      await pause(share === 0 ? 600 * random() : 30 * random());
      running.send("SIGKILL");
      await running.ended;
    }
    const ending = await batch(cwd, [...argv, "--resume"]);
    expect(ending).toMatchObject({ code: 0 });
    expect(written(cwd, file)).toEqual(expected);
    expect(readdirSync(cwd).sort()).toEqual(["in.csv", file, "s.json", "ws"].sort());
  });

  test("in several formats ends with all of them, all to the same learner", async () => {
    const files = ["a.csv", "b.ndjson.gz", "c.xlsx"];
    const argv = [
      "in.csv",
      "--summary",
      "s.json",
      ...files.flatMap((file) => ["-f", formatOf(file)]),
    ];
    const whole = folderFor({ "in.csv": few });
    expect(await batch(whole, argv)).toMatchObject({ code: 0 });
    expect(written(whole, "a.csv")).toEqual(await undisturbed(few, "a.csv"));
    const cwd = folderFor({ "in.csv": few });
    const random = randoms(11);
    for (const share of [0, 0.1, 0.4, 0.6, 0.95]) {
      const running = new BatchProcess(cwd, share === 0 ? argv : [...argv, "--resume"]);
      const grown = share * sizeOf(path.join(whole, "a.csv"));
      await running.untilGrown(path.join(cwd, ".a.csv.partial"), grown);
      await pause(share === 0 ? 600 * random() : 30 * random());
      running.send("SIGKILL");
      await running.ended;
    }
    expect(await batch(cwd, [...argv, "--resume"])).toMatchObject({ code: 0 });
    for (const file of files) expect(written(cwd, file)).toEqual(written(whole, file));
    expect(readdirSync(cwd).sort()).toEqual(readdirSync(whole).sort());
  });

  test("with letters ends with the same letters, too", async () => {
    // One block and a little of the second: every letter is a file of its own.
    const records = recordsOf(16_900, 4);
    const argv = ["in.csv", "-o", "out.csv", "--summary", "s.json", "--letters", "letters"];
    const all = [...argv, "--letters-format", "markdown"];
    const whole = folderFor({ "in.csv": records });
    expect(await batch(whole, all)).toMatchObject({ code: 0 });
    const cwd = folderFor({ "in.csv": records });
    const letters = path.join(cwd, "letters");
    for (const count of [0, 6_000, 16_500]) {
      const running = new BatchProcess(cwd, count === 0 ? all : [...all, "--resume"]);
      await running.until(() => (existsSync(letters) ? readdirSync(letters).length : 0) > count);
      running.send("SIGKILL");
      await running.ended;
    }
    expect(await batch(cwd, [...all, "--resume"])).toMatchObject({ code: 0 });
    expect(written(cwd, "out.csv")).toEqual(written(whole, "out.csv"));
    expect(lettersIn(letters)).toEqual(lettersIn(path.join(whole, "letters")));
  });

  test("before anything was written is begun anew, and says so", async () => {
    const cwd = folderFor({ "in.csv": few });
    const argv = ["-", "-o", "out.csv", "--summary", "s.json"];
    const running = new BatchProcess(cwd, argv);
    await untilLocked(cwd);
    await running.feed(few.slice(0, 10_000));
    running.send("SIGKILL");
    await running.ended;
    const ending = await batch(cwd, [...argv, "--resume"], few);
    expect(ending.stderr).toContain("nothing is kept of an earlier run of out.csv");
    expect(written(cwd, "out.csv")).toEqual(await undisturbed(few, "out.csv"));
  });
});

describe("an interrupt", () => {
  test("ends a run that waits for records at once, with 130 and how to go on; it goes on", async () => {
    const cwd = folderFor();
    const argv = ["-", "--grouped", "-o", "out.csv", "--summary", "s.json"];
    const running = new BatchProcess(cwd, argv);
    // The first block is written when the second is complete.
    await running.feed(few.slice(0, few.length * 0.9));
    await running.untilGrown(path.join(cwd, ".out.csv.resume"), 1);
    running.send("SIGINT");
    const { code, took, stderr } = await running.ended;
    expect({ code, stderr }).toEqual({
      code: 130,
      stderr: "stopped; the same command with --resume goes on\n",
    });
    expect(took).toBeLessThan(1000);
    expect(existsSync(path.join(cwd, "out.csv"))).toBe(false);
    expect(await batch(cwd, [...argv, "--resume"], few)).toMatchObject({ code: 0 });
    expect(written(cwd, "out.csv")).toEqual(await undisturbed(few, "out.csv"));
  });

  test.each(["1", "2"])("ends %s working threads within a second", async (jobs) => {
    // A machine with other work may keep a process waiting, so the quickest of three counts.
    const times: number[] = [];
    while (times.length < 3 && Math.min(...times) >= 1000) {
      const cwd = folderFor({ "in.csv": recordsOf(16_000, 4_000) });
      const argv = ["in.csv", "--jobs", jobs, "-o", "out.csv"];
      const running = new BatchProcess(cwd, argv, fastClock);
      await untilLocked(cwd);
      await pause(300 + 500 * times.length);
      running.send("SIGINT");
      const { code, took } = await running.ended;
      expect(code).toBe(130);
      expect(readdirSync(cwd).filter((name) => /lock|out\.csv$/.test(name))).toEqual([]);
      times.push(took);
    }
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});

/** Waits until a run has the lock of its output, and has said so in it. */
async function untilLocked(cwd: string): Promise<void> {
  const lock = path.join(cwd, ".out.csv.lock");
  while (!existsSync(lock) || readFileSync(lock, "utf8") === "") await pause(5);
}

/** So many bytes hold the first block of the answers to `few`, and not the second. */
async function roomForOne(): Promise<number> {
  return Math.ceil(0.6 * (await undisturbed(few, "out.csv")).answers.length);
}

/** Runs a batch that may write no file longer than its first block and a half, and leaves it unfinished. */
async function stopped(cwd: string, argv: readonly string[]) {
  const line = 'ulimit -f "$LIMIT" && exec "$@"';
  const args = ["-c", line, "sh", process.execPath, ...batchArguments(argv)];
  // POSIX counts in blocks of 512 bytes.
  const env = { ...process.env, LIMIT: String(Math.ceil((await roomForOne()) / 512)) };
  return spawnSync("/bin/sh", args, { cwd, encoding: "utf8", env });
}

describe("an output that there is no room for", () => {
  test.each([[[]], [["--grouped"]]])("is kept and resumed (%j)", async (flags) => {
    const cwd = folderFor({ "in.csv": few });
    const argv = ["in.csv", "-o", "out.csv", "--summary", "s.json", ...flags];
    const { status, stderr } = await stopped(cwd, argv);
    expect(stderr).toContain("cannot write out.csv: it would be larger than a file may be there");
    expect(stderr).toContain("--resume");
    expect(status).toBe(2);
    expect(existsSync(path.join(cwd, "out.csv"))).toBe(false);
    const ending = await batch(cwd, [...argv, "--resume"]);
    expect(ending.stderr).not.toContain("begins anew");
    expect(written(cwd, "out.csv")).toEqual(await undisturbed(few, "out.csv"));
  });

  test("because the disk is full: there is help, and it is resumed", async (context) => {
    const cwd = folderFor({ "in.csv": few });
    const disk = path.join(cwd, "disk");
    mkdirSync(disk);
    const size = `size=${(await roomForOne()) + 16_384}`;
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", size, "tmpfs", disk]);
    if (mounted.status !== 0) context.skip("a small file system can only be mounted by root");
    try {
      const argv = ["in.csv", "-o", "disk/out.csv", "--summary", "s.json"];
      const full = await batch(cwd, argv);
      expect(full).toMatchObject({ code: 2 });
      expect(full.stderr).toContain("cannot write disk/out.csv: the disk is full");
      expect(full.stderr).toContain("make room on the disk");
      spawnSync("mount", ["-o", "remount,size=20m", disk]);
      expect(await batch(cwd, [...argv, "--resume"])).toMatchObject({ code: 0 });
      expect(written(cwd, "disk/out.csv")).toEqual(await undisturbed(few, "out.csv"));
    } finally {
      spawnSync("umount", [disk]);
    }
  });
});

describe("what was begun with something else is not resumed", () => {
  const argv = ["in.csv", "-o", "out.csv"];

  test.each([[[]], [["--grouped"]]])(
    "records that were changed, cut or added to (%j)",
    async (flags) => {
      const cwd = folderFor({ "in.csv": few });
      await stopped(cwd, [...argv, ...flags]);
      const state = textIn(cwd, ".out.csv.resume");
      const changes = [few.replace("S-1,", "T-1,"), few.slice(0, 100_000)];
      // Rows are read as they are needed where they are grouped, and all before any is answered where they are not.
      if (flags.length === 0) changes.push(`${few}S-1,skill-3,2024-05-01,90\n`);
      for (const changed of changes) {
        writeFileSync(path.join(cwd, "in.csv"), changed);
        const { code, stderr } = await batch(cwd, [...argv, ...flags, "--resume"]);
        expect(stderr).toContain("the records are not those that the earlier run had read");
        expect(code).toBe(2);
        expect(textIn(cwd, ".out.csv.resume")).toBe(state);
      }
      writeFileSync(path.join(cwd, "in.csv"), few);
      expect(await batch(cwd, [...argv, ...flags, "--resume"])).toMatchObject({ code: 0 });
      expect(textIn(cwd, "out.csv")).toBe((await undisturbed(few, "out.csv")).answers);
    },
  );

  test("a changed workspace, another day, another format or program", async () => {
    const cwd = folderFor({ "in.csv": few });
    await stopped(cwd, argv);
    for (const other of [
      ["--as-of", "2025-01-30"],
      ["-f", "ndjson"],
      ["--program", "certificate"],
      ["--grouped"],
    ]) {
      const { code, stderr } = await batch(cwd, [...argv, ...other, "--resume"]);
      expect(stderr).toContain("records, rules, options or version are not those");
      expect(code).toBe(2);
    }
    const bank = textIn(cwd, "ws/bank.yaml");
    writeFileSync(path.join(cwd, "ws/bank.yaml"), bank.replace("60%", "61%"));
    expect(await batch(cwd, [...argv, "--resume"])).toMatchObject({ code: 2 });
    writeFileSync(path.join(cwd, "ws/bank.yaml"), bank);
    expect(await batch(cwd, [...argv, "--resume"])).toMatchObject({ code: 0 });
  });
});

test("an output has one writer at a time", async () => {
  const cwd = folderFor({ "in.csv": few });
  const argv = ["-", "-o", "out.csv", "--summary", "s.json"];
  const first = new BatchProcess(cwd, argv);
  await untilLocked(cwd);
  await first.feed(few.slice(0, 1000));
  for (const flags of [[], ["--resume"]]) {
    const { code, stderr } = await batch(cwd, ["in.csv", "-o", "out.csv", ...flags]);
    expect(stderr).toContain(`out.csv is being written by another run (process ${first.child.pid}`);
    expect(code).toBe(2);
  }
  await first.feed(few.slice(1000));
  expect(await first.finish()).toMatchObject({ code: 0 });
  expect(written(cwd, "out.csv")).toEqual(await undisturbed(few, "out.csv"));
});

describe("records that are not what they should be", () => {
  test.each([[[]], [["--grouped"]]])("gzip that breaks off gives no output (%j)", async (flags) => {
    const cwd = folderFor();
    const packed = gzipSync(few);
    writeFileSync(path.join(cwd, "in.csv.gz"), packed.subarray(0, packed.length / 2));
    const { code, stderr } = await batch(cwd, ["in.csv.gz", "-o", "out.csv", ...flags]);
    expect(stderr).toContain("in.csv.gz: ");
    expect(stderr).toContain("breaks off");
    expect(code).toBe(2);
    expect(existsSync(path.join(cwd, "out.csv"))).toBe(false);
  });

  test("a line of a gigabyte costs its row, not the memory", async () => {
    const cwd = folderFor();
    const running = new BatchProcess(cwd, ["-", "-o", "out.csv", "--rejects", "bad.csv"]);
    const watched = running.watchMemory();
    await running.feed("learner,item,completedOn,grade\nA,skill-1,2024-05-01,80\nB,");
    const piece = Buffer.alloc(1 << 20, "x");
    for (let mib = 0; mib < 1024; mib += 1) await running.feed(piece);
    await running.feed("\nC,skill-1,2024-05-01,80\n");
    const { code, mostMemory } = await running.finish();
    await watched;
    expect(code).toBe(0);
    expect(textIn(cwd, "out.csv").match(/^\w,/gm)).toEqual(["A,", "C,"]);
    expect(textIn(cwd, "bad.csv")).toContain("\n3,row-unreadable,,a row of at most 1 MiB,");
    if (mostMemory !== null) expect(mostMemory).toBeLessThan(400);
  });

  test("ten thousand columns are read", async () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(",");
    const cells = ",x".repeat(10_000);
    const rows = Array.from({ length: 200 }, (_, at) => `S-${at},skill-1,2024-05-01,80${cells}\n`);
    const wide = `learner,item,completedOn,grade,${names}\n${rows.join("")}`;
    const cwd = folderFor({ "in.csv": wide });
    expect(await batch(cwd, ["in.csv", "-o", "out.csv"])).toMatchObject({ code: 0 });
    expect(textIn(cwd, "out.csv").match(/,eligible,3,/g)).toHaveLength(200);
  });
});

test("programs that are answered together get the same bytes in other threads", async () => {
  const cwd = folderFor({ "in.csv": recordsOf(2_400, 1_000) });
  const together = ["in.csv", "--program", "certificate", "--together"];
  for (const jobs of ["1", "2"]) {
    const argv = [...together, "-o", `${jobs}.csv`, "--jobs", jobs];
    const ending = await new BatchProcess(cwd, argv, fastClock).ended;
    expect(ending).toMatchObject({ code: 0 });
  }
  expect(textIn(cwd, "2.csv")).toBe(textIn(cwd, "1.csv"));
  expect(textIn(cwd, "1.csv")).toContain("open=block:9:eligible:bank");
});

test("the answers are the same bytes whatever the number of threads", async () => {
  const cwd = folderFor({ "in.csv": recordsOf(20_000, 2_000) });
  for (const jobs of ["1", "2", "4"]) {
    const argv = ["in.csv", "-o", `out-${jobs}.csv`, "--summary", "s.json", "--jobs", jobs];
    expect(await new BatchProcess(cwd, argv, fastClock).ended).toMatchObject({ code: 0 });
    copyFileSync(path.join(cwd, "s.json"), path.join(cwd, `s-${jobs}.json`));
  }
  for (const jobs of ["2", "4"]) {
    expect(textIn(cwd, `out-${jobs}.csv`)).toBe(textIn(cwd, "out-1.csv"));
    expect(textIn(cwd, `s-${jobs}.json`)).toBe(textIn(cwd, "s-1.json"));
  }
  expect(sizeOf(path.join(cwd, "out-1.csv"))).toBeGreaterThan(100_000);
});

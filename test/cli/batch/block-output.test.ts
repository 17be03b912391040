import { EventEmitter } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type MadeFormat, openBlocks } from "../../../src/cli/batch/block-output.ts";
import { ReaderLeft, UsageError } from "../../../src/cli/exit-code.ts";
import type { Output } from "../../../src/cli/host/output.ts";
import { writeToStream } from "../../../src/cli/host/write-to-stream.ts";
import { hostIn } from "../host.ts";
import { folderWith } from "../workspace.ts";

const begin = {
  format: "ndjson",
  fingerprint: "one",
  resume: false,
  amongOthers: false,
  made: null,
} as const;
const again = { ...begin, resume: true } as const;

/** What a user is told; null when nothing is wrong. */
async function toldBy(work: Promise<unknown>) {
  try {
    await work;
    return null;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return `${error.message} | ${error.help}`;
  }
}

async function left(cwd: string, file: string): Promise<void> {
  const { output } = await openBlocks(hostIn(cwd), { file, ...begin });
  await output.append("first\n", 1);
  await output.leave();
}

describe("an output for blocks", () => {
  test("is a file, resumed where it was left", async () => {
    const cwd = folderWith({});
    await left(cwd, "out.csv.gz");
    const { output, progress } = await openBlocks(hostIn(cwd), { file: "out.csv.gz", ...again });
    expect(progress).toBe(1);
    await output.append(new TextEncoder().encode("second\n"), 2);
    await output.finish();
    await output.leave();
    const bytes = readFileSync(path.join(cwd, "out.csv.gz"));
    expect(gunzipSync(bytes).toString()).toBe("first\nsecond\n");
  });

  test("of which nothing was kept is begun, so that a script may always ask to resume", async () => {
    const cwd = folderWith({
      ".out.csv.partial": "killed before the first block was safe",
      ".out.csv.lock": "",
    });
    const { output, progress } = await openBlocks(hostIn(cwd), { file: "out.csv", ...again });
    expect(progress).toBeNull();
    await output.append("first\n", 1);
    await output.finish();
    expect(readFileSync(path.join(cwd, "out.csv"), "utf8")).toBe("first\n");
    expect(readdirSync(cwd)).toEqual(["out.csv"]);
  });

  test("that is left before anything is safe leaves no trace", async () => {
    const cwd = folderWith({});
    const { output } = await openBlocks(hostIn(cwd), { file: "out.csv", ...begin });
    await output.leave();
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("is standard output, which cannot be resumed", async () => {
    let written = "";
    const stdout: Output = {
      write: (content) => {
        written += String(content);
      },
    };
    const host = hostIn("/", stdout);
    const { output, progress } = await openBlocks(host, { file: null, ...begin });
    expect(progress).toBeNull();
    await output.append("first\n", 1);
    await output.finish();
    await output.leave();
    expect(written).toBe("first\n");
    expect(await toldBy(openBlocks(host, { file: null, ...again }))).toContain("-o FILE");
  });

  test("that is given up leaves no trace, unless it is finished", async () => {
    const cwd = folderWith({});
    const given = await openBlocks(hostIn(cwd), { file: "out.csv", ...begin });
    await given.output.append("first\n", 1);
    await given.output.abandon();
    await given.output.abandon();
    expect(readdirSync(cwd)).toEqual([]);
    const { output } = await openBlocks(hostIn(cwd), { file: "out.csv", ...begin });
    await output.finish();
    await output.abandon();
    expect(readdirSync(cwd)).toEqual(["out.csv"]);
  });

  test("that another run writes is refused, and says by whom", async () => {
    const cwd = folderWith({});
    const { output } = await openBlocks(hostIn(cwd), { file: "out.csv", ...begin });
    const told = await toldBy(openBlocks(hostIn(cwd), { file: "out.csv", ...begin }));
    expect(told).toContain("out.csv is being written by another run (process 4000001 on test)");
    expect(told).toContain(".out.csv.lock");
    await output.leave();
    writeFileSync(path.join(cwd, ".out.csv.lock"), "{");
    expect(await toldBy(openBlocks(hostIn(cwd), { file: "out.csv", ...begin }))).toContain(
      "by another run |",
    );
  });

  test.each([
    [
      "another run's",
      "out.csv cannot be resumed: records, rules, options or version are not those it was begun with | restore them, or leave out --resume to begin again",
      (cwd: string) => left(cwd, "out.csv"),
      "two",
    ],
    [
      "shortened",
      "6 were written",
      async (cwd: string) => {
        await left(cwd, "out.csv");
        writeFileSync(path.join(cwd, ".out.csv.partial"), "");
      },
      "one",
    ],
    [
      "illegible",
      ".out.csv.resume says of it cannot be read",
      async (cwd: string) => {
        await left(cwd, "out.csv");
        writeFileSync(path.join(cwd, ".out.csv.resume"), "{");
      },
      "one",
    ],
  ] as const)("that is %s is refused", async (_, words, prepare, fingerprint) => {
    const cwd = folderWith({});
    await prepare(cwd);
    const request = { ...again, file: "out.csv", fingerprint };
    expect(await toldBy(openBlocks(hostIn(cwd), request))).toContain(words);
  });

  test("that is no ordinary file is not resumed", async () => {
    const cwd = folderWith({ "out.csv/x": "" });
    const host = hostIn(cwd);
    expect(await toldBy(openBlocks(host, { file: "out.csv", ...again }))).toContain("ordinary");
    expect(await toldBy(openBlocks(host, { file: "out.csv", ...begin }))).toContain(
      "it is a folder",
    );
  });
});

test.runIf(existsSync("/dev/full"))(
  "of an output that nothing was kept of, nothing is promised",
  async () => {
    const { output } = await openBlocks(hostIn("/"), { file: "/dev/full", ...begin });
    const write = async () => {
      await output.append("a\n", 1);
      await output.settled();
    };
    expect(await toldBy(write())).toBe(
      "cannot write /dev/full: the disk is full | make room on it, or name a file on another",
    );
    await output.leave();
  },
);

describe("an output that is made at the end", () => {
  const made: MadeFormat = {
    name: "xlsx",
    mostLines: 3,
    convert: async (lots, emit) => {
      for await (const lines of lots) {
        await emit(new TextEncoder().encode(lines.map((line) => `<${line}>`).join("")));
      }
    },
  };
  const file = "out.xlsx";

  test("is made of all lines, those before it was resumed included", async () => {
    const cwd = folderWith({});
    const first = await openBlocks(hostIn(cwd), { file, ...begin, made });
    await first.output.append("a\u2028é\nb\n", "so far");
    await first.output.leave();
    const { output, progress } = await openBlocks(hostIn(cwd), { file, ...again, made });
    expect(progress).toBe("so far");
    await output.append("c\n", "to the end");
    await output.finish();
    expect(readFileSync(path.join(cwd, file), "utf8")).toBe("<a\u2028é><b><c>");
    expect(readdirSync(cwd)).toEqual([file]);
  });

  test("of more lines than fit is refused, whether or not it was resumed", async () => {
    const cwd = folderWith({});
    const first = await openBlocks(hostIn(cwd), { file, ...begin, made });
    await first.output.append("a\nb\n", 1);
    await first.output.leave();
    const { output } = await openBlocks(hostIn(cwd), { file, ...again, made });
    expect(await toldBy(output.append("c\nd\n", 2))).toBe(
      "out.xlsx would have more than 3 rows, which do not fit xlsx | write csv instead: -f csv",
    );
    await output.leave();
  });

  test("that could not be made can be made later", async () => {
    const cwd = folderWith({});
    const broken = {
      ...made,
      convert: async () => {
        throw Object.assign(new Error("full"), { code: "ENOSPC" });
      },
    };
    const first = await openBlocks(hostIn(cwd), { file, ...begin, made: broken });
    await first.output.append("a\n", 1);
    expect(await toldBy(first.output.finish())).toBe(
      "cannot write out.xlsx: the disk is full | make room on the disk, then run the same command with --resume: what was written is kept",
    );
    await first.output.leave();
    const { output } = await openBlocks(hostIn(cwd), { file, ...again, made });
    await output.finish();
    expect(readFileSync(path.join(cwd, file), "utf8")).toBe("<a>");
  });

  test("of which the making is at fault says so, and not that nothing can be written", async () => {
    const fault = new TypeError("x is not a function");
    const broken = { ...made, convert: () => Promise.reject(fault) };
    const { output } = await openBlocks(hostIn(folderWith({})), { file, ...begin, made: broken });
    await output.append("a\n", 1);
    await expect(output.finish()).rejects.toBe(fault);
    await output.leave();
  });

  test("needs a file", async () => {
    expect(await toldBy(openBlocks(hostIn("/"), { file: null, ...begin, made }))).toContain(
      "-o FILE.xlsx",
    );
  });

  test.skipIf(!existsSync("/dev/null"))("that is an ordinary one", async () => {
    const request = { file: "/dev/null", ...begin, made };
    expect(await toldBy(openBlocks(hostIn("/"), request))).toContain("ordinary file");
  });
});

describe("a stream without room", () => {
  class Full extends EventEmitter {
    readonly write = () => false;
  }

  test("is waited for", async () => {
    const stream = new Full();
    for (let time = 0; time < 50; time += 1) {
      const written = writeToStream(stream, "x");
      stream.emit("drain");
      await written;
    }
    expect(stream.listenerCount("close") + stream.listenerCount("drain")).toBe(0);
  });

  test("that nobody reads any more ends the writing", async () => {
    const stream = new Full();
    const written = writeToStream(stream, "x");
    stream.emit("close");
    await expect(written).rejects.toBeInstanceOf(ReaderLeft);
    expect(stream.listenerCount("drain")).toBe(0);
  });
});

test("what is in the way of an output, and is not what a run left of it, is told and kept", async () => {
  const cwd = folderWith({ ".out.csv.partial": "mine" });
  for (const request of [begin, again])
    expect(await toldBy(openBlocks(hostIn(cwd), { file: "out.csv", ...request }))).toBe(
      `${path.join(cwd, ".out.csv.partial")} is in the way, and is not what a run left of out.csv; nothing was written | move it elsewhere, or name another file for the output`,
    );
  expect(readdirSync(cwd)).toEqual([".out.csv.partial"]);
});

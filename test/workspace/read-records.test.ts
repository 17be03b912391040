import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ByteSource, readRecords } from "../../src/workspace/read-records.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "creditbank-records-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content?: Uint8Array | string): ByteSource {
  const absolute = join(folder, name);
  if (content !== undefined) writeFileSync(absolute, content);
  return { absolute, display: name };
}

async function* stream(...chunks: (Uint8Array | string)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

const piped = (...chunks: (Uint8Array | string)[]): ByteSource => ({
  display: "standard input",
  chunks: stream(...chunks),
});

/** What was handed over, and what was said. */
async function read(source: ByteSource) {
  const chunks: Uint8Array[] = [];
  const finding = await readRecords(source, (chunk) => {
    chunks.push(Uint8Array.from(chunk));
    return false;
  });
  const said = finding === null ? null : `${finding.at.file}: ${finding.code} ${finding.message}`;
  return { bytes: Buffer.concat(chunks), said };
}

const content = Buffer.from("learner,item\n".concat("S1,offering\n".repeat(100_000)));

describe("bytes are handed over in order", () => {
  test("of a file, of a stream, packed or not, whatever the name", async () => {
    const packed = gzipSync(content);
    const sources = [
      file("plain.csv", content),
      file("packed.csv.gz", packed),
      file("packed.csv", packed),
      piped(content.subarray(0, 1), content.subarray(1)),
      piped(packed),
      piped(...[...packed].map((byte) => Uint8Array.of(byte))),
    ];
    for (const source of sources) {
      const { bytes, said } = await read(source);
      expect(said).toBeNull();
      expect(bytes.equals(content)).toBe(true);
    }
  });

  test("packed pieces one after another are one, and zeros after them are nothing", async () => {
    const packed = ["learner,item\n", "S1,a\n", ""].map((text) => gzipSync(text));
    const { bytes, said } = await read(piped(Buffer.concat([...packed, Buffer.alloc(512)])));
    expect([bytes.toString(), said]).toEqual(["learner,item\nS1,a\n", null]);
  });

  test("what is shorter than the mark of gzip is itself", async () => {
    for (const bytes of [[], [0x1f], [0x1f, 0x8b]]) {
      expect(await read(piped(Uint8Array.from(bytes)))).toEqual({
        bytes: Buffer.from(bytes),
        said: null,
      });
    }
    expect((await read(file("empty.csv", ""))).said).toBeNull();
  });

  test.skipIf(process.platform === "win32")("of a named pipe", async () => {
    const source = file("pipe");
    const path = join(folder, "pipe");
    execFileSync("mkfifo", [path]);
    const writing = import("node:fs/promises").then((fs) => fs.writeFile(path, "a,b\n"));
    expect((await read(source)).bytes.toString()).toBe("a,b\n");
    await writing;
  });
});

describe("what cannot be read is said", () => {
  test.each<[string, () => ByteSource, string]>([
    [
      "a missing file",
      () => file("none.csv"),
      "none.csv: unreadable-file cannot read this file: it does not exist",
    ],
    [
      "a folder",
      () => ({ absolute: folder, display: "dir" }),
      "dir: unreadable-file cannot read this file: it is a folder",
    ],
    ["a name with a NUL", () => file("a\0b"), "unreadable-file"],
  ])("%s", async (_, source, expected) => {
    expect((await read(source())).said).toContain(expected);
  });

  test.skipIf(process.platform === "win32")("a circle of links", async () => {
    symlinkSync(join(folder, "two"), join(folder, "one"));
    symlinkSync(join(folder, "one"), join(folder, "two"));
    expect((await read(file("one"))).said).toContain("it is a link that leads in a circle");
  });

  test("a stream that breaks", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("learner,item\n");
      throw Object.assign(new Error("input/output error"), { code: "EIO" });
    }
    const { bytes, said } = await read({ display: "standard input", chunks: broken() });
    expect(bytes.toString()).toBe("learner,item\n");
    expect(said).toBe("standard input: unreadable-file cannot read this file: EIO");
  });

  test("gzip that breaks off, wherever", async () => {
    const packed = gzipSync(content);
    for (const length of [3, 12, packed.length >> 1, packed.length - 4]) {
      const { bytes, said } = await read(file("cut.gz", packed.subarray(0, length)));
      expect(said).toBe(
        `cut.gz: unreadable-file cannot read this file: the gzip data breaks off after ${length} bytes; it was not copied in full`,
      );
      expect(content.subarray(0, bytes.length).equals(bytes)).toBe(true);
    }
  });

  test("gzip that is damaged, or followed by something else", async () => {
    const packed = gzipSync(content);
    const damaged = Buffer.from(packed);
    damaged.writeUInt8(damaged.readUInt8(packed.length - 6) ^ 0xff, packed.length - 6);
    for (const bytes of [damaged, Buffer.concat([packed, Buffer.from("S1,offering\n")])]) {
      expect((await read(piped(bytes))).said).toContain("the gzip data is damaged");
    }
  });
});

describe("who takes the bytes sets the pace", () => {
  test("the next piece waits until the last was dealt with", async () => {
    let busy = 0;
    let asked = 0;
    async function* counted(): AsyncGenerator<Uint8Array> {
      for (let n = 0; n < 20; n += 1) {
        asked += 1;
        yield Buffer.from("abc");
      }
    }
    let taken = 0;
    await readRecords({ display: "-", chunks: counted() }, async () => {
      busy += 1;
      expect(busy).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      busy -= 1;
      taken += 1;
      expect(asked - taken).toBeLessThanOrEqual(1);
      return false;
    });
    expect(taken).toBe(20);
  });

  test.each([
    ["plain", (bytes: Buffer) => bytes],
    ["packed", (bytes: Buffer) => gzipSync(bytes)],
  ])("reading ends where it is said, and the stream is let go: %s", async (_, pack) => {
    let ended = false;
    const bytes = pack(content);
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield bytes;
      } finally {
        ended = true;
      }
    }
    let pieces = 0;
    const finding = await readRecords({ display: "-", chunks: endless() }, () => {
      pieces += 1;
      return pieces === 3;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect([finding, pieces, ended]).toEqual([null, 3, true]);
  });

  test("packed bytes that unpack to very many take bounded memory", async () => {
    const zeros = gzipSync(Buffer.alloc(400 * 1024 * 1024, "a"), { level: 1 });
    const before = process.memoryUsage().rss;
    let length = 0;
    let most = 0;
    await readRecords(piped(zeros), (chunk) => {
      length += chunk.length;
      most = Math.max(most, process.memoryUsage().rss - before);
      return false;
    });
    expect(length).toBe(400 * 1024 * 1024);

    expect(most).toBeLessThan(200 * 1024 * 1024);
  });
});

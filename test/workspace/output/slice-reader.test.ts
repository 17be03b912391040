import { writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvLine } from "../../../src/spreadsheet/csv.ts";
import { csvRecords } from "../../../src/workspace/output/csv-records.ts";
import { fileExtent } from "../../../src/workspace/output/file-extent.ts";
import { openJournal } from "../../../src/workspace/output/journal-file.ts";
import { SliceReader } from "../../../src/workspace/output/slice-reader.ts";
import { folderWith } from "../../cli/workspace.ts";

/** Longer than a piece that is read at a time. */
const long = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));

describe("a file that is read slice by slice", () => {
  test.each([false, true])("gives its bytes and tells each once; packed: %s", async (packed) => {
    const file = path.join(folderWith({}), "file");
    writeFileSync(file, packed ? gzipSync(long) : long);
    const used: Buffer[] = [];
    const reader = new SliceReader(file, (bytes) => used.push(Buffer.from(bytes)));
    const found: Buffer[] = [];
    const lengths = [0, 1, 70_000, 3, 200_000, 29_996];
    for (const length of lengths) {
      const slice = reader.take(length) ?? (await reader.read(length));
      found.push(Buffer.from(slice ?? []));
    }
    expect(found.map(({ length }) => length)).toEqual(lengths);
    expect(Buffer.concat(found).equals(long)).toBe(true);
    expect(await reader.isAtEnd()).toBe(true);
    reader.settle();
    reader.settle();
    expect(Buffer.concat(used).equals(long)).toBe(true);
    expect(await reader.read(1)).toBeNull();
    await reader.close();
  });

  test("that is not there says so when it is read, and may be closed before", async () => {
    const file = path.join(folderWith({}), "none");
    await new SliceReader(file, () => {}).close();
    await expect(new SliceReader(file, () => {}).read(1)).rejects.toMatchObject({ code: "ENOENT" });
  });
});

test("records of CSV are found again, whatever stands in their cells", async () => {
  const cell = fc.oneof(
    fc.constantFrom("", "a,b", 'say "no"', "two\nlines", "\n", '"'),
    fc.string({ unit: "grapheme" }),
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(rows, async (all) => {
      const file = path.join(folderWith({}), "file.csv");
      const lines = all.map(csvLine);
      writeFileSync(file, lines.join(""));
      const found: string[] = [];
      for await (const record of csvRecords(file)) found.push(Buffer.from(record).toString());
      expect(found).toEqual(lines);
    }),
  );
});

test("records go over the pieces that are read, and one that breaks off is given, too", async () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `${index},"a\nb"\n`);
  const file = path.join(folderWith({ "file.csv": `${lines.join("")}"open` }), "file.csv");
  const found: string[] = [];
  for await (const record of csvRecords(file)) found.push(Buffer.from(record).toString());
  expect(found).toEqual([...lines, '"open']);
});

test("a file has a length and a digest", async () => {
  const folder = folderWith({ "file.txt": "abc" });
  expect(await fileExtent(path.join(folder, "file.txt"))).toEqual({
    bytes: 3,
    digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  });
  await expect(fileExtent(path.join(folder, "none"))).rejects.toMatchObject({ code: "ENOENT" });
});

describe("a journal", () => {
  const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();

  test("is gone on with behind what was safe", async () => {
    const file = path.join(folderWith({}), "journal");
    const first = await openJournal(file, 0);
    await first?.append(Buffer.from("one "));
    await first?.append(Buffer.from("lost"));
    await first?.leave();
    const second = await openJournal(file, 4);
    await second?.append(Buffer.from("two"));
    expect(text(await second?.read())).toBe("one two");
    await second?.remove();
    expect(await openJournal(file, 4)).toBeNull();
  });

  test("begun anew forgets what was in it; one that is too short is none", async () => {
    const file = path.join(folderWith({ journal: "old" }), "journal");
    expect(await openJournal(file, 4)).toBeNull();
    const anew = await openJournal(file, 0);
    expect(text(await anew?.read())).toBe("");
    await anew?.leave();
    await anew?.leave();
  });
});

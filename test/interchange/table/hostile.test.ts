import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { InputFile } from "../../../src/interchange/input-file.ts";
import { guessMapping } from "../../../src/interchange/table/guess/mapping-text.ts";
import { readTables } from "../../../src/interchange/table/read-table.ts";
import { readGuide } from "../../../src/interchange/transfer-guide/read-guide.ts";
import { sampleFile, textFile } from "../imported-text.ts";

const samples = [
  "table/courses.csv",
  "table/offerings-fr.csv",
  "transfer-guide/guide.csv",
  "transfer-guide/assist.csv",
].map(sampleFile);
const maps = ["table/courses.yaml", "table/noc-elements.yaml"].map(sampleFile);

test("rows without end are read one after the other", () => {
  const rows = (count: number, row: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => row(n)).join("\n");
  const table = textFile("many.csv", `id,credits\n${rows(130_000, (n) => `c-${n},many`)}\n`);
  const map = textFile(
    "map.yaml",
    "tables: [{kind: course, columns: {id: id, credits: credits}, constants: {title: T, institution: x, unit: ca-semester}}]",
  );
  const { diagnostics } = readTables([table], { map });
  expect(diagnostics.filter(({ code }) => code === "table-cell")).toHaveLength(130_000);
});

/** Bytes dropped, doubled or replaced by what readers trip over. */
const mutation = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(
      "",
      '"',
      ";",
      "\n",
      "\0",
      "[",
      "]",
      "{",
      ":",
      "\xff",
      "__proto__",
      "9".repeat(400),
      "'=",
      "((((",
    ),
  ),
  { minLength: 1, maxLength: 6 },
);

function mutated(
  { path, bytes }: InputFile,
  changes: readonly (readonly [number, string])[],
): InputFile {
  let text = Buffer.from(bytes).toString("latin1");
  for (const [share, put] of changes) {
    const at = Math.floor(share * text.length);
    text = text.slice(0, at) + put + text.slice(at + 1);
  }
  return new InputFile(path, Buffer.from(text, "latin1"));
}

test("whatever is done to tables and mappings, there are documents or findings", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.constantFrom(...maps),
      mutation,
      fc.boolean(),
      (sample, chosen, changes, both) => {
        const file = mutated(sample, changes);
        const map = both ? mutated(chosen, changes) : chosen;
        const { drafts, diagnostics } = sample.path.startsWith("table")
          ? readTables([file], { map })
          : readGuide([file], {});
        expect(drafts.length + diagnostics.length).toBeGreaterThan(0);
        guessMapping(file);
      },
    ),
    { numRuns: 300 },
  );
});

test("thirty thousand rows, and one very long one, take linear time", () => {
  const map = textFile(
    "m.yaml",
    'tables:\n  - {kind: competency-framework, columns: {Skill: "competencies[].statement"}}\n',
  );
  const before = process.cpuUsage().user;
  const many = textFile("many.csv", `Skill,Other\n${"Weighs samples,x\n".repeat(30_000)}`);
  const { drafts } = readTables([many], { map });
  expect((drafts[0]?.data.competencies as readonly unknown[] | undefined)?.length).toBe(30_000);
  const long = textFile(
    "long.csv",
    `Skill,Other\n${"a,".repeat(1_000_000)}\n"${"b".repeat(2_000_000)}\n`,
  );
  const wide = textFile("wide.csv", `Skill,Other\n${"a,".repeat(400_000)}\n`);
  expect(readTables([wide], { map }).drafts).toHaveLength(1);
  expect(readGuide([wide], {}).drafts).toEqual([]);
  readTables([long], { map });
  guessMapping(long);
  readGuide([long], {});
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(15_000);
});

const gold = new URL("../../../../shared/data/gold/assist_articulations_dev.csv", import.meta.url);

test.skipIf(!existsSync(gold))(
  "articulations of California are read: skipped where ../shared is absent",
  () => {
    const file = new InputFile("assist.csv", readFileSync(gold));
    const { drafts, diagnostics } = readGuide([file], {
      decided: "2024-01-01" as never,
      unit: "us-semester",
    });
    const agreements = drafts.filter(({ kind }) => kind === "agreement");
    expect(agreements.length).toBe(3608);
    const clusters = agreements.filter(
      ({ data }) => (data.microCredentials as readonly unknown[]).length > 1,
    );
    expect(clusters.length).toBeGreaterThan(280);
    const left = diagnostics.filter(({ code }) => code === "table-cell");
    expect(left.length).toBe(108);
  },
);

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostIn } from "../host.ts";
import { batch, change, contents, folderOf, merge, parts } from "./parts.ts";

const records = `learner,item,completedOn,program
a,sure,2024-05-01,
b,maybe,2024-05-01,
c,nonsense,2024-05-01,
a,maybe,2024-06-01,other
,sure,2024-06-01,
d,sure,2024-13-01,
e,sure,2024-06-02,
f,sure,2024-06-02,other
g,maybe,,
b,sure,,other
`;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const anyId = fc.oneof(
  { weight: 3, arbitrary: fc.nat(12).map((number) => `S${number}`) },
  fc.constantFrom("=1+1", "'=1+1", "@x", 'say "no"', "a,b", "é\u2028ü", "\u{1f393}", "__proto__"),
  fc.string({ unit: "grapheme", maxLength: 6 }),
);

const anyRow = fc
  .tuple(
    anyId,
    fc.constantFrom("sure", "maybe", "sure", "nonsense"),
    fc.constantFrom("2024-05-01", "2023-01-09", "", "2024-02-31"),
    fc.constantFrom("", "", "diploma", "other"),
  )
  .map((cells) => cells.map(quoted).join(","));

const anyRecords = fc
  .array(anyRow, { maxLength: 40 })
  .map((rows) => ["learner,item,completedOn,program", ...rows, ""].join("\n"));

test("parts in several formats are put together format by format", async () => {
  const cwd = folderOf(records);
  const inBoth = (name: string) => ["-f", `csv=${name}.csv`, "-f", `ndjson=${name}.ndjson.gz`];
  await batch(cwd, ...inBoth("whole"));
  for (const part of [1, 2]) await batch(cwd, ...inBoth(`part-${part}`), "--shard", `${part}/2`);
  for (const ending of ["csv", "ndjson.gz"]) {
    const files = [1, 2].map((part) => `part-${part}.${ending}`);
    expect(await merge(cwd, ...files, "-o", `merged.${ending}`)).toMatchObject({ code: 0 });
    expect(contents(cwd, `merged.${ending}`)).toEqual(contents(cwd, `whole.${ending}`));
  }
  const mixed = await merge(cwd, "part-1.csv", "part-2.ndjson.gz", "-o", "mixed.csv");
  expect(mixed.code).toBe(2);
});

/** Checks that parts come to what a run over all comes to. */
async function holds(text: string, of: number, ending: string, shuffle: boolean): Promise<void> {
  const cwd = folderOf(text);
  const whole = await batch(
    cwd,
    ...["-o", `whole.${ending}`, "--summary", "whole.json", "--rejects", "whole.rejects"],
  );
  const files = await parts(cwd, of, ending);
  const merged = await merge(
    cwd,
    ...(shuffle ? files.toReversed() : files),
    ...["-o", `merged.${ending}`, "--summary", "merged.json", "--rejects", "merged.rejects"],
  );
  expect(merged).toEqual({ ...whole, stderr: merged.stderr });
  const all = (name: string) =>
    contents(cwd, `${name}.${ending}`, `${name}.json`, `${name}.rejects`);
  expect(all("merged")).toEqual(all("whole"));
  expect(merged.stderr).toBe(whole.stderr.slice(whole.stderr.indexOf("creditbank batch")));
  expect(readdirSync(cwd).filter((name) => name.startsWith("."))).toEqual([]);
}

describe("parts of a batch", () => {
  test.each([
    ...[1, 2, 3, 7].flatMap((of) => [["csv", of] as const, ["ndjson", of] as const]),
    ["csv.gz", 2],
    ["ndjson.gz", 11],
  ] as const)("as %s, %i of them, come to the bytes of one run", async (ending, of) => {
    await holds(records, of, ending, true);
  });

  test("come to the bytes of one run, whoever the learners are", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRecords,
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom("csv", "ndjson", "csv.gz"),
        fc.boolean(),
        holds,
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  test("of nobody come to a heading", async () => {
    await holds("learner,item\n", 2, "csv", false);
    await holds("learner,item\n", 2, "ndjson", false);
  });

  test("are told from each other, and their order is kept, where learners have pseudonyms", async () => {
    const cwd = folderOf(records);
    change(cwd, "in.csv", (text) => text);
    const key = ["--pseudonymise", "creditbank.yaml"];
    await batch(cwd, "-o", "whole.csv", ...key);
    await merge(cwd, ...(await parts(cwd, 3, "csv", ...key)), "-o", "merged.csv");
    expect(contents(cwd, "merged.csv")).toEqual(contents(cwd, "whole.csv"));
  });

  test("go to standard output where no file is named", async () => {
    const cwd = folderOf(records);
    const files = await parts(cwd, 2, "csv");
    await batch(cwd, "-o", "whole.csv");
    expect((await merge(cwd, ...files)).stdout).toBe(contents(cwd, "whole.csv")[0]);
  });

  test("name no learner in their manifests", async () => {
    const cwd = folderOf(records.replaceAll("\na,", "\nsecret-one,"));
    const [file = ""] = await parts(cwd, 1, "csv");
    const [rows = "", manifest] = contents(cwd, file, `${file}.manifest.json`);
    expect(rows).toContain("secret-one");
    expect(manifest).not.toContain("secret-one");
  });

  test("that have no file, or no lines, have no manifest, and say so", async () => {
    const cwd = folderOf(records);
    const loud = async (...argv: string[]) =>
      (await batch(cwd, "--shard", "1/2", "--no-color", ...argv)).stderr;
    expect(await loud("-o", "part.xlsx")).not.toContain("internal");
    expect(existsSync(path.join(cwd, "part.xlsx.manifest.json"))).toBe(false);
    expect(existsSync(path.join(cwd, "part.xlsx"))).toBe(true);
  });
});

describe("batch", () => {
  test("reads a file called merge where it is given as a path", async () => {
    const cwd = folderOf(records);
    renameSync(path.join(cwd, "in.csv"), path.join(cwd, "merge"));
    const { run } = await import("../run.ts");
    const { stdout, code } = await run(["batch", "./merge", "--program", "diploma"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("\na,diploma,");
  });

  test("shows how to put parts together, and merge takes no option of batch", async () => {
    const { run } = await import("../run.ts");
    expect((await run(["batch", "--help"])).stdout).toContain("batch merge");
    const { stdout } = await run(["batch", "merge", "--help"]);
    expect(stdout).toContain("--summary");
    expect(stdout).toContain("--workspace");
    expect(stdout).not.toContain("--together");
    const refused = await run(["batch", "merge", "x.csv", "--jobs", "2"]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("batch merge takes no --jobs");
  });
});

describe("merge refuses", () => {
  /** What is said when two parts were tampered with. */
  async function told(
    tamper: (cwd: string, files: readonly string[]) => unknown,
    ...argv: readonly string[]
  ): Promise<string> {
    const cwd = folderOf(records);
    const files = await parts(cwd, 2, "csv");
    const named = (await tamper(cwd, files)) ?? files;
    const { code, stdout, stderr } = await merge(
      cwd,
      ...(named as readonly string[]),
      ...["-o", "merged.csv", ...argv],
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    const left = readdirSync(cwd).filter((name) => /merged|^\./.test(name));
    expect(left).toEqual([]);
    return stderr;
  }

  /** Runs the second part again in another way. */
  const second = (...argv: string[]) => {
    return async (cwd: string, [, file = ""]: readonly string[]) => {
      await batch(cwd, "--shard", "2/2", "-o", file, ...argv);
    };
  };

  test.each([
    [
      "a missing part",
      "part 2 of 2 is missing",
      (_: string, [first]: readonly string[]) => [first],
    ],
    [
      "a doubled part",
      "part-1-of-2.csv and part-1-of-2.csv are both part 1",
      (_: string, [first, other]: readonly string[]) => [first, other, first],
    ],
    [
      "a part of another count",
      "are parts of different counts",
      async (cwd: string, [first]: readonly string[]) => [first, (await parts(cwd, 3, "csv"))[1]],
    ],
    [
      "other records",
      "were made from different records",
      async (cwd: string, files: readonly string[]) => {
        change(cwd, "in.csv", (text) => `${text}h,sure,,\n`);
        await second()(cwd, files);
      },
    ],
    [
      "other rules",
      "were made with different rules",
      async (cwd: string, files: readonly string[]) => {
        change(cwd, "bank.yaml", (text) => text.replace("80%", "70%"));
        await second()(cwd, files);
      },
    ],
    [
      "another workspace than that of the parts",
      "were made with other rules than those in .",
      (cwd: string) => change(cwd, "bank.yaml", (text) => text.replace("80%", "70%")),
    ],
    ["another day", "were made for different days", second("--as-of", "2025-02-01")],
    ["other options", "with different options (programs)", second("--program", "other")],
    [
      "another version",
      "were made by different versions",
      async (cwd: string) => {
        const { manifestText, readManifest } = await import(
          "../../../src/learner/parts/manifest.ts"
        );
        change(cwd, "part-2-of-2.csv.manifest.json", (text) => {
          const found = readManifest(text);
          if (found === null) throw new Error("not read");
          return manifestText({ ...found, version: "0.0.1" });
        });
      },
    ],
    [
      "the parts of an older version",
      "the parts were made by creditbank 0.0.1",
      async (cwd: string, files: readonly string[]) => {
        const { manifestText, readManifest } = await import(
          "../../../src/learner/parts/manifest.ts"
        );
        for (const file of files) {
          change(cwd, `${file}.manifest.json`, (text) => {
            const found = readManifest(text);
            if (found === null) throw new Error("not read");
            return manifestText({ ...found, version: "0.0.1" });
          });
        }
      },
    ],
    [
      "an output that was cut off",
      "part-2-of-2.csv is not as it was written",
      (cwd: string) => change(cwd, "part-2-of-2.csv", (text) => text.slice(0, -5)),
    ],
    [
      "an output with more in it",
      "part-2-of-2.csv is not as it was written",
      (cwd: string) => change(cwd, "part-2-of-2.csv", (text) => `${text}x\n`),
    ],
    [
      "an output that was changed",
      "part-1-of-2.csv is not as it was written",
      (cwd: string) =>
        change(cwd, "part-1-of-2.csv", (text) => text.replace(",diploma,", ",diplomb,")),
    ],
    [
      "an output that is not there",
      "cannot read part-1-of-2.csv: ENOENT",
      (cwd: string) => rmSync(path.join(cwd, "part-1-of-2.csv")),
    ],
    [
      "a folder in the place of an output",
      "cannot read part-1-of-2.csv: EISDIR",
      (cwd: string) => {
        rmSync(path.join(cwd, "part-1-of-2.csv"));
        mkdirSync(path.join(cwd, "part-1-of-2.csv"));
      },
    ],
    [
      "a part without its manifest",
      "part-1-of-2.csv has no manifest: part-1-of-2.csv.manifest.json is not there",
      (cwd: string) => rmSync(path.join(cwd, "part-1-of-2.csv.manifest.json")),
    ],
    [
      "a manifest that was changed",
      "part-1-of-2.csv.manifest.json is no manifest of a part, or was changed",
      (cwd: string) =>
        change(cwd, "part-1-of-2.csv.manifest.json", (text) => text.replace('"of": 2', '"of": 1')),
    ],
    [
      "a table",
      "part.xlsx cannot be put together with others",
      () => ["part.xlsx", "part-2-of-2.csv"],
    ],
  ] as const)("%s", async (_, words, tamper) => {
    const said = await told(tamper);
    expect(said).toContain(words);
    expect(said).toMatch(/\nhelp: .+/);
  });

  test("packed parts that break off, and parts of different names of one format", async () => {
    const cwd = folderOf(records);
    const files = await parts(cwd, 2, "csv.gz");
    change(cwd, files[1] ?? "", (bytes) => bytes.slice(0, -9));
    const { code, stderr } = await merge(cwd, ...files, "-o", "merged.csv");
    expect(code).toBe(2);
    expect(stderr).toContain("part-2-of-2.csv.gz is not as it was written");
    expect(readdirSync(cwd).filter((name) => name.includes("merged"))).toEqual([]);
  });

  test("to write over a part, or another format", async () => {
    const over = (...argv: string[]) => told(() => undefined, ...argv);
    expect(await over("--summary", "part-1-of-2.csv")).toContain("is one of the parts");
    const cwd = folderOf(records);
    const files = await parts(cwd, 1, "csv");
    expect((await merge(cwd, ...files, "-o", "all.ndjson")).stderr).toContain("the parts are csv");
  });

  test.each([
    [
      "that are not there",
      "the rejected rows of part-2-of-2.csv are not there: part-2-of-2.csv.rejects",
      (cwd: string) => rmSync(path.join(cwd, "part-2-of-2.csv.rejects")),
    ],
    [
      "that were changed",
      "part-1-of-2.csv.rejects is not as it was written",
      (cwd: string) => change(cwd, "part-1-of-2.csv.rejects", (text) => `${text}x`),
    ],
    ["that were not kept", "part-2-of-2.csv was made without --rejects", second()],
  ] as const)("rejected rows %s", async (_, words, tamper) => {
    expect(await told(tamper, "--rejects", "merged.rejects")).toContain(words);
  });
});

test("rejected rows are found beside a part that was moved away from where they were written", async () => {
  const cwd = folderOf(records);
  mkdirSync(path.join(cwd, "bad"));
  const named = ["--shard", "1/1", "-o", "part.csv", "--rejects", "bad/rows.csv"];
  await batch(cwd, ...named);
  const { code } = await merge(cwd, "part.csv", "-o", "a.csv", "--rejects", "a.rejects");
  expect(code).toBe(0);
  renameSync(path.join(cwd, "bad/rows.csv"), path.join(cwd, "rows.csv"));
  await merge(cwd, "part.csv", "-o", "b.csv", "--rejects", "b.rejects");
  expect(contents(cwd, "b.rejects")).toEqual(contents(cwd, "a.rejects"));
});

test("a merge that is stopped leaves nothing", async () => {
  const cwd = folderOf(records);
  const files = await parts(cwd, 2, "csv");
  const { runMerge } = await import("../../../src/cli/batch/merge/run-merge.ts");
  const host = {
    ...hostIn(cwd),
    onInterrupt: (stop: () => void) => {
      stop();
      return () => {};
    },
  };
  expect(await runMerge(host, { output: "merged.csv", quiet: true }, files)).toBe(130);
  expect(readdirSync(cwd).filter((name) => name.includes("merged"))).toEqual([]);
});

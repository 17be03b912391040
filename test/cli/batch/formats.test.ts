import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { Ajv } from "ajv";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../run.ts";
import { batch, folderFor, textIn } from "./batching.ts";
import { recordsOf } from "./learner-workspace.ts";

const heading = "learner,program,verdict,creditsCertain,creditsPossible,awards,reasons";
const files = { "in.csv": recordsOf(40, 9) };
const toDiploma = ["in.csv", "--program", "diploma"] as const;

async function written(file: string, ...argv: readonly string[]): Promise<Buffer> {
  const cwd = folderFor(files);
  const { code, stdout } = await batch(cwd, [...toDiploma, "-o", file, ...argv]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(readdirSync(cwd).sort()).toEqual(["in.csv", file, "ws"].sort());
  return readFileSync(path.join(cwd, file));
}

async function asCsv(): Promise<readonly Readonly<Record<string, string>>[]> {
  return parse(await written("out.csv"), { columns: true });
}

describe("the answers of a batch", () => {
  test("are CSV unless something else is asked for, on standard output without -o", async () => {
    const { stdout } = await batch(folderFor(files), toDiploma);
    expect(stdout.split("\n")[0]).toBe(heading);
    expect(stdout).toBe((await written("out.csv")).toString());
    expect(await asCsv()).toHaveLength(40);
  });

  test("are packed where the name ends in .gz", async () => {
    const plain = (await written("out.csv")).toString();
    expect(gunzipSync(await written("out.csv.gz")).toString()).toBe(plain);
  });

  test("as NDJSON say the same, under the published schema", async () => {
    const schema = readFileSync(path.join(packageRoot, "rules/schema/learner-line.json"), "utf8");
    const validate = new Ajv({ allErrors: true }).compile(JSON.parse(schema));
    const lines = (await written("out.ndjson")).toString().trimEnd().split("\n");
    const rows = lines.map((line) => JSON.parse(line));
    for (const row of rows) expect(validate(row) || validate.errors).toBe(true);
    const csv = await asCsv();
    expect(rows.map(({ learner, verdict }) => [learner, verdict])).toEqual(
      csv.map(({ learner, verdict }) => [learner, verdict]),
    );
    expect(rows.map(({ creditsCertain }) => String(creditsCertain))).toEqual(
      csv.map(({ creditsCertain }) => creditsCertain),
    );
    expect(rows.some(({ awards }) => awards.length > 1)).toBe(true);
  });

  test("in several formats at once are the bytes of each alone", async () => {
    const cwd = folderFor(files);
    const several = ["-f", "csv", "-f", "ndjson=b.ndjson.gz", "-f", "xlsx=c.xlsx"];
    const { code, stdout } = await batch(cwd, [...toDiploma, ...several]);
    expect(code).toBe(0);
    expect(stdout).toBe((await written("out.csv")).toString());
    for (const file of ["b.ndjson.gz", "c.xlsx"])
      expect(readFileSync(path.join(cwd, file))).toEqual(await written(file));
    expect(readdirSync(cwd).sort()).toEqual(["b.ndjson.gz", "c.xlsx", "in.csv", "ws"]);
  });

  test("as XLSX and Parquet hold the same cells", async () => {
    const csv = await asCsv();
    const [first, ...rows] = (await readXlsx(await written("out.xlsx"))).sheets[0]?.rows ?? [];
    expect(first).toEqual(heading.split(","));
    expect(rows.map((row) => row.slice(0, 3))).toEqual(
      csv.map(({ learner, program, verdict }) => [learner, program, verdict]),
    );
    const bytes = new Uint8Array(await written("out.parquet")).buffer;
    const found = await parquetReadObjects({ file: bytes });
    expect(found.map(({ learner, awards }) => [learner, awards])).toEqual(
      csv.map(({ learner, awards }) => [learner, awards]),
    );
  });

  test("from a heading alone are a heading, and no green run", async () => {
    const cwd = folderFor({ "in.csv": "learner,item\n" });
    for (const file of ["out.csv", "out.csv.gz", "out.ndjson"]) {
      expect(await batch(cwd, [...toDiploma, "-o", file])).toMatchObject({
        code: 1,
        stderr: expect.stringContaining(
          "there is no row below the heading, so nobody was answered",
        ),
      });
    }
    expect(await batch(cwd, [...toDiploma, "--fail-on", "never"])).toMatchObject({ code: 0 });
    expect(textIn(cwd, "out.csv")).toBe(`${heading}\n`);
    expect(gunzipSync(readFileSync(path.join(cwd, "out.csv.gz"))).toString()).toBe(`${heading}\n`);
    expect(textIn(cwd, "out.ndjson")).toBe("");
    expect((await batch(cwd, toDiploma)).stdout).toBe(`${heading}\n`);
  });
});

describe("the summary of a batch", () => {
  test("is said on standard error, and written as JSON under the published schema", async () => {
    const cwd = folderFor(files);
    const { stderr } = await batch(cwd, [...toDiploma, "-o", "o.csv", "--summary", "s.json"]);
    expect(stderr).toContain("40 learners in ");
    expect(stderr).toContain("The diploma (diploma)");
    const schema = readFileSync(path.join(packageRoot, "rules/schema/batch-summary.json"), "utf8");
    const validate = new Ajv({ allErrors: true }).compile(JSON.parse(schema));
    const summary = JSON.parse(textIn(cwd, "s.json"));
    expect(validate(summary) || validate.errors).toBe(true);
    expect(summary.summary).toMatchObject({ learners: 40, answers: 40, rejected: 0 });
    const { verdicts } = summary.programs[0];
    expect(verdicts.eligible + verdicts.review + verdicts.no).toBe(40);
  });
});

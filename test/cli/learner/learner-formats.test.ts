import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { openBlocks } from "../../../src/cli/batch/block-output.ts";
import { type LearnerFormat, learnerFormats } from "../../../src/cli/learner/learner-formats.ts";
import { learnerColumns } from "../../../src/report/learner/learner-lines.ts";
import { LineBlock } from "../../../src/report/text/line-block.ts";
import { answer } from "../../builders/learner-answer.ts";
import { hostIn } from "../host.ts";
import { folderWith } from "../workspace.ts";

const learners = Array.from({ length: 2000 }, (_, index) => `S-${index}`);

/** Writes all learners in blocks of 300, left and resumed after each. */
async function writeInParts(cwd: string, file: string, format: LearnerFormat): Promise<void> {
  const { lines, made } = format;
  const rest = lines.rest("tru-bgs", answer());
  let from = 0;
  do {
    const manner = {
      format: "csv",
      fingerprint: "one",
      resume: from > 0,
      amongOthers: false,
    } as const;
    const request = { file, made, ...manner };
    const { output, progress } = await openBlocks(hostIn(cwd), request);
    expect(Number(progress)).toBe(from);
    const block = new LineBlock();
    if (from === 0) block.add(lines.heading);
    for (const learner of learners.slice(from, from + 300)) {
      block.add(lines.head(learner), rest);
    }
    from = Math.min(from + 300, learners.length);
    await output.append(block.take(), from);
    if (from === learners.length) await output.finish();
    await output.leave();
  } while (from < learners.length);
}

const read: Readonly<Record<keyof typeof learnerFormats, (bytes: Buffer) => Promise<unknown[]>>> = {
  csv: async (bytes) =>
    (parse(bytes, { columns: true }) as { learner: string }[]).map(({ learner }) => learner),
  ndjson: async (bytes) =>
    bytes
      .toString()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).learner),
  xlsx: async (bytes) => {
    const [heading, ...rows] = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
    expect(heading).toEqual([...learnerColumns]);
    return rows.map((row) => row[0]);
  },
  parquet: async (bytes) =>
    (await parquetReadObjects({ file: new Uint8Array(bytes).buffer })).map(
      ({ learner }) => learner,
    ),
};

test.each(["csv", "ndjson", "xlsx", "parquet"] as const)(
  "learners written as %s in parts are all there, each once and in order",
  async (name) => {
    const cwd = folderWith({});
    await writeInParts(cwd, `out.${name}`, learnerFormats[name]);
    expect(readdirSync(cwd)).toEqual([`out.${name}`]);
    expect(await read[name](readFileSync(path.join(cwd, `out.${name}`)))).toEqual(learners);
  },
);

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { OpenOutput } from "../../../src/cli/batch/block-output.ts";
import { openTogether } from "../../../src/cli/batch/open-together.ts";
import { UsageError } from "../../../src/cli/exit-code.ts";
import { hostIn } from "../host.ts";
import { folderWith } from "../workspace.ts";

const requests = (resume: boolean) =>
  ["a.csv", "b.csv.gz"].map((file) => ({
    file,
    format: "csv" as const,
    fingerprint: "one",
    resume,
    made: null,
  }));

/** Appends as many blocks to each output as it has a number for. */
async function append(outputs: readonly OpenOutput[], ends: readonly number[]): Promise<void> {
  for (const [index, { output, blocks }] of outputs.entries()) {
    for (let block = blocks + 1; block <= (ends[index] ?? 0); block += 1) {
      await output.append(`block ${block}\n`, { block });
      await output.settled();
    }
  }
}

/** What an earlier run left: so many blocks of each. */
async function leftWith(...ends: readonly number[]): Promise<string> {
  const cwd = folderWith({});
  const opened = await openTogether(hostIn(cwd), requests(false));
  await append(opened, ends);
  for (const { output } of opened) await output.leave();
  return cwd;
}

const bytesIn = (cwd: string, file: string) =>
  readFileSync(path.join(cwd, file)).toString("latin1");

async function finished(cwd: string, resume: boolean) {
  const opened = await openTogether(hostIn(cwd), requests(resume));
  const from = opened.map(({ progress }) => progress);
  await append(opened, [4, 4]);
  for (const { output } of opened) await output.finish();
  expect(readdirSync(cwd).sort()).toEqual(["a.csv", "b.csv.gz"]);
  return { from, bytes: ["a.csv", "b.csv.gz"].map((file) => bytesIn(cwd, file)) };
}

describe("outputs that are written together", () => {
  test.each([
    [[2, 2], 2],
    [[3, 2], 2],
    [[2, 3], 2],
    [[1, 2], 1],
    [[1, 0], null],
    [[0, 1], null],
  ] as const)("left after %j blocks go on from the same one", async (ends, block) => {
    const whole = await finished(folderWith({}), false);
    const { from, bytes } = await finished(await leftWith(...ends), true);
    const progress = block === null ? null : { block };
    expect(from).toEqual([progress, progress]);
    expect(bytes).toEqual(whole.bytes);
  });

  test("are not resumed where one is further than a fall could leave it", async () => {
    const cwd = await leftWith(4, 1);
    const again = openTogether(hostIn(cwd), requests(true));
    await expect(again).rejects.toBeInstanceOf(UsageError);
    await expect(again).rejects.toThrow("a.csv cannot be resumed");
    const anew = await openTogether(hostIn(cwd), requests(false));
    for (const { output } of anew) await output.leave();
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("are all left where one cannot be opened", async () => {
    const cwd = folderWith({ "b.csv.gz/x": "" });
    await expect(openTogether(hostIn(cwd), requests(false))).rejects.toThrow("it is a folder");
    expect(readdirSync(cwd)).toEqual(["b.csv.gz"]);
  });
});

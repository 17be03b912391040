import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { AnsweredLot } from "../../../src/cli/batch/answering.ts";
import { LearnerOutputs, type OutputsSettings } from "../../../src/cli/batch/learner-outputs.ts";
import { UsageError } from "../../../src/cli/exit-code.ts";
import { readManifest } from "../../../src/learner/parts/manifest.ts";
import { emptySummary } from "../../../src/learner/parts/summary.ts";
import { Lot } from "../../../src/learner/rows/lot.ts";
import { stretchOf } from "../../builders/stretch.ts";
import { hostIn } from "../host.ts";
import { folderWith } from "../workspace.ts";

const part = {
  ...{ version: "0.1.0", workspace: "sha256:0", asOf: "2025-01-31" },
  ...{ shard: { part: 1, of: 2 }, options: {} },
};

const settings = (resume: boolean): OutputsSettings => ({
  ...{ requests: [{ format: "csv", file: "part.csv" }], fingerprint: "one" },
  ...{ resume, part },
});

const open = (cwd: string, resume = false) => LearnerOutputs.open(hostIn(cwd), settings(resume));

/** A lot of one learner with some rows, or none. */
function learner(number: number): [Lot, AnsweredLot] {
  const lot = new Lot();
  lot.begin(stretchOf(`S${number}`), 3 * number + 2);
  const bytes = Buffer.from(`S${number},p,no,0,0,,no-overlap\n`.repeat(number % 3));
  return [lot, { rows: [{ bytes, sizes: [bytes.length] }], count: () => {}, worked: 0 }];
}

async function block(output: LearnerOutputs, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) output.add(...learner(number));
  await output.flush({ learners: 1 });
}

const outcome = { input: { bytes: 1, digest: "0" }, rejects: null, summary: emptySummary };

const manifestIn = (cwd: string) => readFileSync(path.join(cwd, "part.csv.manifest.json"), "utf8");

async function undisturbed(): Promise<string> {
  const cwd = folderWith({});
  const output = await open(cwd);
  await block(output, [0, 1, 2]);
  await block(output, [300, 301]);
  await output.finish(outcome);
  await output.leave();
  return manifestIn(cwd);
}

describe("the output of a part", () => {
  test("has a manifest, which is there before it, and leaves nothing else", async () => {
    const text = await undisturbed();
    expect(readManifest(text)).toMatchObject({ output: { learners: 5 }, shard: part.shard });
  });

  test("comes to the same manifest where it was resumed", async () => {
    const cwd = folderWith({});
    const first = await open(cwd);
    await block(first, [0, 1, 2]);
    first.add(...learner(300));
    await first.leave();
    const order = path.join(cwd, ".part.csv.order");
    // What was written behind the last safe block is cut off.
    writeFileSync(order, Buffer.concat([readFileSync(order), Buffer.from("lost")]));
    const second = await open(cwd, true);
    await block(second, [300, 301]);
    await second.finish(outcome);
    await second.leave();
    expect(manifestIn(cwd)).toBe(await undisturbed());
    expect(existsSync(order)).toBe(false);
  });

  test("comes to the same manifest where it fell after its last block", async () => {
    const cwd = folderWith({});
    const first = await open(cwd);
    await block(first, [0, 1, 2]);
    await block(first, [300, 301]);
    await first.leave();
    const second = await open(cwd, true);
    await second.flush({ learners: 5 });
    await second.finish(outcome);
    expect(manifestIn(cwd)).toBe(await undisturbed());
  });

  test("is not resumed where its order is gone, and can be begun anew", async () => {
    const cwd = folderWith({});
    const first = await open(cwd);
    await block(first, [0, 1, 2]);
    await first.leave();
    writeFileSync(path.join(cwd, ".part.csv.order"), "");
    const again = open(cwd, true);
    await expect(again).rejects.toBeInstanceOf(UsageError);
    await expect(again).rejects.toThrow(/order of its learners/);
    const anew = await open(cwd);
    await block(anew, [0, 1, 2]);
    await block(anew, [300, 301]);
    await anew.finish(outcome);
    expect(manifestIn(cwd)).toBe(await undisturbed());
  });

  test("says what the system refuses", async () => {
    const cwd = folderWith({ ".part.csv.order/x": "" });
    await expect(open(cwd)).rejects.toThrow(/cannot keep the order .*: EISDIR/);
  });
});

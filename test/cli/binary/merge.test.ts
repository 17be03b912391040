import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { blockSize } from "../../../src/cli/batch/lots.ts";
import { areSame, ended, spreadFolder } from "./parts.ts";

const learners = 17_000;

async function batch(folder: string, ...argv: readonly string[]): Promise<void> {
  const command = ["creditbank", "batch", "year.csv", "--program", "tru-*", "-C", "workspace"];
  const { code, said } = await ended(folder, [...command, "-q", ...argv]);
  if (code !== 0) throw new Error(said);
}

async function merges(folder: string, of: number, ending: string): Promise<void> {
  const files: string[] = [];
  for (let part = 1; part <= of; part += 1) {
    const file = `${part}-of-${of}.${ending}`;
    await batch(folder, "--shard", `${part}/${of}`, "-o", file, "--rejects", `${file}.rejects`);
    files.push(file);
  }
  const merged = ["-o", `merged.${ending}`, "--summary", "merged.json"];
  const argv = ["batch", "merge", "-C", "workspace", ...merged, "--rejects", "merged.rejects"];
  const { code, said } = await ended(folder, ["creditbank", ...argv, ...files]);
  expect({ code, said }).toMatchObject({ code: 0 });
}

describe("the real command", () => {
  test.each([
    ["csv.gz", [1, 2, 3, 7]],
    ["csv", [3]],
    ["ndjson", [2]],
  ] as const)(
    "puts parts together to the bytes of one run: %s, %j parts",
    async (ending, counts) => {
      const folder = spreadFolder(learners);
      const whole = ["-o", `whole.${ending}`, "--summary", "whole.json"];
      await batch(folder, ...whole, "--rejects", "whole.rejects");
      const { summary } = JSON.parse(readFileSync(path.join(folder, "whole.json"), "utf8"));
      expect(summary.learners).toBeGreaterThan(blockSize);
      for (const of of counts) {
        await merges(folder, of, ending);
        for (const file of [`ENDS.${ending}`, "ENDS.json", "ENDS.rejects"]) {
          const same = areSame(
            folder,
            file.replace("ENDS", "merged"),
            file.replace("ENDS", "whole"),
          );
          expect([of, file, same]).toEqual([of, file, true]);
        }
      }
    },
    180_000,
  );

  test("does not put parts together of which one is missing", async () => {
    const folder = spreadFolder(20);
    await batch(folder, "--shard", "1/2", "-o", "1.csv");
    const { code, said } = await ended(folder, ["creditbank", "batch", "merge", "1.csv"]);
    expect({ code, said }).toEqual({
      code: 2,
      said: "error: part 2 of 2 is missing\nhelp: name all parts; one that was not run is run with --shard 2/2\n",
    });
  });
});

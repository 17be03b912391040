import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { packageRoot } from "../run.ts";
import { areSame, type Ended, ended, spreadFolder } from "./parts.ts";
import { missingSlurm, withSlurm } from "./slurm.ts";

const page = readFileSync(path.join(packageRoot, "src/learner/README.md"), "utf8");

/** The examples of the page in one language, in its order. */
const examples = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(
    ([, text = ""]) => text,
  );

const [part = "", merge = "", parallel = "", array = "", submit = ""] = examples("sh");

const parts = "3";

const isThere = (program: string) =>
  spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;

let folder = "";

beforeEach(async () => {
  folder = spreadFolder(400);
  const scripts = { "part.sh": part, "merge.sh": merge, "array.sh": array, "submit.sh": submit };
  for (const [name, text] of Object.entries(scripts)) {
    expect(text, name).toContain("#!/bin/sh");
    writeFileSync(path.join(folder, name), text);
  }
  const whole = ["-o", "whole.csv.gz", "--summary", "whole.json", "--rejects", "whole.csv"];
  const common = ["-C", "workspace", "--program", "tru-*", "--as-of", "2025-01-31"];
  const { code, said } = await ended(folder, [
    ...["creditbank", "batch", "year.csv.gz", ...common, ...whole],
  ]);
  expect({ code, said }).toMatchObject({ code: 0 });
}, 60_000);

function expectMerged({ code, said }: Ended): void {
  expect({ code, said }).toMatchObject({ code: 0 });
  expect(areSame(folder, "answers.csv.gz", "whole.csv.gz")).toBe(true);
  expect(areSame(folder, "summary.json", "whole.json")).toBe(true);
  expect(areSame(folder, "rejects.csv", "whole.csv")).toBe(true);
}

describe("the scripts of the page come to the bytes of one run", () => {
  const hasParallel = isThere("parallel");
  test.skipIf(!hasParallel)(
    `with GNU parallel${hasParallel ? "" : " (skipped: parallel is not installed)"}`,
    async () => {
      writeFileSync(path.join(folder, "all.sh"), parallel);
      expectMerged(await ended(folder, ["sh", "all.sh"], { PARTS: parts }));
    },
    120_000,
  );

  test("with the index that an Indexed Job gives its pods, and where a pod is started again", async () => {
    const [first = "", second = ""] = examples("yaml");
    const [job, last] = [first, second].map((text) => parse(text));
    const [container] = job.spec.template.spec.containers;
    expect(job.spec.completionMode).toBe("Indexed");
    expect(container.env[0]).toEqual({ name: "PARTS", value: String(job.spec.completions) });
    const pod = (index: number) =>
      ended(folder, container.command, {
        PARTS: parts,
        JOBS: "2",
        JOB_COMPLETION_INDEX: `${index}`,
      });
    writeFileSync(
      path.join(folder, "parts/.2.csv.gz.lock"),
      JSON.stringify({ pid: 1, machine: "a pod that fell", started: null }),
    );
    for (const index of [0, 1, 2, 1]) expect(await pod(index)).toMatchObject({ code: 0 });
    expectMerged(await ended(folder, last.spec.template.spec.containers[0].command));
  }, 120_000);

  const why = missingSlurm();
  test.skipIf(why !== null)(
    `with a Slurm array${why === null ? "" : ` (skipped: ${why})`}`,
    async () => {
      await withSlurm(async (environment) => {
        const submitted = ended(folder, ["sh", "submit.sh"], {
          ...environment,
          ARRAY: `--array=1-${parts}`,
        });
        expectMerged(await submitted);
      });
    },
    240_000,
  );

  test("with the numbers that Slurm gives an array", async () => {
    for (const number of ["3", "1", "2"]) {
      const task = {
        SLURM_ARRAY_TASK_ID: number,
        SLURM_ARRAY_TASK_COUNT: parts,
        SLURM_CPUS_PER_TASK: "2",
      };
      expect(await ended(folder, ["sh", "array.sh"], task)).toMatchObject({ code: 0 });
    }
    expectMerged(await ended(folder, ["sh", "merge.sh"]));
  }, 120_000);
});

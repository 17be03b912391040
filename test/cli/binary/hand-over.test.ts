import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { banks } from "../../bench/allocation/families/bank.ts";
import * as write from "../../builders/documents.ts";
import { yamlOf } from "../../builders/workspace.ts";
import { packageRoot } from "../run.ts";
import { folderWith } from "../workspace.ts";

/** A problem of the bench's dense bank as a workspace: a decision for each award, with tags for what accepts it. */
function workspace(seed: number): string {
  const problem = banks.find(({ name }) => name === "dense")?.generate(seed);
  if (problem === undefined) throw new Error("no family of that name");
  const leaves = problem.requirements.flatMap((leaf) => (leaf.kind === "pool" ? [leaf] : []));
  const documents = problem.awards.flatMap(({ credits }, at) => [
    write.microCredential(`m${at}`, {
      tags: [
        ...leaves.filter(({ accepts }) => accepts.includes(at)).map(({ path }) => path),
        ...problem.limits.filter(({ awards }) => awards.includes(at)).map(({ id }) => id),
      ],
    }),
    write.agreement(`a${at}`, {
      microCredentials: [{ id: `m${at}` }],
      results: [{ type: "unassigned", subject: "ABC", level: 1, credits }],
    }),
  ]);
  const program = write.program({
    credits: problem.total,
    requirements: leaves.map(({ path: id, credits }) => ({ id, credits, from: { tags: [id] } })),
    limits: problem.limits.map(({ id, max }) => ({
      id,
      of: { tags: [id] },
      max: { credits: max },
    })),
  });
  return yamlOf([write.bank(), program, ...documents]);
}

test("a plan that branching leaves open is settled, the same in every run", () => {
  const folder = folderWith({ "all.yaml": workspace(70) });
  const run = () =>
    spawnSync(
      process.execPath,
      [path.join(packageRoot, "bin/creditbank.js"), "plan", "program", "--json"],
      { cwd: folder, encoding: "utf8" },
    );
  const [first, second] = [run(), run()];
  expect([first.status, first.stderr]).toEqual([0, ""]);
  expect(second.stdout).toBe(first.stdout);
  const { certain } = JSON.parse(first.stdout).programs[0];
  expect(certain).toMatchObject({ credits: 81, optimal: true, unique: true });
}, 60_000);

import { expect, test } from "vitest";
import { errorsOf } from "../schema/errors-of.ts";
import { run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const bank = `kind: credit-bank
id: bank
title: Example bank
edition: "2024"
institution: inst
equivalence: {threshold: 80%, levels: ignore, source: policy}
sources: {policy: {title: Policy on credit}}
`;

const crosswalk = `kind: crosswalk
id: found
mappings: [{from: "sure#C1", to: "carbon#O1", source: minutes}]
sources: {minutes: {title: Minutes of May}}
`;

test("a positive verdict shows the sources of the threshold and of the mapping", async () => {
  const offerings = (smallWorkspace["offerings.yaml"] ?? "").replaceAll(/^.*alignments:.*\n/gm, "");
  const cwd = folderWith({
    ...smallWorkspace,
    "bank.yaml": bank,
    "crosswalk.yaml": crosswalk,
    "offerings.yaml": offerings,
  });
  const { stdout } = await run(["explain", "sure", "diploma"], { cwd });
  expect(stdout).toContain("✔ eligible");
  const said = stdout.replaceAll(/[\s│├─└]+/g, " ");
  expect(said).toContain("the bank asks for 80 % (Policy on credit)");
  expect(said).toContain("sure#C1 is the same as carbon#O1 · Minutes of May · crosswalk.yaml:3");
  const report = JSON.parse((await run(["explain", "sure", "diploma", "--json"], { cwd })).stdout);
  expect(errorsOf("explain-report.json", report)).toEqual([]);
  expect(report.banks[0].courses[0]).toMatchObject({
    source: "Policy on credit",
    outcomes: [{ evidence: [{ steps: [{ source: "Minutes of May" }] }] }],
  });
});

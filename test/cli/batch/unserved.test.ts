import { expect, test } from "vitest";
import { run } from "../run.ts";
import { batch, folderFor } from "./batching.ts";

const unserved = `kind: program
id: apart
institution: elsewhere
title: Apart
credits: 3
unit: ca-semester
requirements: [{id: all, credits: 3, from: {}}]
`;
const why = "the workspace has no credit bank of its institution elsewhere";
const rows = "learner,item,completedOn,grade\nA,skill-1,2024-03-05,80\n";
const folder = () => folderFor({ "ws/apart.yaml": unserved, "in.csv": rows });

test("a program that no bank serves is left out and told", async () => {
  const { code, stdout, stderr } = await batch(folder(), [
    ...["in.csv", "--program", "apart", "--program", "diploma"],
  ]);
  expect(code).toBe(0);
  expect(stderr).toContain(
    `left out, because no credit bank that it honours takes part: apart (${why})`,
  );
  expect(stdout).not.toContain("apart");
  expect(stdout).toContain("A,diploma,");
});

test("alone it is refused, by explain, too", async () => {
  const cwd = folder();
  const explain = ["explain", "-C", "ws", "--learner", "A", "--records", "in.csv"];
  for (const { code, stderr } of [
    await batch(cwd, ["in.csv", "--program", "apart"]),
    await run([...explain, "--program", "apart"], { cwd }),
  ]) {
    expect(code).toBe(2);
    expect(stderr).toContain(`no credit bank that apart honours takes part: ${why}`);
  }
});

test("a row that names it is rejected, and no denial", async () => {
  const named = "learner,item,program\nA,skill-1,apart\nA,skill-1,diploma\n";
  const cwd = folderFor({ "ws/apart.yaml": unserved, "in.csv": named });
  const { stdout, stderr } = await batch(cwd, ["in.csv"]);
  expect(stderr).toContain(
    `line 2: program-unserved (program), expected a program that a credit bank serves; ${why}`,
  );
  expect(stdout).not.toContain("apart");
});

test("one whose banks were in effect once is outside of their dates", async () => {
  const cwd = folderFor({
    "ws/apart.yaml": `${unserved}---
kind: credit-bank
id: elsewhere
institution: elsewhere
edition: "1"
effective: {to: 2023-12-31}
equivalence: {threshold: 80%}
`,
    "in.csv": rows,
  });
  const { stdout } = await batch(cwd, ["in.csv", "--program", "apart"]);
  expect(stdout).toContain("A,apart,no,0,0,,outside-window");
});

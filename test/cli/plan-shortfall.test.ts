import { expect, test } from "vitest";
import { run, runJson } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

const course = `kind: course
id: soils
title: Soils
institution: inst
code: SOIL 1000
credits: 3
unit: ca-semester
outcomes: [{id: O1, statement: Dig soil}]
`;

const workspace = {
  ...smallWorkspace,
  "soils.yaml": course,
  "offerings.yaml": [
    offering("sure", "Carbon for sure"),
    offering("soil", "Soils").replace("carbon#O1", "soils#O1"),
  ].join("---\n"),
};

const said = async (...argv: string[]) => {
  const { stdout } = await run(["plan", "diploma", ...argv], { cwd: folderWith(workspace) });
  return stdout.replace(/\s+/g, " ");
};

test("what cannot be reached is told with the reason", async () => {
  expect(await said("--credits", "9")).toContain("nothing else on offer fits beside these");
  const many = await said("--credits", "90");
  expect(many).toContain("this program has only 60.0 credits nothing else on offer fits");
  expect(await said("--credits", "6", "--exclude", "soil")).toContain(
    "the filters are the reason: without --exclude they could be reached",
  );
  expect(await said("--credits", "9", "--exclude", "soil")).toContain(
    "the filters are a reason: without --exclude there could be 3.0 more",
  );
  expect(await said("--credits", "6")).not.toContain("on offer fits");
});

test("in JSON the reason stands with the goal", async () => {
  const argv = ["plan", "diploma", "--credits", "90", "--exclude", "soil"];
  const { goal } = await runJson<{ readonly goal: object }>(argv, { cwd: folderWith(workspace) });
  expect(goal).toMatchObject({
    reached: false,
    shortfall: {
      programCredits: 60,
      unfiltered: { filters: ["exclude"], credits: 6, reached: false },
      nothingElse: false,
    },
  });
});

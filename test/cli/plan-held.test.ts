import { expect, test } from "vitest";
import { run } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

const requiring = (id: string, title: string, required: string) =>
  `${offering(id, title)}prerequisites: {required: [${required}]}\n`;

test("what is held and a prerequisite of a step is told with it", async () => {
  const cwd = folderWith({
    ...smallWorkspace,
    "offerings.yaml": [
      requiring("next", "Carbon, next", "first"),
      offering("first", "Carbon, first", false),
      offering("other", "Carbon, other", false),
    ].join("---\n"),
  });
  const { stdout } = await run(["plan", "diploma", "--have", "first,other"], { cwd });
  expect(stdout).toContain(`Held already
  ✔ Carbon, first
    no credit here: it meets a prerequisite of Carbon, next

Take, in this order
  1. Carbon, next`);
  expect(stdout).toContain("held, and of no use here: Carbon, other\n");
});

import { describe, expect, test } from "vitest";
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

describe("what is not offered any more", () => {
  const workspace = {
    ...smallWorkspace,
    "offerings.yaml": [
      requiring("next", "Carbon, next", "past"),
      `${offering("past", "Carbon, past")}effective: {from: 2020-01-01, to: 2022-12-31}\n`,
      `${offering("gone", "Carbon, gone")}status: ceased\n`,
    ].join("---\n"),
  };

  test("may be excluded all the same", async () => {
    const cwd = folderWith(workspace);
    const found = await run(["plan", "diploma", "--exclude", "past,gone"], { cwd });
    expect(found).toMatchObject({ code: 0, stderr: "" });
    const unknown = await run(["plan", "diploma", "--exclude", "never"], { cwd });
    expect(unknown.stderr).toContain('there is no micro-credential "never"');
  });

  test("cannot come first where it is not held", async () => {
    const { stdout } = await run(["plan", "diploma"], { cwd: folderWith(workspace) });
    expect(stdout).toContain("left out, because Carbon, past must come first and cannot be taken");
  });

  test("meets prerequisites and brings no credit where it is held, and that is said", async () => {
    const { code, stdout } = await run(["plan", "diploma", "--have", "past,gone"], {
      cwd: folderWith(workspace),
    });
    expect(code).toBe(0);
    expect(stdout).toContain("the most credit: 3.0 credits; 1 micro-credential to take");
    expect(stdout).toContain("✔ Carbon, past\n    no credit here: it meets a prerequisite of");
    const text = stdout.replace(/\s+/g, " ");
    expect(text).toContain("held, and of no use here: Carbon, gone");
    expect(text).toContain("no edition is in effect today: prerequisites are met by it, credit");
    expect(text).toContain("held, but it has ceased: prerequisites are met by it, credit is not");
  });

  test("is not mistaken for what is not known", async () => {
    const { code, stderr } = await run(["plan", "diploma", "--have", "pass"], {
      cwd: folderWith(workspace),
    });
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean "past"?');
  });
});

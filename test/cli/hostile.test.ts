import { describe, expect, test } from "vitest";
import { run } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

const evil = "\u001b]0;owned\u0007\u001b[2J\u009b31mRed\u202e\r\nover";

describe("what a document says cannot steer the terminal", () => {
  test.each([
    ["ladder"],
    ["ladder", "--all", "-v"],
    ["assess"],
    ["explain", "evil", "diploma"],
    ["plan", "diploma", "-v", "--have", "evil"],
    ["check", "--framework", "all"],
    ["check"],
  ])("%s %s %s", async (...argv) => {
    const cwd = folderWith({
      ...smallWorkspace,
      "evil.yaml": `${offering("evil", evil)}source: ${JSON.stringify(evil)}\nnote: ${JSON.stringify(evil)}\n`,
      "worse.yaml": `kind: course\nid: worse\n${JSON.stringify(evil)}: 1 # \u001b[31m raw\n`,
      "framework.yaml": `kind: framework\nid: f\nclauses: [{id: c, title: ${JSON.stringify(evil)}, severity: must, require: {required: [nothing]}}]\n`,
    });
    const { stdout, stderr } = await run(
      argv.filter((word) => word !== undefined),
      { cwd },
    );
    expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
    expect(stdout).not.toBe("");
  });

  test.each([
    ["explain", "evil", "diploma", "--json"],
    ["check", "--json"],
    ["export", "clr"],
    ["export", "ctdl"],
    ["import", "case", "case.json"],
  ])("%s %s %s", async (...argv) => {
    const title = "Red\u009b31m\u202eover";
    const cwd = folderWith({
      ...smallWorkspace,
      "evil.yaml": offering("evil", title).replace("issuer: {id", `issuer: {name: "${title}", id`),
      "worse.yaml": `kind: course\nid: worse\ntitle: [x]\n"${title}": 1\n`,
      "case.json": JSON.stringify({
        CFDocument: { identifier: "d", title },
        CFItems: [{ identifier: "i", fullStatement: title }],
      }),
    });
    const { stdout } = await run(
      argv.filter((word) => word !== undefined),
      { cwd },
    );
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
    expect(stdout).toContain("Red\\u009b31m\\u202eover");
  });

  test("the escaped text is shown", async () => {
    const cwd = folderWith({ ...smallWorkspace, "evil.yaml": offering("evil", "A\u001b[31mB") });
    expect((await run(["ladder"], { cwd })).stdout).toContain("A\\x1b[31mB");
  });
});

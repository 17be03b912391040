import { describe, expect, test } from "vitest";
import { run, runJson } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

/** The workspace with a key that is not known in one of its documents. */
function faulty(name: keyof typeof smallWorkspace): string {
  return folderWith({ ...smallWorkspace, [name]: `${smallWorkspace[name]}foo: 1\n` });
}

const documents = ["bank.yaml", "program.yaml"] as const;

describe.each(documents)("an error in the only %s is what is told", (name) => {
  test.each(["ladder", "assess"])("%s answers what is left, and is 1", async (command) => {
    const { code, stderr } = await run([command], { cwd: faulty(name) });
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^${name}:\\d+:1 error unknown-key`, "m"));
  });

  test("ladder in JSON has the finding", async () => {
    const { diagnostics, pairs } = (await runJson(["ladder"], { cwd: faulty(name) })) as {
      diagnostics: unknown[];
      pairs: unknown[];
    };
    expect(pairs).toEqual([]);
    expect(diagnostics[0]).toMatchObject({ code: "unknown-key", at: { file: name } });
  });

  test.each([
    ["plan", "diploma"],
    ["explain", "count", "diploma"],
    ["report", "-o", "-"],
  ])("%s is refused, and says so before", async (...args) => {
    const { code, stderr } = await run(args, { cwd: faulty(name) });
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`^${name}:\\d+:1 error unknown-key[\\s\\S]*^error: `, "m"));
  });
});

test("a program in a file that cannot be read is not only said to be missing", async () => {
  const cwd = folderWith({
    ...smallWorkspace,
    "broken.yaml": "kind: program\nid: other\nlimits: [\n",
  });
  const { code, stderr } = await run(["ladder", "--program", "other"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^broken\.yaml:\d+:\d+ error[\s\S]*^error: there is no program "other"/m);
});

test("errors are told once", async () => {
  const { stderr } = await run(["ladder"], { cwd: faulty("bank.yaml") });
  expect(stderr.match(/unknown-key/g)).toHaveLength(1);
});

import { expect, test } from "vitest";
import { run } from "../run.ts";
import { folderWith, smallWorkspace } from "../workspace.ts";

const exception = `kind: exception
id: ex-d
type: exclude
program: diploma
learner: 100234
item: sure
reason: z
`;
const inFlow = `{kind: exception, id: ex-d, type: exclude, program: diploma, learner: SECRET78, item: nowhere, reason: z}
`;

const formats = ["text", "json", "markdown", "csv", "sarif", "junit", "github", "gitlab"];

test.each(formats)("the id of a learner is not shown by -f %s", async (format) => {
  const cwd = folderWith({ ...smallWorkspace, "a.yaml": exception, "b.yaml": inFlow });
  const { code, stdout, stderr } = await run(["check", "-f", format], { cwd });
  expect(code).toBe(1);
  expect(stdout).toContain("expected text, found a number");
  expect(stdout).toContain("nowhere");
  expect(stdout + stderr).not.toMatch(/100234|SECRET78/);
});

test("the caret stands under what the finding is about", async () => {
  const cwd = folderWith({ ...smallWorkspace, "a.yaml": exception, "b.yaml": inFlow });
  const lines = (await run(["check"], { cwd })).stdout.split("\n");
  const number = lines.findIndex((line) => line.includes("learner: ******"));
  expect(lines[number + 1]?.indexOf("^")).toBe(lines[number]?.indexOf("******"));
  const item = lines.findIndex((line) => line.includes("item: nowhere"));
  expect(lines[item]).toContain("learner: ********, item");
  expect(lines[item + 1]?.indexOf("^")).toBe(lines[item]?.indexOf("nowhere"));
});

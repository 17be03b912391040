import { describe, expect, test } from "vitest";
import { run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const settings = smallWorkspace["creditbank.yaml"];

/** The workspace with errors that leave nothing out: of comments, and warnings that it makes errors. */
const remarked = () =>
  folderWith({
    ...smallWorkspace,
    "creditbank.yaml": `${settings}severity: {unknown-reference: error, unknown-grade: error}\n`,
    "program.yaml": `# creditbank-ignore unused-program\n${smallWorkspace["program.yaml"]}`,
    "course.yaml": `# creditbank-ignore vague-verb\n${smallWorkspace["course.yaml"]}`,
    "offerings.yaml": `${smallWorkspace["offerings.yaml"]}basedOn: {microCredential: sure, edition: "2019"}\n`,
    "learners.csv": "learner,item,completedOn\nann,sure,2024-05-01\n",
  });

/** The same with a reference that leads nowhere, which takes no part in any answer. */
const broken = () =>
  folderWith({
    ...smallWorkspace,
    "offerings.yaml": `${smallWorkspace["offerings.yaml"]}basedOn: {microCredential: none}\n`,
    "learners.csv": "learner,item,completedOn\nann,sure,2024-05-01\n",
  });

const record = ["record", "sure", "--bank", "bank", "--course", "carbon", "--by", "assessor"];
const commands = [
  ["ladder"],
  ["assess"],
  ["questions"],
  ["explain", "sure", "diploma"],
  ["plan", "diploma"],
  ["grid", "sure", "carbon"],
  ["match", "--from", "sure", "--to", "carbon"],
  ["report", "-o", "-"],
  ["export", "ctdl"],
  ["diff", "."],
  ["batch", "learners.csv", "--program", "diploma"],
  [...record, "-o", "agreements.yaml"],
];

describe.each(commands)("%s", (...args) => {
  const given = args[0] === "diff" ? ["diff", ".", "."] : args;

  test("is not stopped, and does not fail, for errors that leave nothing out", async () => {
    const { code, stderr } = await run(given, { cwd: remarked() });
    expect(stderr).not.toMatch(/ error |in the workspace|nothing was recorded/);
    expect(code).toBe(0);
  });
});

describe.each(commands)("%s with a reference to nothing", (...args) => {
  const given = args[0] === "diff" ? ["diff", ".", "."] : args;

  test("says so and fails", async () => {
    const { code, stderr } = await run(given, { cwd: broken() });
    expect(stderr).toContain("error unknown-reference");
    expect(code).not.toBe(0);
  });
});

test("the errors are for check, and warnings for whoever asks", async () => {
  const cwd = remarked();
  const check = await run(["check"], { cwd });
  expect(check.code).toBe(1);
  for (const code of ["silencer-without-reason", "invalid-silencer", "unknown-reference"]) {
    expect(check.stdout).toContain(` error ${code} `);
  }
  expect((await run(["ladder", "--fail-on", "warning"], { cwd })).code).toBe(1);
  expect((await run(["ladder", "--fail-on", "never"], { cwd })).code).toBe(0);
});

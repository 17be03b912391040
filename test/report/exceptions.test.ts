import { describe, expect, test } from "vitest";
import { run } from "../cli/run.ts";
import { folderWith, smallWorkspace } from "../cli/workspace.ts";

const exceptions = `kind: exception
id: ex-2025-004
type: substitute
program: diploma
item: sure
requirement: core
for: carbon
decided: {on: 2025-01-10, by: [{role: chair, unit: Arts}]}
reason: The same project
---
kind: exception
id: ex-2025-005
type: waive
program: diploma
requirement: open
reason: Shown in a portfolio
---
kind: exception
id: ex-2024-001
type: exclude
program: diploma
item: maybe
reason: No longer offered
effective: {to: 2024-12-31}
---
kind: exception
id: ex-2025-006
type: exclude
program: diploma
learner: S-1
item: sure
reason: Used elsewhere
`;

const program = `kind: program
id: diploma
title: Diploma of Examples
institution: inst
banks: [bank]
credits: 60
unit: ca-semester
requirements:
  - {id: core, course: carbon}
  - {id: open, credits: 30, from: {}}
`;

const workspace = { ...smallWorkspace, "program.yaml": program, "exceptions.yaml": exceptions };

test("the ladder names the exceptions for everyone, who decided, when and why", async () => {
  const { stdout } = await run(["ladder"], { cwd: folderWith(workspace) });
  expect(stdout).toContain(
    "  exception ex-2025-004 (chair, Arts, 2025-01-10): Carbon for sure counts as\n" +
      "    CARB 1000 in core; The same project\n" +
      "  exception ex-2025-005: open is waived; Shown in a portfolio\n",
  );
  expect(stdout).not.toContain("ex-2024-001 ");
  expect(stdout).not.toContain("ex-2025-006");
});

test("JSON has them with the program, by id", async () => {
  const { stdout } = await run(["ladder", "--json"], { cwd: folderWith(workspace) });
  const report = JSON.parse(stdout);
  expect(report.programs[0].exceptions).toMatchObject([
    {
      id: "ex-2025-004",
      type: "substitute",
      requirement: "core",
      item: "sure",
      for: "carbon",
      minimumGrade: null,
      decided: { on: "2025-01-10", by: [{ role: "chair", unit: "Arts" }] },
      reason: "The same project",
      at: { file: "exceptions.yaml", line: 2 },
    },
    { id: "ex-2025-005", type: "waive", item: null, for: null, decided: null },
  ]);
  expect(report.programs[0].certain.completed).toEqual(["core", "open"]);
  expect(report.diagnostics.map(({ code }: { code: string }) => code)).toContain(
    "exception-expired",
  );
});

test("explain names them, too", async () => {
  const { stdout } = await run(["explain", "sure", "diploma"], { cwd: folderWith(workspace) });
  expect(stdout).toContain("exception ex-2025-005: open is waived; Shown in a portfolio");
});

describe("exceptions that are not applied", () => {
  const unapplied = `---
kind: exception
id: ex-2024-002
type: waive
program: diploma
learner: S-1
requirement: open
reason: For one term only
effective: {to: 2024-06-30}
---
kind: exception
id: ex-2024-003
type: substitute
program: diploma
learner: S-1
item: sure
reason: Something was forgotten
`;
  const files = {
    ...workspace,
    "exceptions.yaml": exceptions + unapplied,
    "in.csv": "learner,item,completedOn\nS-1,sure,2024-06-30\nS-2,sure,2024-06-30\n",
  };
  const learner = (id: string) => [
    ...["explain", "--learner", id, "--records", "in.csv", "--program", "diploma"],
  ];
  const ofEveryone = ["exception-expired ex-2024-001"];
  const ofOne = [
    ...["exception-expired ex-2024-001", "exception-expired ex-2024-002"],
    "exception-target ex-2024-003",
  ];

  test.each([
    { args: ["plan", "diploma"], told: ofEveryone },
    { args: ["explain", "sure", "diploma"], told: ofEveryone },
    { args: learner("S-2"), told: ofEveryone },
    { args: learner("S-1"), told: ofOne },
    { args: ["ladder"], told: ofOne },
    { args: ["questions"], told: ofOne },
  ])("are told by $args of everyone, and of the learner asked about", async ({ args, told }) => {
    const cwd = folderWith(files);
    const { stdout } = await run([...args, "--json"], { cwd });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { code: string; args: { exception: string } }[];
    };
    const found = diagnostics.filter(({ code }) => code.startsWith("exception-"));
    expect(found.map(({ code, args: { exception } }) => `${code} ${exception}`).sort()).toEqual(
      told,
    );
  });

  test("are told beside the text, too", async () => {
    const cwd = folderWith(files);
    const views = [
      ...[["plan", "diploma"], ["explain", "sure", "diploma"], learner("S-1")],
      ...[["ladder"], ["questions"]],
    ];
    for (const args of views) {
      const { stderr } = await run(args, { cwd });
      expect(stderr).toContain('warning exception-expired the exception "ex-2024-001"');
    }
    const { stderr } = await run(learner("S-1"), { cwd });
    expect(stderr).toContain('error exception-target the exception "ex-2024-003"');
  });

  test("are told whatever the workspace makes of them", async () => {
    const settings = {
      "creditbank.yaml":
        "kind: workspace\nid: w\nseverity: {exception-expired: error, exception-target: warning}\n",
    };
    const cwd = folderWith({ ...files, ...settings });
    for (const args of [["ladder"], learner("S-1")]) {
      const { code, stderr } = await run(args, { cwd });
      expect(code).toBe(0);
      expect(stderr).toContain('error exception-expired the exception "ex-2024-001"');
      expect(stderr).toContain('warning exception-target the exception "ex-2024-003"');
    }
  });
});

test("without exceptions none are listed", async () => {
  const cwd = folderWith(smallWorkspace);
  const { stdout } = await run(["ladder", "--json"], { cwd });
  expect(JSON.parse(stdout).programs[0]).toHaveProperty("exceptions", []);
});

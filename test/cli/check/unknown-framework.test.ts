import { expect, test } from "vitest";
import { run, runJson } from "../run.ts";
import { folderWith, smallWorkspace } from "../workspace.ts";

interface Report {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly at: { readonly file: string; readonly line: number; readonly column: number };
  }[];
}

test.each([
  ["[all, no-such]", 19],
  ['["zz-*"]', 14],
])(
  "a framework of creditbank.yaml that there is not is found at its place: %s",
  async (list, column) => {
    const settings = `${smallWorkspace["creditbank.yaml"]}frameworks: ${list}\n`;
    const cwd = folderWith({ ...smallWorkspace, "creditbank.yaml": settings });
    const { diagnostics } = await runJson<Report>(["check"], { cwd });
    expect(diagnostics).toMatchObject([
      { code: "unknown-reference", at: { file: "creditbank.yaml", line: 3, column } },
    ]);
    expect((await run(["check"], { cwd })).code).toBe(1);
    expect((await run(["check", "--framework", "no-such"], { cwd })).code).toBe(2);
  },
);

import { describe, expect, test } from "vitest";
import { errorsOf } from "../schema/errors-of.ts";
import { run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const gates = `gates:
  - {id: credited, title: It carries credit, severity: should, require: {properties: {creditStatus: {const: credit}}}}
  - {id: named, title: It is named, severity: should, require: {required: [title]}}
`;

const folder = () =>
  folderWith({ ...smallWorkspace, "bank.yaml": smallWorkspace["bank.yaml"] + gates });

interface PairOnPaper {
  readonly verdict: string;
  readonly reasons: readonly unknown[];
  readonly warnings: readonly { readonly code: string; readonly args: { readonly gate: string } }[];
}

describe("a rule that should be met and is not warns and denies nothing", () => {
  test("in the ladder, for reading and as JSON", async () => {
    const cwd = folder();
    const { stdout } = await run(["ladder"], { cwd });
    expect(stdout).toContain("✔ eligible");
    expect(stdout.match(/warning, not met: It carries credit/g)).toHaveLength(2);
    expect(stdout).not.toContain("It is named");
    const report = JSON.parse((await run(["ladder", "--json"], { cwd })).stdout);
    expect(errorsOf("ladder-report.json", report)).toEqual([]);
    const sure = (report.pairs as PairOnPaper[]).find(({ verdict }) => verdict === "eligible");
    expect(sure).toMatchObject({
      reasons: [],
      warnings: [
        {
          code: "not-applicable",
          args: { gate: "credited" },
          rule: "credit-bank bank gate credited",
        },
      ],
    });
  });

  test("in the explanation", async () => {
    const cwd = folder();
    const { stdout } = await run(["explain", "sure", "diploma"], { cwd });
    expect(stdout).toMatch(/warnings, which deny nothing\n.*not met: It carries credit/);
    const report = JSON.parse(
      (await run(["explain", "sure", "diploma", "--json"], { cwd })).stdout,
    );
    expect(errorsOf("explain-report.json", report)).toEqual([]);
    expect((report.pair as PairOnPaper).warnings).toHaveLength(1);
  });
});

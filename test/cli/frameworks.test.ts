import { describe, expect, test } from "vitest";
import { run } from "./run.ts";
import { folderWith } from "./workspace.ts";

const own = `kind: framework
id: own-rules
title: Our own rules
clauses:
  - {id: S1, title: Support is described, require: {required: [support]}}
---
kind: micro-credential
id: data-basics
title: Data Basics
creditStatus: non-credit
issuer: {id: north-college}
competencies: [{id: C1, statement: Sort data}]
`;

const check = async (...argv: string[]) => {
  const folder = folderWith({ "own.yaml": own });
  return run(["check", "-C", folder, "--as-of", "2025-01-31", ...argv]);
};

interface Report {
  readonly conformance: readonly {
    readonly framework: string;
    readonly conforms: boolean | null;
    readonly claim: string;
  }[];
  readonly additions: readonly object[];
  readonly diagnostics: readonly {
    readonly code: string;
    readonly args: Readonly<Record<string, unknown>>;
  }[];
}

const report = async (...argv: string[]) =>
  JSON.parse((await check(...argv, "--format", "json")).stdout) as Report;

describe("check --framework", () => {
  test("all takes the workspace's own frameworks beside the built-in ones in effect", async () => {
    const { conformance, additions, diagnostics } = await report("--framework", "all");
    const ids = conformance.map(({ framework }) => framework);
    expect(ids).toContain("own-rules");
    expect(ids).toContain("ca-bc-2024");
    expect(ids).not.toContain("ca-bc-2021");
    expect(additions).toHaveLength(1);
    const papers = conformance.filter(({ claim }) => claim === "alignment");
    expect(papers.length).toBeGreaterThan(5);
    expect(papers.every(({ conforms }) => conforms === null)).toBe(true);
    const findings = diagnostics.filter(({ code }) => code === "clause-failed");
    expect(findings.map(({ args }) => args.framework)).toEqual(["own-rules"]);
  });

  test("all prints a table", async () => {
    const { stdout } = await check("--framework", "all");
    expect(stdout).toContain("1 offering beside 34 frameworks");
    expect(stdout).toContain("What to state to meet more");
  });

  test("a pattern takes those that it matches", async () => {
    const { conformance } = await report("--framework", "ca-on-*");
    expect(conformance.map(({ framework }) => framework)).toEqual([
      "ca-on-ecampus-2020",
      "ca-on-size",
    ]);
  });

  test("an id makes findings, also out of date", async () => {
    const { conformance, diagnostics } = await report("--framework", "ca-bc-2021");
    expect(conformance).toHaveLength(1);
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).toContain("framework-out-of-date");
  });

  test("an id that is misspelt gets the nearest, loaded or not", async () => {
    const { code, stderr } = await check("--framework", "ca-bc-2023");
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean "ca-bc-202');
  });

  test("an id cut short gets all that begin so, before one that is only spelt alike", async () => {
    const { code, stderr } = await check("--framework", "ca-bc");
    expect(code).toBe(2);
    expect(stderr).toMatch(/that begin so: .*ca-bc-2021, ca-bc-2024/);
    expect(stderr).not.toContain("ca-qc");
    const settings = "kind: workspace\nframeworks: [ca-bc]\n";
    const folder = folderWith({ "own.yaml": own, "creditbank.yaml": settings });
    const { stdout } = await run(["check", "-C", folder, "--as-of", "2025-01-31"]);
    expect(stdout).toContain('did you mean "ca-bc-2021" or "ca-bc-2024"?');
  });
});

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { diagnosticCatalogue, isDiagnosticCode } from "../../src/diagnostics/catalogue.ts";
import { codeEntries } from "../../src/report/code-entry.ts";
import { packageRoot, run } from "../cli/run.ts";

/** `severity code` of every finding in the answers of `fixtures/errors`, each once. */
function severitiesFound(): readonly (readonly [severity: string, code: string])[] {
  const folder = path.join(packageRoot, "fixtures/errors");
  const answers = readdirSync(folder).filter((name) => name.endsWith(".out"));
  const found = answers.flatMap((name) => {
    const text = readFileSync(path.join(folder, name), "utf8");
    return [...text.matchAll(/^\S+:\d+:\d+ (error|warning|info) ([a-z-]+) /gm)];
  });
  const words = new Set(found.map(([, severity, code]) => `${severity} ${code}`));
  return [...words].map((word) => word.split(" ") as [string, string]);
}

const severitiesOf = (code: string) =>
  codeEntries(code).flatMap(({ severities }) => severities as readonly string[]);

test("what is explained of a code names every severity that its findings have", () => {
  const found = severitiesFound().filter(([, code]) => isDiagnosticCode(code));
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter(([severity, code]) => !severitiesOf(code).includes(severity))).toEqual([]);
});

test("no severity of a code is named twice", () => {
  for (const code of Object.keys(diagnosticCatalogue)) {
    const named = severitiesOf(code);
    expect([code, new Set(named).size]).toEqual([code, named.length]);
  }
});

test("explain names all severities of a code, the usual one first", async () => {
  const { stdout } = await run(["explain", "reference-cycle"]);
  expect(stdout).toContain("reference-cycle (finding, error or warning)\n");
  expect(stdout).toMatch(/Among\s+prerequisites\s+a\s+circle\s+is\s+a\s+warning/);
  expect((await run(["explain", "clause-failed"])).stdout).toContain(
    "(finding, error, warning or info)",
  );
  const { codes } = JSON.parse((await run(["explain", "reference-cycle", "--json"])).stdout);
  expect(codes).toMatchObject([{ severity: "error", severities: ["error", "warning"] }]);
  const reason = JSON.parse((await run(["explain", "hours-short", "--json"])).stdout);
  expect(reason.codes).toMatchObject([{ severity: null, severities: [] }]);
});

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runCases } from "../../src/ladder/cases/run-cases.ts";
import { type CaseSettings, caseWorkspaces } from "../../src/workspace/case-workspaces.ts";
import { loadWorkspace } from "../../src/workspace/load.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { said } from "../builders/workspace.ts";
import { packageRoot } from "../cli/run.ts";

/** A rule pack: its folder, what it holds, and its cases. */
export interface Pack {
  readonly workspace: Workspace;
  readonly cases: CaseSettings;
  /** Everything that is wrong with its documents and cases, one line each. */
  readonly findings: readonly string[];
}

/** The packs of a folder of `rules/` that have cases. */
export function packsWithCases(folder: "credit-banks" | "frameworks"): string[] {
  const root = join(packageRoot, "rules", folder);
  const names = existsSync(root) ? readdirSync(root) : [];
  return names.filter((name) => existsSync(join(root, name, "cases.yaml"))).sort();
}

/** Loads a pack as a workspace of its own, so that its cases are run. */
export function loadPack(folder: "credit-banks" | "frameworks", name: string): Pack {
  const workspace = loadWorkspace({ root: join(packageRoot, "rules", folder, name) });
  const cases = caseWorkspaces(workspace);
  const found = [...workspace.diagnostics, ...cases.diagnostics, ...runCases(cases.settings)];
  const findings = found.filter(({ code }) => code !== "overrides-pack").map(said);
  return { workspace, cases, findings };
}

/** The results that the cases of a pack expect of its `must` clauses or gates, by id, each result once. */
export function expectedOfMust({ cases, workspace }: Pack): Record<string, string[]> {
  const rules = [
    ...own(workspace.documents.of("framework")).flatMap(({ data }) => data.clauses),
    ...own(workspace.documents.of("credit-bank")).flatMap(({ data }) => data.gates),
  ].filter(({ severity }) => severity === "must");
  const expected = cases.settings.map(({ test: { expect } }) => ({
    ...expect.clauses,
    ...expect.gates,
  }));
  return Object.fromEntries(
    rules.map(({ id }) => [
      id,
      [...new Set(expected.flatMap((results) => results[id] ?? []))].sort(),
    ]),
  );
}

/** What the pack itself holds, not the other packs, which are always visible. */
const own = <D extends { readonly origin: string }>(documents: readonly D[]): D[] =>
  documents.filter(({ origin }) => origin === "workspace");

import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { runCases } from "../../src/ladder/cases/run-cases.ts";
import { caseWorkspaces } from "../../src/workspace/case-workspaces.ts";
import { competency, type Part } from "./documents.ts";
import { today, workspaceOf } from "./workspace.ts";

/** The framework `f` with clauses that differ in what they require. */
export const frameworkOf = (requires: Readonly<Record<string, unknown>>): Part => ({
  kind: "framework",
  id: "f",
  edition: "2021",
  clauses: Object.entries(requires).map(([id, require]) => ({ id, title: id, require })),
});

/** Cases of the framework `f`, all of one offering that says little; `more` adds or replaces keys. */
export const casesOf = (cases: readonly Part[], more: Part = {}): Part => ({
  kind: "cases",
  id: "tests",
  of: { framework: "f" },
  asOf: today,
  base: {
    title: "An offering",
    creditStatus: "non-credit",
    issuer: { id: "provider" },
    competencies: [competency("K1")],
  },
  cases: cases.map((one, index) => ({ id: `case${index + 1}`, expect: {}, ...one })),
  ...more,
});

/** What running the cases of some documents finds, and how many could be run. */
export function ranCases(...documents: readonly Part[]): {
  readonly found: readonly Diagnostic[];
  readonly count: number;
} {
  const { settings, diagnostics } = caseWorkspaces(workspaceOf(...documents));
  return { found: [...diagnostics, ...runCases(settings)], count: settings.length };
}

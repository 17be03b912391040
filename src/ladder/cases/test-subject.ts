import { arrange, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SubjectCases } from "../../workspace/case-workspaces.ts";
import { runCases } from "./run-cases.ts";

/** What the cases about a bank or framework come to. */
export interface SubjectTest {
  /** Its kind and id. */
  readonly of: string;
  readonly listed: number;
  /** How many of them could be run. */
  readonly ran: number;
  /** Errors only, sorted. */
  readonly findings: readonly Diagnostic[];
  /** Were all cases run, and did all of them give the answers they expect? */
  readonly passed: boolean;
}

/** Runs the cases about a bank or framework. */
export function testSubject({
  kind,
  id,
  listed,
  settings,
  diagnostics,
}: SubjectCases): SubjectTest {
  const ran = settings.length;
  const found = [...diagnostics, ...runCases(settings)];
  const findings = arrange(found.filter(({ severity }) => severity === "error"));
  const passed = findings.length === 0 && ran === listed;
  return { of: `${kind} ${id}`, listed, ran, findings, passed };
}

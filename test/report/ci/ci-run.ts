import { diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { CiRun, Finding } from "../../../src/report/ci/findings.ts";

/** A finding with these properties; an error about a reference in `w.yaml:3:7` otherwise. */
export function finding(more: Partial<Finding> = {}): Finding {
  const at = { file: "w.yaml", line: 3, column: 7, endLine: 3, endColumn: 12 };
  const args = { reference: "x", expected: "course", suggestion: "y" };
  return { ...diagnostic("unknown-reference", args, at), ...more };
}

/** The same finding at another line. */
export const onLine = (line: number, more: Partial<Finding> = {}): Finding =>
  finding({ at: { file: "w.yaml", line, column: 7, endLine: line, endColumn: 12 }, ...more });

/** A run with these properties: files lie at the root of the repository, and errors make it fail. */
export function ciRun(more: Partial<CiRun> = {}): CiRun {
  return {
    tool: { name: "creditbank", version: "1.2.3" },
    command: "creditbank check",
    findings: [],
    suppressed: [],
    omitsSuppressed: false,
    ruleOf: (code) => ({ title: `Title of ${code}`, explanation: "Why, how", severity: "error" }),
    files: ["w.yaml"],
    locate: (file) => ({ path: file, inside: true }),
    within: (file) => file,
    conclusion: "1 error in 1 file",
    fails: ({ severity }) => severity === "error",
    baseline: false,
    ...more,
  };
}

/** Text that means something to terminals, XML, Markdown, workflow commands or URIs. */
export const hostile =
  '::error::%0A<b attr="1">&amp;]]> \u001b[31m@team `x` | # %41 \ud800 \uffff\r\n::stop-commands::x';

import { expect, test } from "vitest";
import { gitlab } from "../../../src/report/ci/gitlab.ts";
import { ciRun, finding, onLine } from "./ci-run.ts";

test("a GitLab code quality report: severities, lines, and fingerprints that differ and stay", () => {
  const at = { file: "w.yaml", line: 3, column: 7, endLine: 5, endColumn: 1 };
  const findings = [onLine(3), onLine(9), finding({ severity: "warning", code: "b", at })];
  const suppressed = [
    { finding: finding({ code: "c" }), by: "comment" as const, reason: "agreed" },
  ];
  const issues = JSON.parse(gitlab(ciRun({ findings, suppressed })));
  expect(issues).toMatchObject([
    {
      description: 'there is no course "x"',
      check_name: "unknown-reference",
      severity: "major",
      location: { path: "w.yaml", lines: { begin: 3, end: 3 } },
    },
    { severity: "major", location: { lines: { begin: 9, end: 9 } } },
    { severity: "minor", location: { lines: { begin: 3, end: 4 } } },
  ]);
  const prints = (list: { fingerprint: string }[]) => list.map(({ fingerprint }) => fingerprint);
  expect(new Set(prints(issues)).size).toBe(3);
  const moved = [onLine(4), onLine(10), finding({ severity: "warning", code: "b" })];
  expect(prints(JSON.parse(gitlab(ciRun({ findings: moved }))))).toEqual(prints(issues));
  expect(gitlab(ciRun())).toBe("[]\n");
});

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { CheckReport } from "../../ladder/check.ts";
import { neutraliseVisibly } from "../text/neutralise.ts";
import { type ReportTable, reportTable, type TableColumn } from "./report-table.ts";
import { severityTones } from "./tones.ts";

/** What was found, as views: the findings, and each clause of the frameworks that were checked. */
export function checkTables({
  diagnostics,
  conformance,
}: Pick<CheckReport, "diagnostics" | "conformance">): readonly ReportTable[] {
  const clauses = conformance.flatMap((of) => of.clauses.map((clause) => ({ of, clause })));
  return [
    reportTable("Findings", findingColumns, diagnostics, ({ severity }) => severityTones[severity]),
    reportTable("Conformance", clauseColumns, clauses, ({ clause }) =>
      clause.result === "fail" ? "bad" : clause.result === "unknown" ? "maybe" : null,
    ),
  ];
}

const findingColumns: readonly TableColumn<Diagnostic>[] = [
  { heading: "severity", width: 10, of: ({ severity }) => severity },
  { heading: "code", width: 24, of: ({ code }) => code },
  { heading: "message", width: 60, of: ({ message }) => neutraliseVisibly(message) },
  {
    heading: "help",
    width: 44,
    of: ({ help }) => (help === null ? null : neutraliseVisibly(help)),
  },
  { heading: "source", width: 40, of: ({ at }) => at },
  { heading: "file", width: 30, of: ({ at }) => at.file },
  { heading: "line", width: 7, of: ({ at }) => String(at.line) },
  { heading: "column", width: 8, of: ({ at }) => String(at.column) },
];

interface ClauseRow {
  readonly of: CheckReport["conformance"][number];
  readonly clause: CheckReport["conformance"][number]["clauses"][number];
}

const clauseColumns: readonly TableColumn<ClauseRow>[] = [
  { heading: "microCredential", width: 30, of: ({ of }) => of.microCredential },
  { heading: "framework", width: 22, of: ({ of }) => of.framework },
  { heading: "edition", width: 9, of: ({ of }) => of.edition },
  {
    heading: "conforms",
    width: 10,
    of: ({ of }) => (of.conforms === null ? "unknown" : of.conforms ? "yes" : "no"),
  },
  { heading: "clause", width: 24, of: ({ clause }) => clause.id },
  { heading: "rule", width: 44, of: ({ clause }) => clause.title },
  { heading: "severity", width: 9, of: ({ clause }) => clause.severity },
  { heading: "result", width: 14, of: ({ clause }) => clause.result },
];

import type { CheckReport } from "../ladder/check.ts";
import { diagnosticJson, printReport, type ReportHead } from "./json.ts";

type Conformance = CheckReport["conformance"][number];

/** The `check` report as JSON. */
export function checkJson(head: ReportHead, report: CheckReport): string {
  const { files, documents, cases, errors, warnings, infos } = report.summary;
  const payload = {
    diagnostics: report.diagnostics.map(diagnosticJson),
    conformance: report.conformance.map(conformanceJson),
    summary: { files, documents, cases, errors, warnings, infos },
  };
  return printReport("check", head, payload);
}

function conformanceJson(item: Conformance): object {
  const { microCredential, framework, edition, conforms } = item;
  const clauses = item.clauses.map(({ id, result, severity }) => ({ id, result, severity }));
  return { microCredential, framework, edition, conforms, clauses };
}

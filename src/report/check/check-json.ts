import { byText, sorted } from "../../kernel/order.ts";
import type { CheckReport } from "../../ladder/check.ts";
import { byId, diagnosticJson, printReport, type ReportHead } from "../text/json.ts";
import { inconsistencyJson } from "./consistency-json.ts";

type Conformance = CheckReport["conformance"][number];
type Additions = CheckReport["additions"][number];

/** The `check` report as JSON. */
export function checkJson(head: ReportHead, report: CheckReport): string {
  const { files, documents, cases, errors, warnings, infos, silenced, hidden, stale } =
    report.summary;
  const payload = {
    diagnostics: report.diagnostics.map(diagnosticJson),
    conformance: report.conformance.map(conformanceJson),
    additions: report.additions.map(additionsJson),
    ...(report.consistency === null
      ? {}
      : { consistency: report.consistency.map(inconsistencyJson) }),
    summary: { files, documents, cases, errors, warnings, infos, silenced, hidden, stale },
  };
  return printReport("check", head, payload);
}

function conformanceJson(item: Conformance): object {
  const { microCredential, framework, edition, claim, meets, applies, conforms } = item;
  const aligned = claim === "alignment" ? meets : null;
  const clauses = byId(item.clauses).map(({ id, result, severity }) => ({ id, result, severity }));
  return { microCredential, framework, edition, claim, conforms, aligned, applies, clauses };
}

function additionsJson({ microCredential, meets, steps, beyond }: Additions): object {
  return {
    microCredential,
    meets,
    steps: steps.map(({ facts, frameworks }) => ({
      facts: sorted(
        facts,
        byText(({ path }) => path),
      ).map(({ path, value, asked }) => ({ path, value, asked })),
      frameworks,
    })),
    beyond,
  };
}

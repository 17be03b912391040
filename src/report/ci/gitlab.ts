import type { Severity } from "../../diagnostics/severity.ts";
import type { Span } from "../../diagnostics/span.ts";
import { printJson } from "../text/json.ts";
import { neutraliseVisibly } from "../text/neutralise.ts";
import { type CiRun, shownPath } from "./findings.ts";
import { identified } from "./identity.ts";

const severities = { error: "major", warning: "minor", info: "info" } as const satisfies Readonly<
  Record<Severity, string>
>;

/** A run as a GitLab code quality report; what is suppressed is left out, for GitLab has no word for it. */
export function gitlab(run: CiRun): string {
  const shown = identified(run).filter(({ suppressed }) => suppressed === null);
  return printJson(
    shown.map(({ finding, identity }) => {
      const { code, message, severity, at } = finding;
      const { digest, nth } = identity;
      return {
        description: neutraliseVisibly(message),
        check_name: code,
        fingerprint: nth === 1 ? digest : `${digest}-${nth}`,
        severity: severities[severity],
        location: {
          path: shownPath(run, at.file),
          lines: { begin: at.line, end: lastLine(at) },
        },
      };
    }),
  );
}

/** The end of a span is exclusive: what ends before the first column of a line does not touch it. */
function lastLine({ line, endLine, endColumn }: Span): number {
  return endColumn === 1 ? Math.max(line, endLine - 1) : endLine;
}

import { coverageClause } from "../diagnostics/substance-change.ts";
import type { Recorded } from "./record-json.ts";
import { findingLine } from "./text/code-frame.ts";
import { indented } from "./text/layout.ts";
import { neutralise } from "./text/neutralise.ts";
import type { Style } from "./text/style.ts";

/** The `record` report for reading. */
export function recordText(recorded: Recorded, style: Style): string {
  const { action, agreement, file, microCredentials, approved, covers, diagnostics } = recorded;
  const where = file === null ? "" : ` in ${neutralise(file)}`;
  const paragraph = (text: string) => indented(neutralise(text), 2, style.width, 2);
  return [
    `${action} agreement ${style.paint("strong", neutralise(agreement))}${where}, on ${recorded.on}`,
    ...paragraph(`about ${microCredentials.join(" + ")}`),
    ...covers.flatMap((coverage) => paragraph(coverageClause(coverage))),
    ...(approved
      ? []
      : [
          "  not approved yet; when it is:",
          `    creditbank record --approve ${neutralise(agreement)} --by "ROLE, UNIT"`,
        ]),
    ...(diagnostics.length === 0 ? [] : ["", "what `creditbank check` now says of it:"]),
    ...diagnostics.map((finding) => findingLine(finding, style)),
    "",
  ].join("\n");
}

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import { byText, sorted } from "../../kernel/order.ts";
import { Rational } from "../../kernel/rational.ts";
import { withoutSteering } from "../../kernel/steering.ts";

/** What wrote a report. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** What every report begins with, beside its own name. */
export interface ReportHead {
  readonly tool: Tool;
  readonly asOf: string;
}

const exact = (_: string, item: unknown) => (item instanceof Rational ? item.toNumber() : item);

/** JSON text of a value: exact numbers become numbers of at most 4 decimals; two spaces of indent, a line break at the end; nothing in it steers a terminal. */
export function printJson(value: unknown): string {
  return `${withoutSteering(JSON.stringify(value, exact, 2))}\n`;
}

/** The same on one line. */
export function printLine(value: object): string {
  return `${withoutSteering(JSON.stringify(value, exact))}\n`;
}

/** A report in the common frame: head, then payload. */
export function printReport(report: string, head: ReportHead, payload: object): string {
  return printJson({
    report,
    schemaVersion: 1,
    tool: { name: head.tool.name, version: head.tool.version },
    asOf: head.asOf,
    ...payload,
  });
}

/** Values by their ids, as lists in JSON are ordered. */
export function byId<T extends { readonly id: string }>(values: readonly T[]): T[] {
  return sorted(
    values,
    byText(({ id }) => id),
  );
}

/** A finding with all that is known of it. */
export function diagnosticJson(finding: Diagnostic): object {
  const { code, severity, message, args, at, related, help, fingerprint } = finding;
  return {
    code,
    severity,
    message,
    args,
    at: spanJson(at),
    related: related.map((place) => ({ message: place.message, at: spanJson(place.at) })),
    help,
    fingerprint,
  };
}

function spanJson({ file, line, column, endLine, endColumn }: Span): object {
  return { file, line, column, endLine, endColumn };
}

/** Where a fact stands. */
export function placeJson({ file, line, column }: Span): object {
  return { file, line, column };
}

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { invalidating } from "../diagnostics/left-out.ts";
import { findingLine } from "../report/text/code-frame.ts";
import type { Style } from "../report/text/style.ts";
import type { Host } from "./host/host.ts";
import { styleFor } from "./host/terminal.ts";

const mostFindings = 5;

/** What is done about invalid documents. */
const leftOut = ": what cannot be used is left out";

/** The same where the run goes on. */
export const restAnswered = `${leftOut}, the rest is answered`;

/** By run: errors in its documents that nobody was told of yet. */
const untold = new WeakMap<Host, readonly Diagnostic[]>();

/** Remembers the errors in the documents of a run: where it is refused, they may be why. */
export function keepErrors(host: Host, diagnostics: readonly Diagnostic[]): void {
  const errors = invalidating(diagnostics);
  if (errors.length > 0) untold.set(host, errors);
}

/** Forgets them: they were told, or there is no need to. */
export function forgetErrors(host: Host): void {
  untold.delete(host);
}

/** Tells the errors that nobody was told of, before a run is refused. */
export function tellErrors(host: Host): void {
  const errors = untold.get(host) ?? [];
  forgetErrors(host);
  const style = styleFor(host, host.stderr, undefined);
  for (const line of errorLines(errors, style, leftOut)) host.stderr.write(`${line}\n`);
}

/** What is said of invalid documents: the first few errors, how many there are, what is `done` about it (nothing: the empty text), and how to see all. */
export function errorLines(
  diagnostics: readonly Diagnostic[],
  style: Style,
  done: string,
): readonly string[] {
  const errors = invalidating(diagnostics);
  if (errors.length === 0) return [];
  const more = errors.length - mostFindings;
  const count = errors.length === 1 ? "1 error" : `${errors.length} errors`;
  return [
    ...errors.slice(0, mostFindings).map((error) => findingLine(error, style)),
    ...(more > 0 ? [`… and ${more} more`] : []),
    `${count} in the workspace${done}.`,
    "`creditbank check` shows each with its line and what to do.",
  ];
}

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { findingLine } from "../report/code-frame.ts";
import type { Host } from "./host.ts";
import { styleFor } from "./terminal.ts";

const mostFindings = 5;

/** By run: errors in its documents that nobody was told of yet. */
const untold = new WeakMap<Host, readonly Diagnostic[]>();

/** Remembers the errors in the documents of a run: where it is refused, they may be why. */
export function keepErrors(host: Host, diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) untold.set(host, errors);
}

/** Forgets them: they were told, or there is no need to. */
export function forgetErrors(host: Host): void {
  untold.delete(host);
}

/** Tells the first errors that nobody was told of, before a run is refused. */
export function tellErrors(host: Host): void {
  const errors = untold.get(host) ?? [];
  if (errors.length === 0) return;
  forgetErrors(host);
  const style = styleFor(host, host.stderr, undefined);
  for (const error of errors.slice(0, mostFindings))
    host.stderr.write(`${findingLine(error, style)}\n`);
  const count = errors.length === 1 ? "1 error" : `${errors.length} errors`;
  host.stderr.write(
    `${count} in the workspace: what cannot be used is left out. \`creditbank check\` shows each with its line and what to do.\n`,
  );
}

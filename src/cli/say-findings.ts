import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { invalidating } from "../diagnostics/left-out.ts";
import { findingLine } from "../report/text/code-frame.ts";
import type { Session } from "./session.ts";

/** So many findings are told one by one. */
const most = 10;

/** Says findings on standard error, the first few one by one; `all` is the option that has all of them. */
export function sayFindings(session: Session, findings: readonly Diagnostic[], all: string): void {
  for (const one of findings.slice(0, most)) session.note(findingLine(one, session.style));
  const more = findings.length - most;
  if (more > 0) session.note(`… and ${more} more; \`${all}\` has all`);
}

const notApplied: ReadonlySet<Diagnostic["code"]> = new Set([
  "exception-expired",
  "exception-target",
]);

/** Says which exceptions have ended or point nowhere, but those for which the workspace is not whole: they are told with all such errors. */
export function sayIdleExceptions(session: Session, findings: readonly Diagnostic[]): void {
  const told = new Set(invalidating(findings));
  const idle = findings.filter((one) => notApplied.has(one.code) && !told.has(one));
  sayFindings(session, idle, "--json");
}

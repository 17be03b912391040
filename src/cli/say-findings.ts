import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { findingLine } from "../report/text/code-frame.ts";
import type { Session } from "./session.ts";

/** So many findings are told one by one. */
const told = 10;

/** Says findings on standard error, the first few one by one; `all` is the option that has all of them. */
export function sayFindings(session: Session, findings: readonly Diagnostic[], all: string): void {
  for (const one of findings.slice(0, told)) session.note(findingLine(one, session.style));
  const more = findings.length - told;
  if (more > 0) session.note(`… and ${more} more; \`${all}\` has all`);
}

/** Says which exceptions have ended; those that point nowhere are errors, and told as such. */
export function sayEndedExceptions(session: Session, findings: readonly Diagnostic[]): void {
  const ended = findings.filter(
    ({ code, severity }) => code === "exception-expired" && severity !== "error",
  );
  sayFindings(session, ended, "--json");
}

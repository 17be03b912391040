import type { RelatedPlace } from "../../diagnostics/diagnostic.ts";
import type { Severity } from "../../diagnostics/severity.ts";
import type { Span } from "../../diagnostics/span.ts";
import type { Tool } from "../text/json.ts";

/** A finding as continuous integration shows it; every `Diagnostic` is one. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Span;
  readonly related: readonly RelatedPlace[];
  readonly help: string | null;
}

/** A finding that is kept out of sight: a comment in the file says why, or a baseline lists it. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly by: "comment" | "baseline";
  /** The comment's reason, or which baseline. */
  readonly reason: string;
}

/** What is said of all findings with one code. */
export interface Rule {
  readonly title: string;
  readonly explanation: string;
  readonly severity: Severity;
}

/** Where a file lies: relative to the root of the repository; or outside of it, as an absolute path, or a name of what is no file (`-`, `builtin:/…`). Forward slashes. */
export interface RepositoryPath {
  readonly path: string;
  readonly inside: boolean;
}

/** The findings of one run of a command, and what its reports need beside them. */
export interface CiRun {
  readonly tool: Tool;
  /** The command as one types it, for headings: `creditbank check`. */
  readonly command: string;
  /** In the order in which they are to be shown. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Leaves what is suppressed out of every format. */
  readonly omitsSuppressed: boolean;
  readonly ruleOf: (code: string) => Rule;
  /** Every file that was looked at, as findings name it; sorted. */
  readonly files: readonly string[];
  readonly locate: (file: string) => RepositoryPath;
  /** The path of a file within what was checked, which does not depend on how the user names that. */
  readonly within: (file: string) => string;
  /** One sentence that counts, without a full stop. */
  readonly conclusion: string;
  /** Does a finding make the run fail? */
  readonly fails: (finding: Finding) => boolean;
  /** Were the findings compared with a baseline? */
  readonly baseline: boolean;
}

/** The path of a file for people: relative to the repository, or as they would type it. */
export function shownPath({ locate }: Pick<CiRun, "locate">, file: string): string {
  const { path, inside } = locate(file);
  return inside ? path : file;
}

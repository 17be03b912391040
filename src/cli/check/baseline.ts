import { resolve } from "node:path";
import type { Command } from "commander";
import { baselineOf, type KnownFinding } from "../../diagnostics/baseline.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { startOf } from "../../diagnostics/span.ts";
import { looksLikeBaseline, readBaseline } from "../../documents/baseline.ts";
import { shellWord } from "../../kernel/shell-word.ts";
import { baselineJson } from "../../report/check/baseline-json.ts";
import { codeFrame } from "../../report/text/code-frame.ts";
import { SourceFile } from "../../source/source-file.ts";
import { readSource } from "../../workspace/read-file.ts";
import { UsageError } from "../exit-code.ts";
import { saveReport } from "../format.ts";
import { keepInput } from "../input-files.ts";
import { demandOwn } from "../own-output.ts";
import type { Session } from "../session.ts";

/** The flags about known findings. */
export interface BaselineFlags {
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly strictBaseline?: boolean;
}

/** Adds the flags about known findings. */
export function addBaselineFlags(command: Command): Command {
  return command
    .option("--baseline <file>", "hide the findings that this file lists; count them")
    .option("--strict-baseline", "what it lists and is no longer found is an error")
    .option("--write-baseline <file>", "list all findings of this run in a file, as known");
}

/** A baseline of known findings: read, or to be written in this run. */
export interface Baseline {
  /** Its path as the user typed it, with forward slashes. */
  readonly display: string;
  readonly strict: boolean;
  /** Null where it is to be written. */
  readonly known: readonly KnownFinding[] | null;
  /** Its text, for showing the lines that findings are about; null where it is to be written. */
  readonly source: SourceFile | null;
}

/** What the flags, else CREDITBANK_BASELINE, say of a baseline; null when nothing. Throws a UsageError when it cannot be used. */
export function baselineFrom(
  session: Session,
  { baseline, writeBaseline, strictBaseline = false }: BaselineFlags,
  paths: readonly string[],
): Baseline | null {
  if (writeBaseline !== undefined) {
    demandWritable(writeBaseline, { baseline, strictBaseline, paths });
    demandOwn(session.host, { file: writeBaseline, what: "a baseline", isOwn: looksLikeBaseline });
    return { display: forward(writeBaseline), strict: false, known: null, source: null };
  }
  const named = baseline ?? (session.host.env.CREDITBANK_BASELINE || undefined);
  if (named !== undefined) return read(session, named, strictBaseline);
  if (!strictBaseline) return null;
  throw new UsageError("--strict-baseline needs a baseline", "name it with --baseline FILE");
}

function demandWritable(
  file: string,
  given: {
    readonly baseline: string | undefined;
    readonly strictBaseline: boolean;
    readonly paths: readonly string[];
  },
): void {
  if (given.baseline !== undefined || given.strictBaseline) {
    throw new UsageError(
      "--write-baseline does not go with --baseline or --strict-baseline",
      "what it writes is compared with at once",
    );
  }
  if (given.paths.length > 0) {
    throw new UsageError(
      "--write-baseline lists the findings of the whole workspace",
      "leave out the paths",
    );
  }
  if (/\.json$/i.test(file)) return;
  throw new UsageError(`a baseline is JSON, and "${file}" does not end in .json`, "name it so");
}

function read(session: Session, named: string, strict: boolean): Baseline {
  const display = forward(named);
  keepInput(session.host, named);
  const source = readSource({ absolute: resolve(session.host.cwd, named), display });
  const known = source instanceof SourceFile ? readBaseline(source) : { diagnostics: [source] };
  if (source instanceof SourceFile && !("diagnostics" in known)) {
    return { display, strict, known, source };
  }
  const findings: readonly Diagnostic[] = "diagnostics" in known ? known.diagnostics : [];
  const sources = new Map(source instanceof SourceFile ? [[display, source]] : []);
  for (const finding of findings) {
    session.say(codeFrame(finding, sources, session.style).join("\n"));
  }
  throw new UsageError(
    `the baseline ${display} cannot be used`,
    `write it anew: creditbank check --write-baseline ${shellWord(display)}`,
  );
}

/** What the baseline lists; where it is to be written, all these findings, once they are written. Throws a UsageError when that fails. */
export function knownFindings(
  session: Session,
  { display, known }: Baseline,
  findings: readonly Diagnostic[],
  pathOf: (file: string) => string,
): readonly KnownFinding[] {
  if (known !== null) return known;
  const entries = baselineOf(findings, pathOf);
  saveReport(session.host, display, baselineJson(entries));
  const count = findings.length === 1 ? "1 finding" : `${findings.length} findings`;
  session.note(`wrote ${display}, which lists ${count}`);
  return entries.map((entry) => ({ ...entry, at: startOf(display) }));
}

const forward = (path: string) => path.replaceAll("\\", "/").replace(/^(?:\.\/)+(?=.)/, "");

import type { Command } from "commander";
import type { AnyDocument, Document } from "../../documents/document.ts";
import type { Kind } from "../../documents/kinds.ts";
import type { Exportable, Format } from "../../interchange/format.ts";
import { idMatcher } from "../../kernel/glob.ts";
import { didYouMean } from "../../kernel/text.ts";
import { counted } from "../../report/text/amount.ts";
import type { DocumentIndex } from "../../workspace/workspace.ts";
import { beginUnreported } from "../begin.ts";
import { type ExitCode, exitCode, UsageError } from "../exit-code.ts";
import { answersReach, reaches } from "../fail-on.ts";
import { addDayFlag, addFailFlag, type ReportFlags, readOutputName } from "../flags.ts";
import type { Host } from "../host/host.ts";
import { sayFindings } from "./findings.ts";
import { besideNote, demandWritten, isWorkbook, type Target, writeExported } from "./output.ts";
import { formatList, formatNamed } from "./words.ts";

interface ExportFlags extends Omit<ReportFlags, "output">, Target {}

const examples = `
Examples:
  creditbank export open-badges "ubc-*" -o badges/      a file for each
  creditbank export case bc-carbon > bc-carbon.json     one, on standard output
  creditbank export table -o list.xlsx                  with list.map beside it

Without ids everything of the workspace that has a place in the format is
written; documents of the built-in packs only where they are named. What has no
place in it is listed.`;

/** Adds `export`. */
export function addExport(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("export")
    .description("writes documents of the workspace in a format that others read")
    .argument("<format>", "see below")
    .argument("[ids...]", "only these documents; * and ?")
    .option(
      "-o, --output <path>",
      "folder or file to write to (- is standard output)",
      readOutputName,
    )
    .option("--force", "write over files that are there");
  addFailFlag(addDayFlag(command))
    .addHelpText("after", `${formatList("exporter")}${examples}`)
    .action((format: string, ids: string[], _: unknown, self: Command) => {
      done(run(host, self.optsWithGlobals(), formatNamed(format, "exporter"), ids));
    });
}

function run(host: Host, flags: ExportFlags, format: Format, ids: readonly string[]): ExitCode {
  const { session, threshold, opened } = beginUnreported(host, flags);
  const { exporter } = format;
  if (exporter === null) throw new Error(`${format.id} is not written`);
  const from = exportable(opened.workspace.documents, exporter.kinds, {
    ids,
    otherwise: "name another format, or a workspace with -C DIR",
  });
  const exported = exporter.write({ ...from, workbook: isWorkbook(flags) });
  const { files, diagnostics, written } = exported;
  if (written > 0) writeExported(host, flags, files);
  sayFindings(session, diagnostics);
  session.reportErrors(opened.day.diagnostics);
  demandWritten(format, exported);
  const note = besideNote(flags, files);
  if (note !== null) session.note(note);
  session.note(`${format.title}: ${counted(written, "document")} written`);
  const fails =
    answersReach(threshold, opened.day.diagnostics, false) ||
    reaches(threshold, diagnostics, false);
  return fails ? exitCode.findings : exitCode.fine;
}

/** Which documents to write. */
interface Choice {
  /** Ids or patterns; none for all of the workspace. */
  readonly ids: readonly string[];
  /** What to do where there is no document to write. */
  readonly otherwise: string;
}

/** The documents of some kinds that are chosen. Throws a UsageError where there is none. */
export function exportable(
  index: DocumentIndex,
  kinds: readonly Kind[],
  { ids, otherwise }: Choice,
): Exportable {
  const all = kinds.flatMap((kind) => index.of(kind) as unknown as readonly AnyDocument[]);
  const documents =
    ids.length === 0
      ? all.filter(({ origin }) => origin === "workspace")
      : all.filter(({ id }) => ids.some((pattern) => idMatcher(pattern)(id)));
  for (const pattern of ids) demandFound(pattern, all);
  if (documents.length === 0)
    throw new UsageError(
      `there is no document of the kinds that have a place in it: ${kinds.join(", ")}`,
      otherwise,
    );
  return {
    documents,
    find: <K extends Kind>(kind: K, id: string): Document<K> | null =>
      index.latest(kind, id) ?? null,
    all: (kind) => index.of(kind),
  };
}

function demandFound(pattern: string, all: readonly AnyDocument[]): void {
  const matches = idMatcher(pattern);
  if (all.some(({ id }) => matches(id))) return;
  const near = didYouMean(
    pattern,
    all.map(({ id }) => id),
  );
  throw new UsageError(
    `no document "${pattern}" has a place in this format`,
    near === null ? null : `did you mean "${near}"?`,
  );
}

import { resolve } from "node:path";
import type { Command } from "commander";
import { arrange, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Document } from "../../documents/document.ts";
import { earlierMappings } from "../../interchange/grid/read/earlier-mappings.ts";
import { findGrid } from "../../interchange/grid/read/find-grid.ts";
import type { FoundGrid } from "../../interchange/grid/read/found-grid.ts";
import { gridCrosswalk } from "../../interchange/grid/read/grid-crosswalk.ts";
import { type GridReading, readGrid } from "../../interchange/grid/read/read-grid.ts";
import { codeFrame, type Sources } from "../../report/text/code-frame.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { beginUnreported } from "../begin.ts";
import { choose } from "../choices.ts";
import { type ExitCode, exitCode, UsageError } from "../exit-code.ts";
import { reaches } from "../fail-on.ts";
import { addDayFlag, addFailFlag, type ReportFlags, readOutputName } from "../flags.ts";
import { save } from "../format.ts";
import type { Host } from "../host/host.ts";
import { resultFor } from "../host/step-log.ts";
import { holdsOnly } from "../input-files.ts";
import type { Opened } from "../opening.ts";
import { ownOptionsOnly } from "../own-options.ts";
import type { Session } from "../session.ts";
import { readFiles } from "./input.ts";
import { demandNew, goesToOutput, type Target } from "./output.ts";

interface ImportFlags extends ReportFlags, Target {
  readonly id?: string;
}

const examples = `
Examples:
  creditbank import grid grid.xlsx                       on standard output
  creditbank import grid grid.xlsx -o crosswalks/grid.yaml
  creditbank import grid grid.md -o crosswalks/grid.yaml

The file is a workbook or Markdown, whatever its name: its content tells. Rows
that cannot be read are reported with their row or line, and left out; the rest
is written as accepted mappings. Once every outcome has an answer, the crosswalk
says that the two were compared. An accepted mapping of the workspace that says
otherwise than an answer is told, with its file and line. When a statement has
changed since the grid was made, nothing is written, and no file is written over
without --force.`;

/** Adds `import grid`. */
export function addImportGrid(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("grid")
    .description("a comparison grid that was filled in, as a crosswalk")
    .argument("<file>", "the workbook (.xlsx), or the Markdown; - is standard input")
    .option("--id <id>", "the id of the crosswalk")
    .option("-o, --output <file>", "file to write to (- is standard output)", readOutputName)
    .option("--force", "write over a file that is there");
  ownOptionsOnly(parent, command, "it is for other imports; leave it out");
  addFailFlag(addDayFlag(command))
    .addHelpText("after", examples)
    .action(async (file: string, _: unknown, self: Command) => {
      done(await run(host, self.optsWithGlobals(), file));
    });
}

async function run(host: Host, flags: ImportFlags, file: string): Promise<ExitCode> {
  const { session, threshold, opened } = beginUnreported(host, flags);
  const { files, diagnostics: unread } = await readFiles(host, [file]);
  const [read] = files;
  if (read === undefined) return refused(session, unread, new Map());
  const grid = findGrid(file, read.bytes);
  if ("code" in grid) return refused(session, [grid], new Map());
  const { catalogue } = opened.day;
  const course = documentOf(catalogue, "course", catalogue.courses, grid.course);
  const offerings = grid.microCredentials.map((id) =>
    documentOf(catalogue, "micro-credential", catalogue.offerings, id),
  );
  const reading = readGrid(grid, course, offerings);
  const sources = new Map([...opened.workspace.sources]);
  if (grid.source !== null) sources.set(file, grid.source);
  if (reading.diagnostics.some(({ code }) => code === "grid-outdated"))
    return refused(session, reading.diagnostics, sources);
  const id = flags.id ?? idFor(grid);
  const earlier = earlierMappings(grid, reading.answers, {
    course,
    offerings,
    crosswalks: [...catalogue.crosswalks.values()].filter((crosswalk) => crosswalk.id !== id),
  });
  const diagnostics = arrange([...reading.diagnostics, ...earlier]);
  for (const finding of diagnostics) say(session, finding, sources);
  if (reading.answers.length === 0) throw new UsageError(`${file} has no answer that can be used`);
  demandFree(opened, flags, host, id);
  if (flags.output !== undefined && !goesToOutput(flags))
    demandNew(host, flags, flags.output, [{ kind: "crosswalk", id }]);
  const text = gridCrosswalk(reading, { id, grid, course, offerings });
  if (flags.output === undefined || goesToOutput(flags))
    host.stdout.write(resultFor(host, "yaml", text));
  else save(host, flags.output, text);
  session.note(summaryOf(reading, flags.output));
  return reaches(threshold, diagnostics, false) ? exitCode.findings : exitCode.fine;
}

function say(session: Session, finding: Diagnostic, sources: Sources): void {
  session.say(codeFrame(finding, sources, session.style).join("\n"));
}

function refused(session: Session, findings: readonly Diagnostic[], sources: Sources): ExitCode {
  for (const finding of findings) say(session, finding, sources);
  session.say("nothing was written.");
  return exitCode.usage;
}

function documentOf<K extends "course" | "micro-credential">(
  catalogue: Catalogue,
  kind: K,
  known: ReadonlyMap<string, Document<K>>,
  id: string,
): Document<K> {
  const found = known.get(choose(catalogue, kind, known.keys(), id));
  if (found === undefined) throw new Error(`no ${kind} ${id} in the catalogue`);
  return found;
}

function idFor({ course, microCredentials }: FoundGrid): string {
  const [only, ...more] = microCredentials;
  return more.length === 0 ? `grid-${only}-${course}` : `grid-${course}`;
}

/** Refuses an id that is no id, or that another file of the workspace has. */
function demandFree({ workspace }: Opened, flags: ImportFlags, host: Host, id: string): void {
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(id))
    throw new UsageError(`"${id}" is no id`, "use lower-case letters, digits, dots and hyphens");
  const target = flags.output === undefined ? null : resolve(host.cwd, flags.output);
  const [other] = workspace.documents
    .editions("crosswalk", id)
    .filter(({ file }) => resolve(host.cwd, file.path) !== target);
  if (other === undefined) return;
  const alone = holdsOnly(other.file, [{ kind: "crosswalk", id }]);
  throw new UsageError(
    `the crosswalk "${id}" is already in ${other.file.path}`,
    alone
      ? "write over that file with -o and --force, or name another with --id"
      : "that file holds other documents too: name another with --id, or take it out of there first",
  );
}

function summaryOf({ answers, complete }: GridReading, output: string | undefined): string {
  const met = answers.filter(({ answer }) => answer !== "none").length;
  const where = output === undefined || output === "-" ? "" : ` to ${output}`;
  const mappings = met === 1 ? "1 accepted mapping" : `${met} accepted mappings`;
  const compared = complete ? ", compared in full" : "; not taken as compared, for want of answers";
  return `${mappings}${where}${compared}`;
}

import { resolve } from "node:path";
import type { Command } from "commander";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Document } from "../../documents/document.ts";
import { type FoundGrid, findGrid } from "../../interchange/grid/read/find-grid.ts";
import { gridCrosswalk } from "../../interchange/grid/read/grid-crosswalk.ts";
import { type GridReading, readGrid } from "../../interchange/grid/read/read-grid.ts";
import { codeFrame } from "../../report/code-frame.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { begin } from "../begin.ts";
import { choose } from "../choices.ts";
import { type ExitCode, exitCode, UsageError } from "../exit-code.ts";
import { reaches } from "../fail-on.ts";
import { addDayFlag, addFailFlag, type ReportFlags } from "../flags.ts";
import { save } from "../format.ts";
import type { Host } from "../host.ts";
import type { Opened } from "../opening.ts";
import type { Session } from "../session.ts";
import { standardInput } from "../standard-input.ts";
import { readFiles } from "./input.ts";

interface ImportFlags extends ReportFlags {
  readonly id?: string;
}

const examples = `
Examples:
  creditbank import grid grid.xlsx                       on standard output
  creditbank import grid grid.xlsx -o crosswalks/grid.yaml

Rows that cannot be read are reported with their row and column, and left out;
the rest is written as accepted mappings. Once every outcome has an answer, the
crosswalk says that the two were compared. When a statement has changed since
the grid was made, nothing is written.`;

/** Adds `import grid`. */
export function addImportGrid(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("grid")
    .description("a comparison grid that was filled in, as a crosswalk")
    .argument("<file>", "the workbook (.xlsx); - is standard input")
    .option("--id <id>", "the id of the crosswalk")
    .option("-o, --output <file>", "file to write to (- is standard output)");
  addFailFlag(addDayFlag(command))
    .addHelpText("after", examples)
    .action(async (file: string, _: unknown, self: Command) => {
      done(await run(host, self.optsWithGlobals(), file));
    });
}

async function run(host: Host, flags: ImportFlags, file: string): Promise<ExitCode> {
  const { session, threshold, opened } = begin(host, { ...flags, format: [], json: false });
  const { files, diagnostics } = await readFiles(host, [file]);
  const [workbook] = files;
  if (workbook === undefined) return refused(session, diagnostics);
  const grid = findGrid(file, workbook.bytes);
  if (!("sheet" in grid)) return refused(session, [grid]);
  const { catalogue } = opened.day;
  const course = documentOf(catalogue, "course", catalogue.courses, grid.course);
  const offerings = grid.microCredentials.map((id) =>
    documentOf(catalogue, "micro-credential", catalogue.offerings, id),
  );
  const reading = readGrid(grid, course, offerings);
  if (reading.diagnostics.some(({ code }) => code === "grid-outdated"))
    return refused(session, reading.diagnostics);
  for (const finding of reading.diagnostics) say(session, finding);
  if (reading.answers.length === 0) throw new UsageError(`${file} has no answer that can be used`);
  const id = flags.id ?? idFor(grid);
  demandFree(opened, flags, host, id);
  const text = gridCrosswalk(reading, {
    id,
    file: file === standardInput ? "standard input" : file,
    sheet: grid.sheet.name,
    course,
    offerings,
  });
  if (flags.output === undefined || flags.output === "-") host.stdout.write(text);
  else save(host, flags.output, text);
  session.note(summaryOf(reading, flags.output));
  return reaches(threshold, reading.diagnostics, false) ? exitCode.findings : exitCode.fine;
}

function say(session: Session, finding: Diagnostic): void {
  session.say(codeFrame(finding, new Map(), session.style).join("\n"));
}

function refused(session: Session, findings: readonly Diagnostic[]): ExitCode {
  for (const finding of findings) say(session, finding);
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
  throw new UsageError(
    `the crosswalk "${id}" is already in ${other.file.path}`,
    "write to that file with -o, or name another with --id",
  );
}

function summaryOf({ answers, complete }: GridReading, output: string | undefined): string {
  const met = answers.filter(({ answer }) => answer !== "none").length;
  const where = output === undefined || output === "-" ? "" : ` to ${output}`;
  const mappings = met === 1 ? "1 accepted mapping" : `${met} accepted mappings`;
  const compared = complete ? ", compared in full" : "; not taken as compared, for want of answers";
  return `${mappings}${where}${compared}`;
}

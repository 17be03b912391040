import { resolve } from "node:path";
import type { Command } from "commander";
import { gridMarkdown } from "../interchange/grid/grid-markdown.ts";
import { gridWorkbook } from "../interchange/grid/grid-workbook.ts";
import { isUnfilledGrid } from "../interchange/grid/read/is-unfilled-grid.ts";
import { xlsx } from "../spreadsheet/write/xlsx.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { isFile } from "../workspace/find-workspace.ts";
import { readBytes } from "../workspace/read-file.ts";
import { begin } from "./begin.ts";
import { choose, selectOfferings } from "./choices.ts";
import { bankOfCourse, comparisonOf } from "./comparison.ts";
import { type ExitCode, exitCode, UsageError } from "./exit-code.ts";
import { answersReach } from "./fail-on.ts";
import { addBankFlag, addReportFlags, type ReportFlags } from "./flags.ts";
import { deliver, type OutputRequest } from "./format.ts";
import type { Host } from "./host/host.ts";

const formats = ["markdown", "xlsx"] as const;

interface GridFlags extends ReportFlags {
  readonly force?: boolean;
}

const examples = `
Examples:
  creditbank grid ubc-zero-carbon-buildings bcit-btec-2190 -o grid.xlsx
  creditbank grid "nic-timber-*" bcit-frst-2190 -o grid.xlsx     a cluster
  creditbank grid ubc-zero-carbon-buildings bcit-btec-2190 -o grid.md

The sheet has one row for each outcome of the course, with the competencies to
look at first: accepted mappings, then alignments, then likely texts. Fill in
all, part or none; the workbook shows how much is met and what the bank needs.

Both forms are read back, and give the same crosswalk:
  creditbank import grid grid.xlsx -o crosswalks/grid.yaml
  creditbank import grid grid.md -o crosswalks/grid.yaml
The workbook is read by its headings and its hidden sheet, and findings name row
and column; the Markdown by its headings and the comment at its end, and
findings name the line. Leave these in place, and the rest may be moved. Only a
grid that nobody has begun to fill in is written over without --force.`;

/** Adds `grid`. */
export function addGrid(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("grid")
    .usage("[options] <micro-credential...> <course>")
    .description("the comparison grid of micro-credentials and a course, to fill in and read back")
    .argument("<ids...>", "one or several micro-credentials (* and ?), and last the course")
    .option("--force", "write over a grid that was filled in, or another file");
  addReportFlags(addBankFlag(command), formats)
    .addHelpText("after", examples)
    .action((ids: string[], _: unknown, self: Command) => {
      done(run(host, self.optsWithGlobals(), ids));
    });
}

function run(host: Host, flags: GridFlags, ids: readonly string[]): ExitCode {
  const { session, outputs, threshold, opened } = begin(host, flags, formats);
  const { catalogue, diagnostics } = opened.day;
  const [last = "", ...names] = [...ids].reverse();
  if (names.length === 0)
    throw new UsageError(
      "a grid compares micro-credentials with a course",
      "name both: grid ID COURSE",
    );
  const id = choose(catalogue, "course", catalogue.courses.keys(), last);
  const course = catalogue.courses.get(id);
  if (course === undefined) throw new Error(`no course ${id} in the catalogue`);
  if (course.data.outcomes.length === 0)
    throw new UsageError(`the course ${id} states no outcomes`, "add its `outcomes` first");
  const bank = bankOfCourse(catalogue, host, flags.bank, course);
  const grid = comparisonOf(catalogue, course, offeringsOf(catalogue, names), bank);
  if (bank === null)
    session.note(
      `no credit bank of ${course.data.institution} is in effect: the grid shows no threshold`,
    );
  if (flags.force !== true) demandUnanswered(host, outputs);
  deliver(host, flags, outputs, {
    markdown: () => gridMarkdown(grid),
    xlsx: () => xlsx(gridWorkbook(grid)),
  });
  session.reportErrors(diagnostics);
  return answersReach(threshold, diagnostics, false) ? exitCode.findings : exitCode.fine;
}

/** The micro-credentials that are named, by id. Throws a UsageError where one has no competencies. */
function offeringsOf(catalogue: Catalogue, names: readonly string[]) {
  const chosen = selectOfferings(catalogue, names) ?? (() => false);
  const offerings = [...catalogue.offerings.values()].filter(({ id }) => chosen(id));
  const silent = offerings.find(({ data }) => data.competencies.length === 0);
  if (silent !== undefined)
    throw new UsageError(`${silent.id} states no competencies`, "add its `competencies` first");
  return offerings;
}

/** Throws a UsageError where a file to be written is there and is no grid that is still to be filled in. */
function demandUnanswered({ cwd }: Host, outputs: readonly OutputRequest[]): void {
  for (const { file } of outputs) {
    if (file === null || !isFile(resolve(cwd, file))) continue;
    const bytes = readBytes({ absolute: resolve(cwd, file), display: file });
    if (bytes instanceof Uint8Array && (bytes.length === 0 || isUnfilledGrid(file, bytes)))
      continue;
    throw new UsageError(
      `${file} is there already, and holds answers or something else than an empty grid; nothing was written`,
      "if it is a grid, read it first with `creditbank import grid`; name another file, or write over it with --force",
    );
  }
}

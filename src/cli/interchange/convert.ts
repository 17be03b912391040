import type { Command } from "commander";
import { type Draft, draftText } from "../../interchange/draft.ts";
import { gatherDrafts } from "../../interchange/gather-drafts.ts";
import { quotable } from "../../interchange/quotable.ts";
import { compareText } from "../../kernel/order.ts";
import { inWords } from "../../kernel/text.ts";
import { loadTexts } from "../../workspace/load.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { reaches, type Threshold, thresholdOf } from "../fail-on.ts";
import { addFailFlag, type GlobalFlags, readOutputName } from "../flags.ts";
import type { Host } from "../host/host.ts";
import { standardInput } from "../host/standard-input.ts";
import { Session } from "../session.ts";
import { exportable } from "./export.ts";
import { sayFindings } from "./findings.ts";
import { addReadingFlags, type ReadingFlags, readingOptions } from "./import.ts";
import { readFiles } from "./input.ts";
import { besideNote, demandWritten, isWorkbook, type Target, writeExported } from "./output.ts";
import { formatList, formatNamed } from "./words.ts";

interface ConvertFlags extends GlobalFlags, ReadingFlags, Target {
  readonly from?: string;
  readonly failOn?: Threshold;
}

const examples = `
Examples:
  creditbank convert case --from rsd skills.json -o out/
  cat badge.json | creditbank convert elm > badge-elm.json

The same as import and export in one, without a workspace; both lists of what
is not carried over are shown.`;

/** Adds `convert`. */
export function addConvert(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("convert")
    .description("turns a file of one format into another")
    .argument("<format>", "the format to write")
    .argument("[files...]", "the files to read (default: standard input)")
    .option("--from <format>", "the format of the files, unless the content is to tell it")
    .option(
      "-o, --output <path>",
      "folder or file to write to (- is standard output)",
      readOutputName,
    )
    .option("--force", "write over files that are there");
  addReadingFlags(addFailFlag(command))
    .addHelpText("after", `${formatList("exporter")}${examples}`)
    .action(async (format: string, files: string[], _: unknown, self: Command) =>
      done(await run(host, self.optsWithGlobals(), format, files)),
    );
}

async function run(
  host: Host,
  flags: ConvertFlags,
  word: string,
  names: readonly string[],
): Promise<ExitCode> {
  const session = new Session(host, flags);
  const threshold = thresholdOf(host, flags.failOn);
  const format = formatNamed(word, "exporter");
  const { exporter } = format;
  if (exporter === null) throw new Error(`${format.id} is not written`);
  const stated = flags.from === undefined ? null : formatNamed(flags.from, "importer");
  const options = await readingOptions(host, flags);
  const input = await readFiles(host, names.length === 0 ? [standardInput] : names);
  const gathered = await gatherDrafts(stated, input.files, options);
  const found = [...input.diagnostics, ...gathered.diagnostics];
  sayFindings(session, found, quotable(gathered.format, input.files));
  if (gathered.drafts.length === 0) return exitCode.usage;
  const texts = gathered.drafts.map((draft) => ({
    path: `${draft.from.file} (${draft.kind} ${draft.id})`,
    text: draftText(draft),
  }));
  const { documents } = loadTexts(texts, { packs: false });
  const exported = exporter.write({
    ...exportable(documents, exporter.kinds, { ids: [], otherwise: otherwise(gathered.drafts) }),
    workbook: isWorkbook(flags),
  });
  const { files, diagnostics, written } = exported;
  if (written > 0) writeExported(host, flags, files);
  sayFindings(session, diagnostics);
  demandWritten(format, exported);
  const note = besideNote(flags, files);
  if (note !== null) session.note(note);
  return reaches(threshold, [...found, ...diagnostics], false) ? exitCode.findings : exitCode.fine;
}

/** What to do where nothing that was read has a place in the format. */
function otherwise(drafts: readonly Draft[]): string {
  const kinds = [...new Set(drafts.map(({ kind }) => kind))].sort(compareText);
  return `name another format: what was read is of the kind ${inWords(kinds, "and")}`;
}

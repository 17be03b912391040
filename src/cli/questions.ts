import { type Command, InvalidArgumentError } from "commander";
import type { Party } from "../competency/doubt.ts";
import { didYouMean } from "../kernel/text.ts";
import { exceptionFaults } from "../ladder/exception-findings.ts";
import { settled } from "../ladder/settled.ts";
import { parties, workList } from "../ladder/work-list.ts";
import { questionsJson } from "../report/questions/questions-json.ts";
import { questionsMarkdown } from "../report/questions/questions-markdown.ts";
import { questionsCsv, questionsXlsx } from "../report/questions/questions-table.ts";
import { questionsText } from "../report/questions/questions-text.ts";
import { begin } from "./begin.ts";
import { selectBanks, selectOfferings, selectPrograms } from "./choices.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { answersReach } from "./fail-on.ts";
import { addBankFlag, addReportFlags, gather, type ReportFlags } from "./flags.ts";
import { deliver } from "./format.ts";
import type { Host } from "./host/host.ts";
import { sayIdleExceptions } from "./say-findings.ts";
import { tool } from "./version.ts";
import { WordsOption } from "./words-option.ts";

const formats = ["text", "json", "markdown", "csv", "xlsx"] as const;

interface QuestionsFlags extends ReportFlags {
  readonly for?: readonly Party[];
  readonly microCredential?: readonly string[];
  readonly program?: readonly string[];
}

const examples = `
Examples:
  creditbank questions                                 everything that is open
  creditbank questions --for registrar
  creditbank questions --for provider --micro-credential "nic-*" -o nic.md
  creditbank questions -f text -f xlsx=questions.xlsx

Each question is asked once, whatever depends on it; the first number is the
most credit that it is worth in one program. To answer, edit the YAML at the
place named.`;

/** Adds `questions`. */
export function addQuestions(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("questions")
    .description("what stands between review and a decision, as a work list by credits at stake")
    .addOption(forOption().argParser(readParty))
    .option("--micro-credential <id>", "only this micro-credential; repeatable, * and ?", gather)
    .option("--program <id>", "only this program; repeatable, * and ?", gather);
  addReportFlags(addBankFlag(command), formats)
    .addHelpText("after", examples)
    .action((_: unknown, self: Command) => done(run(host, self.optsWithGlobals())));
}

function run(host: Host, flags: QuestionsFlags): ExitCode {
  const { session, outputs, threshold, opened } = begin(host, flags, formats);
  const { catalogue } = opened.day;
  const programs = selectPrograms(catalogue, flags.program);
  const options = {
    offerings: selectOfferings(catalogue, flags.microCredential),
    programs,
    banks: selectBanks(catalogue, host, flags.bank),
    parties: flags.for,
  };
  const list = session.timed("questions", () => workList(catalogue, options));
  const shown = { quiet: flags.quiet ?? false, detailed: flags.verbose ?? false };
  const diagnostics = settled(
    [...opened.day.diagnostics, ...exceptionFaults(catalogue, programs)],
    opened.workspace,
  );
  deliver(host, flags, outputs, {
    text: (style) => questionsText(list, { style, ...shown }),
    json: () => questionsJson({ head: { tool, asOf: opened.asOf }, list, diagnostics }),
    markdown: () => questionsMarkdown(list),
    csv: () => questionsCsv(list),
    xlsx: () => questionsXlsx(list),
  });
  sayIdleExceptions(session, diagnostics);
  session.reportErrors(diagnostics);
  return answersReach(threshold, diagnostics, list.items.length > 0)
    ? exitCode.findings
    : exitCode.fine;
}

function forOption(): WordsOption {
  const description = `only questions for ${parties.join(", ")}; repeatable`;
  return new WordsOption("--for <party>", description, parties);
}

function readParty(text: string, before: readonly Party[] = []): Party[] {
  const party = parties.find((known) => known === text);
  if (party !== undefined) return [...before, party];
  const near = didYouMean(text, parties);
  const hint = near === null ? "" : ` Did you mean ${near}?`;
  throw new InvalidArgumentError(`The parties are ${parties.join(", ")}.${hint}`);
}

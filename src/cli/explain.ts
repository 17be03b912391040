import { type Command, Option } from "commander";
import { Evaluation } from "../ladder/evaluation.ts";
import { explain } from "../ladder/explain.ts";
import { settled } from "../ladder/settled.ts";
import { allCodeEntries, type CodeEntry, codeEntries } from "../report/code-entry.ts";
import { codesJson } from "../report/codes-json.ts";
import { codeListText, codeText } from "../report/codes-text.ts";
import { explainJson } from "../report/explain/explain-json.ts";
import { explainText } from "../report/explain/explain-text.ts";
import { noBankServes } from "./absent-banks.ts";
import { begin } from "./begin.ts";
import { catalogueLookup } from "./catalogue-lookup.ts";
import { choose, selectBanks } from "./choices.ts";
import { type ExitCode, exitCode, UsageError } from "./exit-code.ts";
import { answersReach } from "./fail-on.ts";
import { addBankFlag, addReportFlags, type ReportFlags } from "./flags.ts";
import { deliver, outputsOf } from "./format.ts";
import type { Host } from "./host/host.ts";
import { type ExplainLearnerFlags, explainOneLearner } from "./learner/explain-learner.ts";
import { letterLanguages } from "./learner/letter-form.ts";
import { addRecordsFlags } from "./learner/records-flags.ts";
import { dayOf } from "./opening.ts";
import { sayIdleExceptions } from "./say-findings.ts";
import { meant } from "./select.ts";
import { tool } from "./version.ts";

interface ExplainFlags extends ExplainLearnerFlags {
  readonly list?: boolean;
}

const examples = `
Examples:
  creditbank explain ubc-zero-carbon-buildings tru-bgs    one verdict, in full
  creditbank explain overlap-low                          what a code means
  creditbank explain --list                               all codes
  creditbank explain --learner S-1002 --records learners.csv --program tru-bgs
  creditbank explain --learner S-1002 --records learners.csv --program tru-bgs \\
      --letter letter.html --lang fr                      the same as a letter
  creditbank explain --learner S-1002 --records learners.csv --together \\
      --program certificate --program diploma             both at once`;

/** Adds `explain`. */
export function addExplain(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("explain")
    .usage(
      "[options] <id> <program>\n       creditbank explain [options] <code>\n       creditbank explain [options] --learner <id> --records <file>",
    )
    .description("why is a verdict as it is, step by step? or: what does a code mean?")
    .argument("[id or code]", "a micro-credential, or the code of a finding or a reason")
    .argument("[program]", "the program of the verdict")
    .option("--list", "list all codes with their titles")
    .option("--learner <id>", "what the records of one learner come to, and why")
    .option("--records <file>", "the records as CSV, as `batch` reads them")
    .option("--letter <file>", "also as a letter to the learner: FILE.html or FILE.md")
    .addOption(
      new Option("--lang <language>", "language of the letter (default: en)").choices(
        letterLanguages,
      ),
    );
  addReportFlags(addBankFlag(addRecordsFlags(command)))
    .addHelpText("after", examples)
    .action(
      async (first: string | undefined, program: string | undefined, _: unknown, self: Command) => {
        const flags: ExplainFlags = self.optsWithGlobals();
        done(await explainAny(host, flags, first, program));
      },
    );
}

async function explainAny(
  host: Host,
  flags: ExplainFlags,
  first: string | undefined,
  program: string | undefined,
): Promise<ExitCode> {
  if (flags.learner !== undefined || flags.records !== undefined) {
    if (first === undefined) return explainOneLearner(host, flags);
    throw new UsageError(
      "a learner is named by an option, not by a word",
      "--learner ID --records FILE --program PROGRAM",
    );
  }
  const { letter, lang, program: programs, together } = flags;
  if ([letter, lang, programs, together].some((flag) => flag !== undefined)) {
    throw new UsageError(
      "--letter, --lang, --program and --together are for a learner's records",
      "add --learner ID --records FILE",
    );
  }
  if (first !== undefined && program !== undefined) return explainPair(host, flags, first, program);
  return explainCodes(host, flags, first);
}

function explainPair(host: Host, flags: ReportFlags, id: string, program: string): ExitCode {
  const { session, outputs, threshold, opened } = begin(host, flags);
  const { catalogue } = opened.day;
  if (catalogue.programs.has(id) && catalogue.offerings.has(program)) {
    throw new UsageError(
      `"${id}" is a program and "${program}" a micro-credential`,
      `the micro-credential comes first: creditbank explain ${program} ${id}`,
    );
  }
  const offering = choose(catalogue, "micro-credential", catalogue.offerings.keys(), id);
  const target = choose(catalogue, "program", catalogue.programs.keys(), program);
  const banks = selectBanks(catalogue, host, flags.bank);
  const evaluation = new Evaluation(catalogue, banks);
  const answers = evaluation.program(target);
  if (answers === null) throw noBankServes(catalogue, target, host, flags.bank);
  const explanation = session.timed("explain", () => explain(answers, offering));
  const diagnostics = settled(
    [...opened.day.diagnostics, ...explanation.diagnostics],
    opened.workspace,
  );
  const lookup = catalogueLookup(catalogue);
  deliver(host, flags, outputs, {
    text: (style) => explainText(explanation, lookup, style, flags.verbose ?? false),
    json: () => explainJson({ tool, asOf: opened.asOf }, explanation, diagnostics, lookup),
  });
  sayIdleExceptions(session, diagnostics);
  session.reportErrors(diagnostics);
  const review = explanation.pair.verdict === "review";
  return answersReach(threshold, diagnostics, review) ? exitCode.findings : exitCode.fine;
}

function explainCodes(host: Host, flags: ExplainFlags, code: string | undefined): ExitCode {
  const outputs = outputsOf(host, flags);
  const asOf = dayOf(host, flags.asOf, { settings: null });
  const entries = code === undefined ? allCodes(flags) : entriesOf(code);
  deliver(host, flags, outputs, {
    text: (style) => (code === undefined ? codeListText(entries, style) : codeText(entries, style)),
    json: () => codesJson({ tool, asOf }, entries),
  });
  return exitCode.fine;
}

function allCodes({ list }: ExplainFlags): readonly CodeEntry[] {
  if (list === true) return allCodeEntries;
  throw new UsageError("nothing to explain", "give ID PROGRAM, or a CODE, or --list");
}

function entriesOf(code: string): CodeEntry[] {
  const entries = codeEntries(code);
  if (entries.length > 0) return entries;
  const hint = "for a verdict, name the program too: creditbank explain ID PROGRAM";
  const codes = allCodeEntries.map((entry) => entry.code);
  throw new UsageError(`there is no code "${code}"`, meant(code, codes) ?? hint);
}

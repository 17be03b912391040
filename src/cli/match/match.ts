import { basename, extname } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { matchableOf } from "../../competency/matching/catalogue-statements.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { shellWord } from "../../kernel/shell-word.ts";
import { type Match, match } from "../../ladder/match/match.ts";
import { matchJson } from "../../report/match-json.ts";
import { matchText } from "../../report/match-text.ts";
import { matchYaml } from "../../report/match-yaml.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { begin } from "../begin.ts";
import { catalogueLookup } from "../catalogue-lookup.ts";
import { choicesOf, selectBanks } from "../choices.ts";
import { type ExitCode, exitCode, UsageError } from "../exit-code.ts";
import { answersReach } from "../fail-on.ts";
import { addBankFlag, addReportFlags, gather, type ReportFlags } from "../flags.ts";
import { deliver } from "../format.ts";
import type { Host } from "../host/host.ts";
import { select } from "../select.ts";
import { tool } from "../version.ts";
import { fileExists, reviewProposals } from "./match-review.ts";

interface MatchFlags extends ReportFlags {
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly top?: number;
  readonly minScore?: number;
  readonly id?: string;
  readonly accept?: string;
}

const formats = ["text", "json", "yaml"] as const;

const examples = `
Examples:
  creditbank match --from "ubc-*" --to bcit-btec-2190      what may be alike
  creditbank match --to bc-carbon --min-score 0.8          the surest only
  creditbank match --to "bcit-*" -o crosswalks/bcit.yaml   proposals to edit
  creditbank match --accept crosswalks/bcit.yaml           decide, one by one

A score of 0.8 means that about eight in ten such suggestions were what people
  chose. Suggestions change no verdict: only what a person accepts counts.`;

/** Adds `match`. */
export function addMatch(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("match")
    .description("which competencies and outcomes may be alike: suggestions to accept or reject")
    .option(
      "--from <id>",
      "statements of this document (default: micro-credentials); repeatable, * and ?",
      gather,
    )
    .option("--to <id>", "beside those of this one (default: courses); repeatable, * and ?", gather)
    .option("--top <n>", "at most so many for a statement in one document (default: 3)", readCount)
    .option("--min-score <x>", "none with a lower score, 0 to 1 (default: 0.3)", readScore)
    .option(
      "--id <id>",
      "the id of the crosswalk that is written (default: its file's name)",
      readId,
    )
    .option("--accept <file>", "accept or reject what is proposed in a crosswalk, one by one");
  addReportFlags(addBankFlag(command), formats)
    .addHelpText("after", examples)
    .action(async (_: unknown, self: Command) => done(await run(host, self.optsWithGlobals())));
}

async function run(host: Host, flags: MatchFlags): Promise<ExitCode> {
  const { session, outputs, threshold, opened } = begin(host, flags, formats);
  const { catalogue, diagnostics } = opened.day;
  const selection = {
    from: selectDocuments(catalogue, flags.from),
    to: selectDocuments(catalogue, flags.to),
    banks: selectBanks(catalogue, host, flags.bank),
    ...(flags.top === undefined ? {} : { top: flags.top }),
    ...(flags.minScore === undefined ? {} : { minScore: flags.minScore }),
  };
  const suggested = () => session.timed("match", () => match(catalogue, selection));
  if (flags.accept !== undefined) {
    const start = () => matchYaml(suggested(), crosswalkId(flags, flags.accept));
    return reviewProposals(session, catalogue, flags.accept, start);
  }
  for (const { format, file } of outputs) {
    if (format === "yaml" && file !== null && fileExists(host, file)) throw alreadyThere(file);
  }
  const result = suggested();
  demandStatements(result);
  const lookup = catalogueLookup(catalogue);
  const shown = { quiet: flags.quiet ?? false, detailed: flags.verbose ?? false };
  const yamlFile = outputs.find(({ format }) => format === "yaml")?.file ?? undefined;
  deliver(host, flags, outputs, {
    text: (style) => matchText(result, { lookup, style, ...shown }),
    json: () => matchJson({ tool, asOf: opened.asOf }, result, diagnostics),
    yaml: () => matchYaml(result, crosswalkId(flags, yamlFile)),
  });
  return ended(diagnostics);

  function ended(findings: readonly Diagnostic[]): ExitCode {
    session.reportErrors(findings);
    return answersReach(threshold, findings, false) ? exitCode.findings : exitCode.fine;
  }
}

const alreadyThere = (file: string) =>
  new UsageError(
    `${file} is there already, and may hold decisions`,
    `go through it with --accept ${shellWord(file)}, or name another file`,
  );

/** Never an answer over nothing. */
function demandStatements({ compared }: Match): void {
  if (compared.from === 0) throw new UsageError("nothing to match: --from names no statement");
  if (compared.to === 0) throw new UsageError("nothing to match with: --to names no statement");
}

function selectDocuments(catalogue: Catalogue, patterns: readonly string[] | undefined) {
  const kinds = ["micro-credential", "course", "competency-framework"] as const;
  const absent = (id: string) =>
    kinds.map((kind) => choicesOf(catalogue, kind, []).absent(id)).find((why) => why !== null) ??
    null;
  const what = "micro-credential, course or framework";
  return select(patterns, { what, ids: matchableOf(catalogue).keys(), absent });
}

/** As stated, else from the file's name, else "suggested". */
function crosswalkId(flags: MatchFlags, file: string | undefined): string {
  if (flags.id !== undefined) return flags.id;
  const name = basename(file ?? "", extname(file ?? "")).toLowerCase();
  return idPattern.test(name) ? name : "suggested";
}

const idPattern = /^[a-z0-9][a-z0-9.-]*$/;

function readId(text: string): string {
  if (idPattern.test(text)) return text;
  throw new InvalidArgumentError("Write lower-case letters, digits, dots and hyphens.");
}

function readCount(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Write a whole number from 1 to 9999.");
}

function readScore(text: string): number {
  const value = /^(?:0|1|0?\.\d{1,6}|1\.0{1,6})$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError("Write a number from 0 to 1, such as 0.8.");
}

import type { Command } from "commander";
import { invalidating } from "../diagnostics/left-out.ts";
import { assess } from "../ladder/assess.ts";
import { assessJson } from "../report/explain/assess-json.ts";
import { assessText } from "../report/explain/assess-text.ts";
import { assessTable, assessTables } from "../report/table/assess-tables.ts";
import { begin } from "./begin.ts";
import { catalogueLookup } from "./catalogue-lookup.ts";
import { selectBanks, selectOfferings } from "./choices.ts";
import { type ExitCode, exitCode, UsageError } from "./exit-code.ts";
import { answersReach } from "./fail-on.ts";
import { addBankFlag, addReportFlags, type ReportFlags } from "./flags.ts";
import { deliver, formats as wholeFormats } from "./format.ts";
import type { Host } from "./host/host.ts";
import { tableFormats, tableRenderers } from "./tables.ts";
import { tool } from "./version.ts";

const formats = [...wholeFormats, ...tableFormats] as const;

const examples = `
Examples:
  creditbank assess ubc-zero-carbon-buildings    one offering, every bank
  creditbank assess "nic-*" --bank tru           some offerings, one bank

What a bank would recommend whatever the program: its gates, what the hours
carry, the courses that are covered and how far, and the credit.`;

/** Adds `assess`. */
export function addAssess(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("assess")
    .description("what would a credit bank recommend for these micro-credentials?")
    .argument("[ids...]", "micro-credentials, * and ? (default: all)");
  addReportFlags(addBankFlag(command), formats)
    .addHelpText("after", examples)
    .action((ids: string[], _: unknown, self: Command) =>
      done(run(host, self.optsWithGlobals(), ids)),
    );
}

function run(host: Host, flags: ReportFlags, ids: readonly string[]): ExitCode {
  const { session, outputs, threshold, opened } = begin(host, flags, formats);
  const { catalogue, diagnostics } = opened.day;
  const offerings = selectOfferings(catalogue, ids) ?? (() => true);
  const banks = selectBanks(catalogue, host, flags.bank) ?? (() => true);
  const report = session.timed("assess", () => assess(catalogue, offerings, banks));
  const broken = invalidating(diagnostics).length > 0;
  if (report.assessments.length === 0 && !broken) {
    throw new UsageError(`no micro-credential and credit bank are in effect on ${opened.asOf}`);
  }
  const lookup = catalogueLookup(catalogue);
  const shown = { quiet: flags.quiet ?? false, detailed: flags.verbose ?? false };
  deliver(host, flags, outputs, {
    text: (style) => assessText(report, { lookup, style, ...shown }),
    json: () => assessJson({ tool, asOf: opened.asOf }, report, diagnostics, lookup),
    ...tableRenderers(host, outputs, {
      title: `creditbank assess, as of ${opened.asOf}`,
      tables: () => assessTables(report, lookup),
      main: () => assessTable(report, lookup),
    }),
  });
  session.reportErrors(diagnostics);
  const review = report.assessments.some(({ awards }) =>
    awards.some((award) => award.status === "review"),
  );
  return answersReach(threshold, diagnostics, review) ? exitCode.findings : exitCode.fine;
}

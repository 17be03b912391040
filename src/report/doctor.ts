import { counted } from "./text/amount.ts";
import { printReport, type ReportHead } from "./text/json.ts";
import { neutralise } from "./text/neutralise.ts";

/** What is worth knowing for a report of a fault; nothing personal. */
export interface DoctorFacts {
  readonly node: string;
  readonly platform: string;
  /** The folder, told without what lies above the current folder or the user's own. */
  readonly workspace: string;
  /** Is there a creditbank.yaml? */
  readonly hasSettings: boolean;
  /** Is it there, and cannot be used? */
  readonly hasBrokenSettings: boolean;
  readonly settings: {
    readonly asOf: string | null;
    readonly banks: readonly string[];
    readonly frameworks: readonly string[];
  };
  /** Names of the environment variables of this tool that are set. */
  readonly variables: readonly string[];
  readonly files: number;
  /** Documents of the workspace by kind. */
  readonly documents: readonly (readonly [kind: string, count: number])[];
  /** Built-in documents, as `kind id`. */
  readonly packs: readonly string[];
  /** Found on loading. */
  readonly errors: number;
  readonly warnings: number;
}

/** The facts as JSON; findings are only counted, since they quote documents. */
export function doctorJson(
  head: ReportHead,
  { documents, hasBrokenSettings: _, ...facts }: DoctorFacts,
): string {
  return printReport("doctor", head, {
    ...facts,
    documents: Object.fromEntries(documents),
    diagnostics: [],
  });
}

/** The facts for reading, one a line. */
export function doctorText({ tool }: ReportHead, facts: DoctorFacts): string {
  const { settings, documents } = facts;
  const list = (items: readonly string[]) => (items.length === 0 ? "none" : items.join(", "));
  const lines = [
    `creditbank  ${tool.version}`,
    `node        ${facts.node}`,
    `platform    ${facts.platform}`,
    `workspace   ${facts.workspace} (${settingsText(facts)})`,
    `as of       ${settings.asOf ?? "today"}`,
    `banks       ${settings.banks.length === 0 ? "all" : list(settings.banks)}`,
    `frameworks  ${list(settings.frameworks)}`,
    `environment ${list(facts.variables)}`,
    `files       ${facts.files}`,
    `documents   ${list(documents.map(([kind, count]) => `${count} ${kind}`))}`,
    `packs       ${list(facts.packs)}`,
    `findings    ${counted(facts.errors, "error")}, ${counted(facts.warnings, "warning")} on loading; \`creditbank check\` shows all`,
  ];
  return `${lines.map(neutralise).join("\n")}\n`;
}

function settingsText({ hasSettings, hasBrokenSettings }: DoctorFacts): string {
  if (hasBrokenSettings) return "with creditbank.yaml, which cannot be used";
  return hasSettings ? "with creditbank.yaml" : "without creditbank.yaml";
}

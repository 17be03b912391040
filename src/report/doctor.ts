import { groupBy } from "../kernel/group.ts";
import { counted } from "./text/amount.ts";
import { printReport, type ReportHead } from "./text/json.ts";
import { indented } from "./text/layout.ts";
import { neutralise } from "./text/neutralise.ts";
import type { Style } from "./text/style.ts";

/** The columns before what is said. */
const labelWidth = 12;

/** A setting that holds where no flag says otherwise, and what says so. */
export interface SettingInForce<T> {
  readonly value: T;
  readonly from: "environment" | "file" | "default";
}

/** A variable of the environment that cannot be used. */
export interface VariableFault {
  readonly variable: string;
  readonly message: string;
}

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
    /** Null for today. */
    readonly asOf: SettingInForce<string | null>;
    /** None for those that the programs name. */
    readonly banks: SettingInForce<readonly string[]>;
    readonly frameworks: SettingInForce<readonly string[]>;
    readonly format: SettingInForce<string>;
    readonly failOn: SettingInForce<string>;
  };
  readonly faults: readonly VariableFault[];
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
  { documents, settings, hasBrokenSettings: _, ...facts }: DoctorFacts,
): string {
  const parts = Object.entries<SettingInForce<unknown>>(settings);
  return printReport("doctor", head, {
    ...facts,
    settings: Object.fromEntries(parts.map(([name, { value }]) => [name, value])),
    origins: Object.fromEntries(parts.map(([name, { from }]) => [name, from])),
    documents: Object.fromEntries(documents),
    diagnostics: [],
  });
}

/** The facts for reading, one a line; what is longer goes on below itself. */
export function doctorText(
  { tool }: ReportHead,
  facts: DoctorFacts,
  { width }: Pick<Style, "width">,
): string {
  const { settings, documents } = facts;
  const list = (items: readonly string[]) => (items.length === 0 ? "none" : items.join(", "));
  const lines = [
    `creditbank  ${tool.version}`,
    `node        ${facts.node}`,
    `platform    ${facts.platform}`,
    `workspace   ${facts.workspace} (${settingsText(facts)})`,
    `as of       ${settings.asOf.value ?? "today"}${originText(settings.asOf, "AS_OF")}`,
    `banks       ${banksText(settings.banks)}`,
    `frameworks  ${list(settings.frameworks.value)}${originText(settings.frameworks, "FRAMEWORKS")}`,
    `format      ${settings.format.value}${originText(settings.format, "FORMAT")}`,
    `fail on     ${settings.failOn.value}${originText(settings.failOn, "FAIL_ON")}`,
    `environment ${list(facts.variables)}`,
    ...facts.faults.map(({ message }) => `not usable  ${message}`),
    `files       ${facts.files}`,
    `documents   ${list(documents.map(([kind, count]) => `${count} ${kind}`))}`,
    `packs       ${list(packCounts(facts.packs))} (--json lists them)`,
    `findings    ${counted(facts.errors, "error")}, ${counted(facts.warnings, "warning")} on loading; \`creditbank check\` shows all`,
  ];
  const wrapped = lines.flatMap((line) => indented(neutralise(line), 0, width, labelWidth));
  return `${wrapped.join("\n")}\n`;
}

function settingsText({ hasSettings, hasBrokenSettings }: DoctorFacts): string {
  if (hasBrokenSettings) return "with creditbank.yaml, which cannot be used";
  return hasSettings ? "with creditbank.yaml" : "without creditbank.yaml";
}

function banksText(banks: SettingInForce<readonly string[]>): string {
  const named = banks.value.length === 0 ? "those of the programs" : banks.value.join(", ");
  return `${named}${originText(banks, "BANK")}`;
}

/** What says so, where something does. */
function originText({ from }: SettingInForce<unknown>, variable: string): string {
  switch (from) {
    case "environment":
      return ` (CREDITBANK_${variable})`;
    case "file":
      return " (creditbank.yaml)";
    case "default":
      return "";
  }
}

/** How many built-in documents there are of each kind. */
function packCounts(packs: readonly string[]): readonly string[] {
  const kinds = groupBy(packs, (pack) => pack.split(" ", 1)[0] ?? "");
  return [...kinds].map(([kind, all]) => `${all.length} ${kind}`);
}

import { printJson, type Tool } from "./json.ts";
import { neutralise } from "./neutralise.ts";

/** What is worth knowing for a report of a fault; nothing personal. */
export interface DoctorFacts {
  readonly tool: Tool;
  readonly node: string;
  readonly platform: string;
  /** The folder as the user would type it. */
  readonly workspace: string;
  readonly hasSettings: boolean;
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
  readonly errors: number;
  readonly warnings: number;
}

/** The facts as JSON. */
export function doctorJson({ tool, documents, ...facts }: DoctorFacts): string {
  return printJson({
    report: "doctor",
    schemaVersion: 1,
    tool,
    ...facts,
    documents: Object.fromEntries(documents),
  });
}

/** The facts for reading, one a line. */
export function doctorText(facts: DoctorFacts): string {
  const { settings, documents } = facts;
  const list = (items: readonly string[]) => (items.length === 0 ? "none" : items.join(", "));
  const lines = [
    `creditbank  ${facts.tool.version}`,
    `node        ${facts.node}`,
    `platform    ${facts.platform}`,
    `workspace   ${facts.workspace} (${facts.hasSettings ? "with" : "without"} creditbank.yaml)`,
    `as of       ${settings.asOf ?? "today"}`,
    `banks       ${settings.banks.length === 0 ? "all" : list(settings.banks)}`,
    `frameworks  ${list(settings.frameworks)}`,
    `environment ${list(facts.variables)}`,
    `files       ${facts.files}`,
    `documents   ${list(documents.map(([kind, count]) => `${count} ${kind}`))}`,
    `packs       ${list(facts.packs)}`,
    `findings    ${facts.errors} errors, ${facts.warnings} warnings`,
  ];
  return `${lines.map(neutralise).join("\n")}\n`;
}

import {
  brokenMessage,
  holdsCommand,
  type Notation,
  withoutCommands,
} from "../../report/ci/step-log.ts";
import { quotedYaml } from "../../source/quoted-yaml.ts";
import type { Host } from "./host.ts";
import type { Output } from "./output.ts";

/** How each format of a result is written; null where its text is never one of a document. */
const notations = {
  text: "text",
  json: "json",
  ndjson: "json",
  sarif: "json",
  gitlab: "json",
  csv: "csv",
  markdown: "markdown",
  junit: "xml",
  yaml: "yaml",
  // What it is made of are commands, escaped as they are written; the others are packed.
  github: null,
  html: null,
  xlsx: null,
  parquet: null,
} as const satisfies Readonly<Record<string, Notation | "yaml" | null>>;

/** A format that a result may be written in. */
export type ResultFormat = keyof typeof notations;

/** Does a tool run in a step of GitHub Actions? */
export const inActions = ({ env }: Pick<Host, "env">): boolean =>
  !["", "0", "false", undefined].includes(env.GITHUB_ACTIONS);

/** May what is written to a stream stand in the log of a step? A file behind a redirection does not. */
const isStepLog = (host: Host, { isTTY, isFile }: Output): boolean =>
  inActions(host) && isTTY !== true && isFile !== true;

/** A result as it may go to standard output: in a step of GitHub Actions nothing in it is a workflow command. */
export function resultFor<T extends string | Uint8Array>(
  host: Host,
  format: ResultFormat,
  content: T,
): string | T {
  const notation = notations[format];
  if (notation === null || !isStepLog(host, host.stdout)) return content;
  const text = typeof content === "string" ? content : Buffer.from(content).toString("utf8");
  if (!holdsCommand(text)) return content;
  return notation === "yaml" ? yamlWithoutCommands(text) : withoutCommands(text, notation);
}

function yamlWithoutCommands(text: string): string {
  const quoted = quotedYaml(text, holdsCommand);
  return quoted.replaceAll("##[", "##\\x5b");
}

/** The host with a standard error on which nothing is a workflow command, where that is the log of a step. */
export function withSafeMessages(host: Host): Host {
  const { stderr } = host;
  if (!isStepLog(host, stderr)) return host;
  const write: Output["write"] = (content) =>
    stderr.write(typeof content === "string" ? brokenMessage(content) : content);
  const safe: Output = Object.create(stderr, { write: { value: write } });
  return Object.create(host, { stderr: { value: safe } });
}

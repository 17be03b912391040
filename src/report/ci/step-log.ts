import { digest } from "../../kernel/digest.ts";

/** How a text is written, which says how it can be kept from holding a workflow command. */
export type Notation = "text" | "json" | "csv" | "markdown" | "xml";

/** What GitHub Actions takes for a command in the log of a step: a line that begins so behind white space, or this anywhere. */
const command = /^\s*::|##\[/m;

/** Could a line of a text be taken for a workflow command? */
export const holdsCommand = (text: string): boolean => command.test(text);

/**
 * A text for the log of a step of GitHub Actions, in which nothing is a workflow command. JSON, XML and Markdown still
 * say the same, as they can write a character otherwise; CSV cannot, and gets an apostrophe before it, as before
 * formulas. Plain text stays as it is, and commands are switched off around it.
 */
export function withoutCommands(text: string, notation: Notation): string {
  if (!holdsCommand(text)) return text;
  switch (notation) {
    case "text":
      return fenced(text);
    case "json":
      return text.replaceAll("##[", "##\\u005b");
    case "csv":
      return broken(text, "##'[", "'::");
    case "markdown":
      return broken(text, "##\\[", "\\::");
    case "xml":
      return broken(text, "##&#91;", "&#58;:");
  }
}

/** A message of which nothing is a workflow command; it may be one of many that are written one after the other. */
export const brokenMessage = (text: string): string => broken(text, "## [", ": :");

function broken(text: string, anywhere: string, first: string): string {
  return text.replaceAll("##[", () => anywhere).replace(/^(\s*)::/gm, (_, space) => space + first);
}

function fenced(text: string): string {
  const token = digest(text).slice("sha256:".length);
  const end = text.endsWith("\n") ? "" : "\n";
  return `::stop-commands::${token}\n${text}${end}::${token}::\n`;
}

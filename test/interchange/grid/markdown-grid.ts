import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Outcome, run } from "../../cli/run.ts";
import { folderWith } from "../../cli/workspace.ts";
import { gridWorkspace } from "./sheet.ts";

/** What somebody types into the rows of a grid: by outcome, or as `+1`, `+2` into the rows at the end; by heading. */
export type TypedTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A text as somebody who knows Markdown writes it into a cell. */
const typedText = (text: string): string =>
  text
    .replace(/[\\`*_[\]|~<>&]/g, (mark) => (mark === "&" ? "&amp;" : `\\${mark}`))
    .replaceAll("\n", "<br/>");

/** The Markdown of a grid with its cells filled in. */
export function filledIn(markdown: string, typed: TypedTexts): string {
  const lines = markdown.split("\n");
  const at = lines.findIndex((line) => line.startsWith("| Outcome |"));
  const headings = cellsOf(lines[at] ?? "");
  let spare = 0;
  return lines
    .map((line, index) => {
      if (index < at + 2 || !line.startsWith("|")) return line;
      const cells = cellsOf(line);
      if (cells[0] === "" && cells.length === headings.length) spare += 1;
      const said = typed[cells[0] === "" ? `+${spare}` : (cells[0] ?? "").replaceAll("\\", "")];
      if (said === undefined || cells.length !== headings.length) return line;
      const filled = cells.map((cell, column) => {
        const text = said[headings[column] ?? ""];
        return text === undefined ? cell : typedText(text);
      });
      return `| ${filled.join(" | ")} |`;
    })
    .join("\n");
}

const cellsOf = (line: string) =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The grid of some micro-credentials with the course as Markdown, filled in, in a folder of its own. */
export async function markdownIn(
  names: readonly string[],
  typed: TypedTexts,
  change: (markdown: string) => string = (markdown) => markdown,
): Promise<string> {
  const cwd = folderWith(gridWorkspace);
  const made = await run(["grid", ...names, "carbon", "-o", "grid.md"], { cwd });
  if (made.code !== 0) throw new Error(made.stderr);
  const file = path.join(cwd, "grid.md");
  writeFileSync(file, change(filledIn(readFileSync(file, "utf8"), typed)));
  return cwd;
}

/** Reads the Markdown of a folder back. */
export const importMarkdown = (cwd: string, ...argv: readonly string[]): Promise<Outcome> =>
  run(["import", "grid", "grid.md", ...argv], { cwd });

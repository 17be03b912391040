import { columns } from "./columns.ts";
import type { Grid } from "./grid.ts";
import { gridTitle, headLines, instructions } from "./grid-words.ts";
import { suggestionLines } from "./suggestion-text.ts";

/** The columns that are filled in by hand. */
const byHand = ["answer", "share", "evidence", "comment", "initials", "date"] as const;

/** A grid as a Markdown table, for print and mail; only the workbook can be read back. */
export function gridMarkdown(grid: Grid): string {
  const { outcomes } = grid.course.data;
  const headings = columns.filter(
    ({ key }) => key !== "met" && key !== "competency" && key !== "shown",
  );
  const shown = headings.filter(({ heading }) => heading !== "");
  const rows = outcomes.map(({ id, statement, level, weight, essential }) => [
    id,
    statement,
    level ? level.value : "",
    weight?.toString() ?? "1",
    essential ? "yes" : "",
    suggestionLines(grid, id).join("\n"),
    ...byHand.map(() => ""),
  ]);
  const lines = [
    `# ${inline(gridTitle(grid))}`,
    "",
    ...[...headLines(grid), ...instructions].flatMap((text) => [inline(text), ""]),
    tableRow(shown.map(({ heading }) => heading)),
    tableRow(
      shown.map(() => "---"),
      false,
    ),
    ...rows.map((row) => tableRow(row)),
  ];
  return `${lines.join("\n")}\n`;
}

function tableRow(cells: readonly string[], quoted = true): string {
  return `| ${cells.map((cell) => (quoted ? inline(cell) : cell)).join(" | ")} |`;
}

/** Text that means nothing to Markdown or HTML within a line; its lines stay apart. */
function inline(text: string): string {
  return text
    .replace(/[\\`*_[\]|~]/g, "\\$&")
    .replace(/[<>&]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/\r\n?|\n/g, "<br>")
    .replace(/\p{Cc}/gu, "\ufffd");
}

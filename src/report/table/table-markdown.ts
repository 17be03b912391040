import { inline } from "../text/markdown.ts";
import { cellWords, type ReportTable } from "./report-table.ts";

/** Views as Markdown: a heading and a table each; columns that say nothing are left out, and so are views without rows. */
export function tablesMarkdown(title: string, tables: readonly ReportTable[]): string {
  const views = tables.filter(({ rows }) => rows.length > 0).map(viewLines);
  const shown = views.length === 0 ? [["Nothing to show."]] : views;
  return `${[[`# ${inline(title)}`], ...shown].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function viewLines({ name, columns, rows }: ReportTable): string[] {
  const used = columns.flatMap((_, at) =>
    rows.some(({ cells }) => cellWords(cells[at] ?? null) !== "") ? [at] : [],
  );
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    `## ${inline(name)}`,
    "",
    line(used.map((at) => inline(columns[at]?.heading ?? ""))),
    line(used.map(() => "---")),
    ...rows.map(({ cells }) =>
      line(used.map((at) => inline(cellWords(cells[at] ?? null)).replace(/\s*\n\s*/g, "<br>"))),
    ),
  ];
}

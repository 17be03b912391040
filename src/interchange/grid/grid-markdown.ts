import type { Outcome } from "../../documents/course.ts";
import { type ColumnKey, columns } from "./columns.ts";
import { competencyList } from "./competency-list.ts";
import { type Grid, partsOf } from "./grid.ts";
import {
  defaultRole,
  gridLabels,
  gridTitle,
  headLines,
  instructions,
  markdownInstructions,
} from "./grid-words.ts";
import { madeComment } from "./made-comment.ts";
import { markdownText } from "./markdown-text.ts";
import { outcomeWords, spareCount } from "./outcome-words.ts";
import { suggestedKey, suggestionLines } from "./suggestion-text.ts";

type Texts = Partial<Readonly<Record<ColumnKey, string>>>;

/** The columns of the workbook that are there for its formulas. */
const worked: readonly ColumnKey[] = ["shown", "met"];

const shown = columns.filter(({ key, heading }) => heading !== "" && !worked.includes(key));

/** A grid as Markdown, to fill in and read back like the workbook. */
export function gridMarkdown(grid: Grid): string {
  const { outcomes } = grid.course.data;
  const parts = partsOf(grid.course);
  const spare = Array.from({ length: spareCount(outcomes) }, () => rowOf({}));
  const lines = [
    `# ${markdownText(gridTitle(grid))}`,
    "",
    ...paragraphs(headLines(grid)),
    ...table([
      [gridLabels.role, defaultRole],
      [gridLabels.organisation, ""],
      [gridLabels.department, ""],
      [gridLabels.date, ""],
    ]),
    "",
    ...paragraphs(instructions),
    ...markdownInstructions.flatMap((text) => [text, ""]),
    ...table([
      shown.map(({ heading }) => heading),
      ...outcomes.map((outcome) => outcomeRow(grid, outcome, parts.has(outcome.id))),
      ...spare,
    ]),
    "",
    "## Competencies",
    "",
    ...table(competencyList(grid)),
    "",
    madeComment(grid.course, grid.offerings),
  ];
  return `${lines.join("\n")}\n`;
}

function outcomeRow(grid: Grid, outcome: Outcome, isPart: boolean): string[] {
  const [first] = grid.suggestions.get(outcome.id) ?? [];
  return rowOf({
    ...outcomeWords(outcome, isPart),
    outcome: outcome.id,
    weight: outcome.weight?.toString() ?? "1",
    competency: first === undefined ? "" : suggestedKey(grid, first),
    suggestions: suggestionLines(grid, outcome.id).join("\n"),
  });
}

const rowOf = (texts: Texts) => shown.map(({ key }) => texts[key] ?? "");

const paragraphs = (texts: readonly string[]) => texts.flatMap((text) => [markdownText(text), ""]);

/** A table; the first row is its head. */
function table([head = [], ...rows]: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(head.map(markdownText)),
    line(head.map(() => "---")),
    ...rows.map((row) => line(row.map(markdownText))),
  ];
}

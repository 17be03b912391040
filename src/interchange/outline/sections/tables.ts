import type { Block } from "../blocks/block.ts";
import { headingMeaning } from "../words/heading-meaning.ts";
import type { Meaning } from "../words/headings.ts";
import { labelOf } from "../words/label.ts";
import type { SectionBuilder } from "./section-builder.ts";
import { filledCells, isHeadedRow, isLabelTable, meaningOfColumns } from "./table-kind.ts";

/** Takes a table: of labels and values, of one row below its headings, or of rows that belong to a section. */
export function takeTable(builder: SectionBuilder, rows: readonly Block[]): void {
  const [head] = rows;
  if (head === undefined) return;
  const about = meaningOfColumns(head);
  if (isHeadedRow(rows) && about !== builder.within) headedRow(builder, rows);
  else if (isLabelTable(rows, builder.within)) for (const row of rows) labelRow(builder, row);
  else {
    if (about !== null && !takesRows(builder, about)) builder.openAs(head.text, about, head);
    for (const row of rows) dataRow(builder, row);
  }
}

/** Does the section that is open hold such a table? */
function takesRows({ within }: SectionBuilder, about: Meaning): boolean {
  if (within === about || within === "hours" || within === "assessments") return true;
  return within !== null && about !== "assessments";
}

function headedRow(builder: SectionBuilder, [head, values]: readonly Block[]): void {
  if (head === undefined || values === undefined) return;
  for (const [index, cell] of head.cells.entries()) {
    const [label] = cell;
    const value = values.cells[index] ?? [];
    if (label !== undefined) builder.pair(label.text, headingMeaning(label.text), value, values);
  }
}

function labelRow(builder: SectionBuilder, row: Block): void {
  const cells = filledCells(row);
  const [first, second, third, fourth] = cells;
  if (first === undefined) return;
  if (second === undefined) single(builder, row, first);
  else if (cells.length === 4 && isLabel(third)) {
    cellPair(builder, row, first, second);
    cellPair(builder, row, third ?? [], fourth ?? []);
  } else cellPair(builder, row, first, cells.slice(1).flat());
}

function cellPair(
  builder: SectionBuilder,
  row: Block,
  label: readonly Block[],
  value: readonly Block[],
): void {
  const [name, ...more] = label;
  if (name === undefined) return;
  const bare = name.text.replace(/\s*[:：]$/u, "");
  builder.pair(bare, headingMeaning(bare), value.flatMap(unfolded), row);
  if (more.length > 0) builder.pair(bare, null, more, row);
}

/** A row with one cell: a heading, a labelled text, or any text. */
function single(builder: SectionBuilder, row: Block, cell: readonly Block[]): void {
  const [first, ...others] = cell;
  const known = first === undefined ? null : headingMeaning(first.text);
  if (first !== undefined && known !== null && others.length > 0)
    builder.pair(first.text, known, others.flatMap(unfolded), row);
  else for (const block of cell.flatMap(unfolded)) builder.piece(block);
}

function dataRow(builder: SectionBuilder, row: Block): void {
  const cells = filledCells(row);
  const [only] = cells;
  if (only !== undefined && cells.length === 1 && (!builder.inList || isLabel(only))) {
    single(builder, row, only);
    return;
  }
  const texts = cells.map((cell) => (cell.length === 1 ? (cell[0]?.text ?? "") : ""));
  const labels = texts.map(labelOf);
  if (labels.length > 0 && labels.every((label) => label !== null && label.value !== ""))
    for (const [index, label] of labels.entries()) builder.part(row, texts[index] ?? "", label);
  else builder.push(row);
}

function isLabel(cell: readonly Block[] | undefined): boolean {
  return cell?.[0] !== undefined && headingMeaning(cell[0].text) !== null;
}

/** A row that stands in a cell as the pieces of its own cells, where it has one. */
function unfolded(block: Block): readonly Block[] {
  const cells = filledCells(block);
  return block.kind === "row" && cells.length === 1 ? (cells[0] ?? []) : [block];
}

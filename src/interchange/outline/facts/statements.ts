import type { Block } from "../blocks/block.ts";
import type { Section } from "../sections/section.ts";
import { cellText, filledCells } from "../sections/table-kind.ts";
import { fold } from "../words/fold.ts";
import { afterLeadIn, isLeadIn } from "../words/lead-in.ts";
import type { Found } from "./found.ts";
import type { Reading } from "./reading.ts";

/** Reads the statements of a list under headings of one meaning: items, rows, or paragraphs, whichever there are. */
export function readStatements(
  reading: Reading,
  meaning: "outcomes" | "topics",
): readonly Found<string>[] {
  return reading.about(meaning).flatMap((section) => {
    const { blocks } = section;
    const pieces = blocks.flatMap((block) => (block.kind === "row" ? inner(block) : block));
    if (pieces.some(({ kind }) => kind === "item")) return fromItems(reading, section, pieces);
    if (blocks.some(({ kind }) => kind === "row")) return fromRows(reading, section, meaning);
    return fromParagraphs(reading, section, meaning);
  });
}

/** A row of one cell, or of a label and a list, as its pieces; any other as it is. */
function inner(row: Block): readonly Block[] {
  const cells = filledCells(row);
  const lists = cells.filter((cell) => cell.some(({ kind }) => kind === "item"));
  return lists.length > 0 ? lists.flat() : [row];
}

/** Items of the outermost list; what is nested below one belongs to it, unless it only names a group. */
function fromItems(
  reading: Reading,
  { blocks, label }: Section,
  pieces: readonly Block[],
): readonly Found<string>[] {
  const items = pieces.filter(({ kind }) => kind === "item");
  const least = Math.min(...items.map(({ level }) => level));
  const found: Found<string>[] = [];
  for (const [index, block] of items.entries()) {
    if (block.level > least) continue;
    const nested = nestedBelow(items, index, least);
    reading.use(...nested);
    const text = trimmed(block.text);
    const group =
      text.split(" ").length <= 3 && nested.some((child) => /^\p{Lu}/u.test(child.text));
    if (group) {
      for (const child of nested) found.push(reading.found(trimmed(child.text), child, label));
    } else {
      const below = nested.map((child) => trimmed(child.text)).join("; ");
      const whole = below === "" ? text : `${text.replace(/[:：]?$/u, ":")} ${below}`;
      found.push(reading.found(whole, block, label));
    }
  }
  for (const block of blocks) if (block.kind === "row" || isIntroduction(block)) reading.use(block);
  return found;
}

function nestedBelow(items: readonly Block[], from: number, least: number): readonly Block[] {
  let end = from + 1;
  while ((items[end]?.level ?? least) > least) end += 1;
  return items.slice(from + 1, end);
}

/** Rows of a table: the column that its heading names, else the first with words. */
function fromRows(
  reading: Reading,
  { blocks, label }: Section,
  meaning: "outcomes" | "topics",
): readonly Found<string>[] {
  const rows = blocks.filter(({ kind }) => kind === "row");
  const wanted =
    meaning === "topics"
      ? /topic|theme|content|contenu|sujet|subject|title/
      : /outcome|competenc|statement|able to|resultat|acquis|objectif/;
  const [head] = rows;
  const named = head?.cells.findIndex((cell) => isColumnName(cellText(cell), wanted)) ?? -1;
  if (named >= 0 && head !== undefined) reading.use(head);
  reading.use(...blocks.filter(isIntroduction));
  const entries = rows.slice(named >= 0 ? 1 : 0);
  if (named >= 0) reading.leaveColumns(entries, head, [named]);
  return entries.flatMap((row) => {
    const at = named >= 0 ? named : row.cells.findIndex((one) => isStatement(cellText(one)));
    const text = trimmed(cellText(row.cells[at]));
    if (text === "" || (named < 0 && !isStatement(text))) return [];
    if (named < 0) reading.leaveColumns([row], undefined, [at]);
    return reading.found(withoutName(text), row, label);
  });
}

function isColumnName(text: string, wanted: RegExp): boolean {
  return text.length <= 60 && text.split(" ").length <= 8 && wanted.test(fold(text));
}

function isStatement(text: string): boolean {
  return /\p{L}{2}\P{L}+\p{L}/u.test(text) || /^\p{L}{5,}$/u.test(text);
}

function fromParagraphs(
  reading: Reading,
  { blocks, label }: Section,
  meaning: "outcomes" | "topics",
): readonly Found<string>[] {
  const pieces = blocks.filter((block) => block.kind === "paragraph" && !isIntroduction(block));
  reading.use(...blocks.filter(isIntroduction));
  return pieces.flatMap((block) => {
    const rest =
      meaning === "outcomes"
        ? (afterLeadIn(block.text) ?? block.text)
        : block.text.replace(/^topics (?:may )?include:?\s+/iu, "");
    const parts = rest.split(/;\s+/u);
    const separate = parts.length >= 2 || meaning === "outcomes" ? parts : commas(rest);
    return separate.map((text) =>
      reading.found(trimmed(text.replace(/^(?:and|et)\s+/iu, "")), block, label),
    );
  });
}

/** A list of short topics in one line. */
function commas(text: string): readonly string[] {
  const parts = text.replace(/\.$/, "").split(/,\s+(?:and\s+|et\s+)?/u);
  const short = parts.length >= 3 && parts.every((part) => part.split(" ").length <= 6);
  return short ? parts : [text];
}

/** A sentence that comes before a list, and is no entry of it. */
function isIntroduction({ kind, text }: Block): boolean {
  return kind !== "item" && kind !== "row" && (isLeadIn(text) || /[:：]$/u.test(text));
}

/** Without the name that stands before a statement in a cell. */
function withoutName(text: string): string {
  return text.replace(/^(?:[A-Z]{0,3}L?O|CO)\s?\d{1,2}[.:)]?\s+/u, "");
}

/** Without what joins an entry to the next. */
function trimmed(text: string): string {
  return text
    .replace(
      /^(?:unit|week|module|topic|session|part|chapter|semaine|séance|thème|bloc)s?\s+\d{1,2}(?:\s*[–-]\s*\d{1,2})?\s*[:.–—-]\s*(?=\S)/iu,
      "",
    )
    .replace(/\s*(?:[;,]\s*(?:and|et|or|ou)?)$/iu, "")
    .trim();
}

import { splitMarker } from "./marker.ts";

/** What one line of a text or Markdown file is. */
export type PlainLine =
  | { readonly is: "blank" }
  | { readonly is: "rule" }
  | { readonly is: "heading"; readonly level: number; readonly text: string }
  | { readonly is: "row"; readonly cells: readonly string[] }
  | { readonly is: "item"; readonly indent: number; readonly marker: string; readonly text: string }
  | {
      readonly is: "text";
      readonly indent: number;
      readonly text: string;
      readonly strong: boolean;
    };

/** A line that only draws: `-----`, `=====`, `|---|---|`. */
const drawn = /^[\s|:+=_*~-]{3,}$/;

/** Reads one line by itself. */
export function plainLine(line: string): PlainLine {
  const text = line.trim();
  if (text === "") return { is: "blank" };
  if (drawn.test(line)) return { is: "rule" };
  const heading = /^(#{1,6})\s+(.*)$/s.exec(text);
  if (heading !== null)
    return { is: "heading", level: heading[1]?.length ?? 1, text: unmarked(heading[2] ?? "") };
  const cells = cellsOf(text);
  if (cells !== null) return { is: "row", cells: cells.map(unmarked) };
  const indent = line
    .slice(0, line.length - line.trimStart().length)
    .replaceAll("\t", "    ").length;
  const strong = /^(\*\*|__)(?!\s).{1,200}\1:?$/s.test(text) && !text.slice(2, -3).includes("**");
  const plain = unmarked(text);
  const item = strong ? null : splitMarker(plain);
  return item === null
    ? { is: "text", indent, text: plain, strong }
    : { is: "item", indent, marker: item.marker, text: item.rest };
}

/** The cells of a Markdown row, or of columns set apart by tabs or three spaces and more; null where there is one. */
function cellsOf(text: string): string[] | null {
  if (text.startsWith("|") && text.length > 2) {
    const inner = text.endsWith("|") ? text.slice(1, -1) : text.slice(1);
    return inner.split("|").map((cell) => cell.trim());
  }
  if (!/\S(?:\t| {3})/.test(text)) return null;
  const cells = text.split(/\t\s*| {3,}/).map((cell) => cell.trim());
  const bulleted = /^(?:[-*•·o–]|\(?[\da-z]{1,3}[.)])$/u.test(cells[0] ?? "");
  return cells.length < 2 || bulleted ? null : cells;
}

/** Without the marks of Markdown: emphasis, code, links. */
function unmarked(text: string): string {
  return text
    .replace(/\*\*|__|`/g, "")
    .replace(/!?\[([^[\]]{0,200})\]\([^()]{0,500}\)/g, "$1")
    .replace(/(?<=^|[\s(])[*_](?=\S)|(?<=\S)[*_](?=[\s.,;:)]|$)/g, "")
    .replace(/\s*#+$/, "");
}

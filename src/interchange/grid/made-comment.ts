import type { Document } from "../../documents/document.ts";
import { madeFrom, mark } from "./made-from.ts";

/** What a grid in Markdown was made from: the rows of the workbook's hidden sheet, as a comment that no reader sees. */
export function madeComment(
  course: Document<"course">,
  offerings: readonly Document<"micro-credential">[],
): string {
  const rows = madeFrom(course, offerings).map((row) => JSON.stringify(row));
  return `<!-- ${mark[0]}: ${hidden(`[${rows.join(", ")}]`)} -->`;
}

/** JSON in which nothing ends a comment. */
const hidden = (json: string) =>
  json.replace(/[<>]|--/g, (found) =>
    found === "--" ? "-\\u002d" : `\\u00${found.charCodeAt(0).toString(16)}`,
  );

/** The rows of a comment that `madeComment` wrote; null for any other comment, or one that was damaged. */
export function rowsOfComment(comment: string): string[][] | null {
  const text = comment.trim();
  if (!text.startsWith(`${mark[0]}:`)) return null;
  try {
    const rows: unknown = JSON.parse(text.slice(mark[0].length + 1));
    return Array.isArray(rows) && rows.every(isTexts) ? rows : null;
  } catch {
    return null;
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

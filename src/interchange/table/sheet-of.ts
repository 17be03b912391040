import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../kernel/text.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { MappedTable } from "./read-mapping.ts";

/** The sheet that a mapping means, of several of which one has content; a finding where there is none. Without a name it is the first with content. */
export function sheetOf(table: MappedTable, sheets: readonly Sheet[]): Sheet | Diagnostic {
  const { sheet: wanted } = table.mapping;
  const full = sheets.filter(({ rows }) => rows.length > 0);
  const found =
    wanted === undefined
      ? full[0]
      : typeof wanted === "number"
        ? sheets[wanted - 1]
        : (sheets.find(({ name }) => name === wanted) ??
          (sheets.length === 1 && sheets[0]?.name === null ? sheets[0] : undefined));
  if (found !== undefined && found.rows.length > 0) return found;
  const names = sheets.map(({ name }) => (name === null ? "one without a name" : `"${name}"`));
  const sheet = `"${wanted}"`;
  const suggestion = didYouMean(
    String(wanted),
    sheets.flatMap(({ name }) => name ?? []),
  );
  return diagnostic("table-sheet", { sheet, found: names, suggestion }, table.place("sheet"));
}

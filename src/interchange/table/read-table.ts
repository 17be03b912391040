import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { startOf } from "../../diagnostics/span.ts";
import { append } from "../../kernel/append.ts";
import type { Draft } from "../draft.ts";
import type { Imported, ImportOptions } from "../format.ts";
import { wordsOf } from "../grid/read/cell-values.ts";
import type { InputFile } from "../input-file.ts";
import { readSheets } from "../sheet/read-sheets.ts";
import { readMapping } from "./read-mapping.ts";
import { sheetOf } from "./sheet-of.ts";
import { TableReader } from "./table-reader.ts";

/** Reads tables as documents by the mapping that the user gives; without one, says how to get it. */
export function readTables(files: readonly InputFile[], options: ImportOptions): Imported {
  const { map } = options;
  if (map === undefined) return { drafts: [], diagnostics: files.flatMap(unmapped) };
  const { tables, diagnostics: wrong } = readMapping(map);
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [...wrong];
  if (tables.length === 0) return { drafts, diagnostics };
  for (const file of files) {
    const { sheets, diagnostics: unread } = readSheets(file);
    append(diagnostics, unread);
    if (sheets.length === 0) continue;
    if (sheets.every(({ rows }) => rows.length === 0)) {
      diagnostics.push(nothingIn(file));
      continue;
    }
    for (const table of tables) {
      const sheet = sheetOf(table, sheets);
      if ("code" in sheet) {
        diagnostics.push(sheet);
        continue;
      }
      const reader = new TableReader(table, sheet, options, file.path);
      append(drafts, reader.read());
      append(diagnostics, reader.findings);
    }
  }
  return { drafts, diagnostics };
}

function nothingIn({ path }: InputFile): Diagnostic {
  return diagnostic("nothing-found", { format: "a table", wanted: "row" }, startOf(path));
}

function unmapped(file: InputFile): readonly Diagnostic[] {
  const { sheets, diagnostics } = readSheets(file);
  if (sheets.length === 0) return diagnostics;
  const [first] = sheets.flatMap(({ rows }) => rows.slice(0, 1));
  if (first === undefined) return [...diagnostics, nothingIn(file)];
  const columns = [...first.cells.values()].map((cell) => `"${wordsOf(cell)}"`);
  return [...diagnostics, diagnostic("table-unmapped", { columns }, startOf(file.path))];
}

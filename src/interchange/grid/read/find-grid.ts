import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { SourceFile } from "../../../source/source-file.ts";
import { readText } from "../../../source/text.ts";
import { findMarkdownGrid, isNamedMarkdown } from "./find-markdown-grid.ts";
import { findWorkbookGrid } from "./find-workbook-grid.ts";
import type { FoundGrid } from "./found-grid.ts";

/** Finds the grid in a file, whose content tells whether it is a workbook or Markdown; a finding where it holds none. */
export function findGrid(file: string, bytes: Uint8Array): FoundGrid | Diagnostic {
  const text = isArchive(bytes) ? null : readText(file, bytes);
  if (text instanceof SourceFile) return findMarkdownGrid(text) ?? findWorkbookGrid(file, bytes);
  return text !== null && isNamedMarkdown(file) ? text : findWorkbookGrid(file, bytes);
}

/** Does the file begin as workbooks do? */
const isArchive = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b;

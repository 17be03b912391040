import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { startOf } from "../../diagnostics/span.ts";
import { append } from "../../kernel/append.ts";
import type { Draft } from "../draft.ts";
import type { Imported, ImportOptions } from "../format.ts";
import type { InputFile } from "../input-file.ts";
import { readSheets } from "../sheet/read-sheets.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { bareLayout } from "./bare-layout.ts";
import { headedLayout } from "./guide-columns.ts";
import { GuideIds } from "./guide-ids.ts";
import { GuideReader } from "./guide-reader.ts";

/** Reads transfer guides as agreements, with the courses and micro-credentials that they name only by code or title. */
export function readGuide(files: readonly InputFile[], options: ImportOptions): Imported {
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  const ids = new GuideIds();
  for (const file of files) {
    const { sheets, diagnostics: unread } = readSheets(file);
    append(diagnostics, unread);
    const found = sheets.flatMap((sheet) => {
      const layout = headedLayout(sheet) ?? bareLayout(sheet);
      return layout === null ? [] : [{ sheet, layout }];
    });
    if (found.length === 0 && sheets.length > 0) {
      const wanted = "a transfer guide: `Sending item` and `Transfer credit` at least";
      diagnostics.push(diagnostic("table-heading", { wanted, row: null }, startOf(file.path)));
    }
    for (const { sheet, layout } of found) {
      const reader = new GuideReader(sheet, layout, options, ids);
      append(drafts, reader.read());
      append(diagnostics, reader.findings);
    }
  }
  return { drafts: onceEach(drafts), diagnostics };
}

/** Two files may name the same course. */
function onceEach(drafts: readonly Draft[]): readonly Draft[] {
  return [...new Map(drafts.map((draft) => [`${draft.kind} ${draft.id}`, draft])).values()];
}

/** Could a table be a transfer guide, from its headings or the order of its columns? */
export function isGuide(sheet: Sheet): boolean {
  const layout = headedLayout(sheet);
  if (layout === null) return bareLayout(sheet) !== null;
  return (
    layout.columns.has("receiving") || layout.columns.has("sending") || layout.columns.has("bank")
  );
}

import { zipSync } from "fflate";
import type { Sheet, Workbook } from "../workbook.ts";
import { sheetPart } from "./sheet-part.ts";
import { StyleTable } from "./styles.ts";
import { element, escaped, part } from "./xml.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaging = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The workbook as an Office Open XML file (ECMA-376, SpreadsheetML); the same workbook gives the same bytes. */
export function xlsx(workbook: Workbook): Uint8Array {
  const styles = new StyleTable();
  const sheets = workbook.sheets.map((sheet) => sheetPart(sheet, styles));
  const parts: Readonly<Record<string, string>> = {
    ...frameParts(workbook.sheets),
    ...Object.fromEntries(sheets.map((text, index) => [sheetName(index), text])),
    "xl/styles.xml": styles.toPart(),
  };
  const bytes = Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)]);
  return zipSync(Object.fromEntries(bytes), { mtime: firstDay, level: 9 });
}

/** Where a sheet stands in the package; counted from 0. */
export const sheetName = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;

/** The parts of a package beside its sheets and styles. */
export function frameParts(sheets: readonly Sheet[]): Readonly<Record<string, string>> {
  return {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relations([[`${office}/officeDocument`, "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookPart(sheets),
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map(
        (_, index) => [`${office}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const,
      ),
      [`${office}/styles`, "styles.xml"],
    ]),
  };
}

/** The first moment that an archive can name, in whichever time zone: no clock enters the bytes. */
export const firstDay = new Date(1980, 0, 1);

function contentTypes(sheets: number): string {
  const override = (name: string, kind: string) =>
    element("Override", { PartName: name, ContentType: `${type}.${kind}+xml` });
  return part(
    element("Types", { xmlns: `${packaging}/content-types` }, [
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      override("/xl/workbook.xml", "sheet.main"),
      ...Array.from({ length: sheets }, (_, index) =>
        override(`/xl/worksheets/sheet${index + 1}.xml`, "worksheet"),
      ),
      override("/xl/styles.xml", "styles"),
    ]),
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(([kind, target], index) =>
    element("Relationship", { Id: `rId${index + 1}`, Type: kind, Target: target }),
  );
  return part(element("Relationships", { xmlns: `${packaging}/relationships` }, items));
}

function workbookPart(sheets: readonly Sheet[]): string {
  const entries = sheets.map(({ name, hidden }, index) =>
    element("sheet", {
      name,
      sheetId: index + 1,
      state: hidden ? "hidden" : undefined,
      "r:id": `rId${index + 1}`,
    }),
  );
  const titles = sheets.flatMap(({ name, heading }, index) =>
    heading === undefined
      ? []
      : element(
          "definedName",
          { name: "_xlnm.Print_Titles", localSheetId: index },
          escaped(`'${name.replaceAll("'", "''")}'!$${heading.from}:$${heading.to}`),
        ),
  );
  return part(
    element("workbook", { xmlns: main, "xmlns:r": office }, [
      element("bookViews", {}, element("workbookView", { activeTab: 0 })),
      element("sheets", {}, entries),
      titles.length === 0 ? "" : element("definedNames", {}, titles),
      element("calcPr", { calcId: 191029, fullCalcOnLoad: 1 }),
    ]),
  );
}

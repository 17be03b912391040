import { cellText } from "../cell-text.ts";
import { cellName } from "../reference.ts";
import type { Cell, Row, Sheet, Validation } from "../workbook.ts";
import type { StyleTable } from "./styles.ts";
import { element, escaped, part } from "./xml.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A worksheet; its elements stand in the order that the format prescribes. */
export function sheetPart(sheet: Sheet, styles: StyleTable): string {
  const { merges = [], validations = [], columns } = sheet;
  return part(
    element("worksheet", { xmlns: main }, [
      element("sheetPr", {}, element("pageSetUpPr", { fitToPage: 1 })),
      view(sheet),
      element("sheetFormatPr", { defaultRowHeight: 15 }),
      columns.length === 0 ? "" : element("cols", {}, columns.map(column)),
      element(
        "sheetData",
        {},
        sheet.rows.map((row, index) => rowElement(row, index + 1, styles)),
      ),
      sheet.protected ? protection : "",
      sheet.filter === undefined ? "" : element("autoFilter", { ref: sheet.filter }),
      merges.length === 0
        ? ""
        : element(
            "mergeCells",
            { count: merges.length },
            merges.map((ref) => element("mergeCell", { ref })),
          ),
      ...highlights(sheet, styles),
      validations.length === 0
        ? ""
        : element("dataValidations", { count: validations.length }, validations.map(validation)),
      element("pageMargins", {
        left: 0.4,
        right: 0.4,
        top: 0.5,
        bottom: 0.6,
        header: 0.3,
        footer: 0.3,
      }),
      element("pageSetup", {
        paperSize: letter,
        orientation: "landscape",
        fitToWidth: 1,
        fitToHeight: 0,
      }),
      footer(sheet),
    ]),
  );
}

/** The number of letter paper (8.5 × 11 in). */
const letter = 1;

/** Locked cells stay locked; formats, rows, sorting and filtering of the rest stay allowed. No password: it guards against slips, not against people. */
const protection = element("sheetProtection", {
  sheet: 1,
  objects: 1,
  scenarios: 1,
  formatCells: 0,
  formatColumns: 0,
  formatRows: 0,
  insertRows: 0,
  insertColumns: 0,
  sort: 0,
  autoFilter: 0,
});

function view({ heading }: Sheet): string {
  const pane =
    heading === undefined
      ? ""
      : element("pane", {
          ySplit: heading.to,
          topLeftCell: cellName(heading.to + 1, 1),
          activePane: "bottomLeft",
          state: "frozen",
        });
  return element(
    "sheetViews",
    {},
    element("sheetView", { workbookViewId: 0, showGridLines: 0 }, pane),
  );
}

function column({ width, hidden }: Sheet["columns"][number], index: number): string {
  return element("col", {
    min: index + 1,
    max: index + 1,
    width,
    customWidth: 1,
    hidden: hidden ? 1 : undefined,
  });
}

function rowElement({ cells, height }: Row, number: number, styles: StyleTable): string {
  const inside = cells.map((cell, index) =>
    cell === null ? "" : cellElement(cell, cellName(number, index + 1), styles),
  );
  const fixed = height === undefined ? {} : { ht: height, customHeight: 1 };
  return element("row", { r: number, ...fixed }, inside);
}

/** What a cell of kind `inlineStr` holds: text that nothing takes for a formula. */
export function inlineText(text: string): string {
  return `<is><t xml:space="preserve">${escaped(literal(cellText(text)))}</t></is>`;
}

function cellElement({ content, style }: Cell, r: string, styles: StyleTable): string {
  const s = styles.number(style);
  if (content === null) return element("c", { r, s });
  if ("number" in content) return element("c", { r, s }, value(content.number.toFixed(10)));
  if ("text" in content) {
    return element("c", { r, s, t: "inlineStr" }, inlineText(content.text));
  }
  const formula = element("f", {}, escaped(content.formula));
  return typeof content.result === "string"
    ? element("c", { r, s, t: "str" }, [
        formula,
        element("v", {}, escaped(cellText(content.result))),
      ])
    : element("c", { r, s }, [formula, value(content.result.toFixed(10))]);
}

/** What looks like an escaped character (`_x0041_`) means itself. */
const literal = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

const value = (digits: string) => element("v", {}, digits.replace(/\.?0+$/, ""));

function highlights({ highlights: wanted = [] }: Sheet, styles: StyleTable): string[] {
  return wanted.map(({ range, when, fill }, index) => {
    const rule = element(
      "cfRule",
      { type: "expression", dxfId: styles.highlight(fill), priority: index + 1 },
      element("formula", {}, escaped(when)),
    );
    return element("conditionalFormatting", { sqref: range }, rule);
  });
}

function validation({ range, allow, strict, prompt }: Validation): string {
  return element(
    "dataValidation",
    {
      ...validationType(allow),
      errorStyle: strict ? "stop" : "warning",
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: 1,
      error: prompt,
      prompt,
      sqref: range,
    },
    bounds(allow),
  );
}

function validationType(allow: Validation["allow"]): Readonly<Record<string, string>> {
  if ("share" in allow) return { type: "decimal", operator: "between" };
  return "day" in allow ? { type: "date", operator: "greaterThan" } : { type: "list" };
}

function bounds(allow: Validation["allow"]): string[] {
  const formula = (number: 1 | 2, text: string) => element(`formula${number}`, {}, escaped(text));
  if ("listIn" in allow) return [formula(1, allow.listIn)];
  if ("words" in allow) return [formula(1, `"${allow.words.join(",")}"`)];
  return "share" in allow ? [formula(1, "0"), formula(2, "1")] : [formula(1, "32874")];
}

function footer({ footer: text }: Sheet): string {
  if (text === undefined) return "";
  const left = escaped(text.replaceAll("&", "&&"));
  return element(
    "headerFooter",
    {},
    element("oddFooter", {}, `&amp;L${left}&amp;RPage &amp;P of &amp;N`),
  );
}

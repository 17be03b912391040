import type { CellStyle } from "../../spreadsheet/workbook.ts";

/** How the cells of a grid look: what may be filled in is pale yellow, and nothing is told by colour alone. */
export const looks = {
  title: { bold: true, size: 14 },
  plain: {},
  label: { bold: true },
  heading: { bold: true, border: true, fill: "D9E2EC" },
  text: { border: true },
  number: { border: true, centred: true },
  percent: { border: true, centred: true, format: "percent" },
  bold: { bold: true, border: true, centred: true, fill: "EEF3F8", format: "percent" },
  fill: { border: true, editable: true, fill: "FFFBE6", format: "text" },
  fillShare: { border: true, centred: true, editable: true, fill: "FFFBE6", format: "percent" },
  fillDate: { border: true, centred: true, editable: true, fill: "FFFBE6", format: "date" },
} as const satisfies Readonly<Record<string, CellStyle>>;

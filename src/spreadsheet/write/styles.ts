import type { CellStyle } from "../workbook.ts";
import { element, part } from "./xml.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const formatIds = { general: 0, text: 49, percent: 9, date: 164 } as const;

/** The styles of a workbook: each distinct one has a number, in the order of first use. */
export class StyleTable {
  private readonly numbers = new Map<string, number>();
  private readonly fonts = new Map<string, number>();
  private readonly fills = new Map<string, number>();
  private readonly formats: string[] = [];
  private readonly highlights: string[] = [];

  constructor() {
    this.number({});
    for (const pattern of ["none", "gray125"]) {
      this.fills.set(
        element("fill", {}, element("patternFill", { patternType: pattern })),
        this.fills.size,
      );
    }
  }

  /** The number by which cells name a style. */
  number(style: CellStyle): number {
    const { bold = false, size = 11, colour = null, fill = null, ...rest } = style;
    const key = JSON.stringify([
      bold,
      size,
      colour,
      fill,
      rest.border,
      rest.centred,
      rest.editable,
      rest.format,
    ]);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.formats.push(this.format(style));
    this.numbers.set(key, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** The number by which conditional formats name a fill. */
  highlight(fill: string): number {
    const colours = element("patternFill", {}, element("bgColor", { rgb: `FF${fill}` }));
    const entry = element("dxf", {}, element("fill", {}, colours));
    const known = this.highlights.indexOf(entry);
    return known >= 0 ? known : this.highlights.push(entry) - 1;
  }

  /** The part that defines all styles asked for so far. */
  toPart(): string {
    const list = (name: string, items: readonly string[]) =>
      element(name, { count: items.length }, items);
    return part(
      element("styleSheet", { xmlns: main }, [
        list("numFmts", [
          element("numFmt", { numFmtId: formatIds.date, formatCode: "yyyy\\-mm\\-dd" }),
        ]),
        list("fonts", [...this.fonts.keys()]),
        list("fills", [...this.fills.keys()]),
        list("borders", [noBorder, thinBorder]),
        list("cellStyleXfs", [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
        list("cellXfs", this.formats),
        list("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
        list("dxfs", this.highlights),
      ]),
    );
  }

  private format(style: CellStyle): string {
    const { format = "general", fill, border = false, centred = false, editable = false } = style;
    const fillId = fill === undefined ? 0 : this.fillId(fill);
    return element(
      "xf",
      {
        numFmtId: formatIds[format],
        fontId: this.fontId(style),
        fillId,
        borderId: border ? 1 : 0,
        xfId: 0,
        applyNumberFormat: 1,
        applyFont: 1,
        applyFill: 1,
        applyBorder: 1,
        applyAlignment: 1,
        applyProtection: 1,
      },
      [
        element("alignment", {
          horizontal: centred ? "center" : undefined,
          vertical: "top",
          wrapText: 1,
        }),
        element("protection", { locked: editable ? 0 : 1 }),
      ],
    );
  }

  private fontId({ bold = false, size = 11, colour }: CellStyle): number {
    const font = element("font", {}, [
      ...(bold ? [element("b", {})] : []),
      element("sz", { val: size }),
      ...(colour === undefined ? [] : [element("color", { rgb: `FF${colour}` })]),
      element("name", { val: "Calibri" }),
      element("family", { val: 2 }),
    ]);
    return numberIn(this.fonts, font);
  }

  private fillId(fill: string): number {
    const pattern = element("patternFill", { patternType: "solid" }, [
      element("fgColor", { rgb: `FF${fill}` }),
      element("bgColor", { indexed: 64 }),
    ]);
    return numberIn(this.fills, element("fill", {}, pattern));
  }
}

function numberIn(table: Map<string, number>, entry: string): number {
  const known = table.get(entry) ?? table.size;
  table.set(entry, known);
  return known;
}

const sides = ["left", "right", "top", "bottom"];
const noBorder = element(
  "border",
  {},
  [...sides, "diagonal"].map((side) => element(side, {})),
);
const thinBorder = element("border", {}, [
  ...sides.map((side) => element(side, { style: "thin" }, element("color", { rgb: "FFB0B0B0" }))),
  element("diagonal", {}),
]);

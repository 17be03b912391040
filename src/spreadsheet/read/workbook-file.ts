import { Archive } from "./archive.ts";
import { largestWorkbook } from "./limits.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readSheetCells, type SheetRow } from "./sheet-cells.ts";
import { Unreadable } from "./unreadable.ts";
import { readXml } from "./xml.ts";

/** A sheet of a workbook that was read. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** A workbook that was read. */
export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
  /** Do the workbook's dates count from 1904 instead of 1900? */
  readonly from1904: boolean;
}

/** Reads the cells of a workbook's sheets; where it cannot be read, why, as the end of a sentence. Bounded in time and memory. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook | { readonly unreadable: string } {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.detail };
    throw error;
  }
}

function read(bytes: Uint8Array): ReadWorkbook {
  if (bytes.length > largestWorkbook)
    throw new Unreadable(`it has ${bytes.length} bytes; at most ${largestWorkbook} are read`);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new Unreadable("it is protected with a password, or in the old .xls format");
  const archive = new Archive(bytes);
  const main = mainPart(archive);
  const outline = readOutline(archive.text(main), main);
  const targets = relationsOf(archive, main);
  const strings = [...targets.values()].find(({ type }) => type === "sharedStrings")?.target;
  const shared = strings === undefined ? [] : readSharedStrings(archive.text(strings), strings);
  const sheets = outline.sheets.flatMap(({ name, relation }) => {
    const found = targets.get(relation);
    if (found?.type !== "worksheet") return [];
    return [{ name, rows: readSheetCells(archive.text(found.target), found.target, shared) }];
  });
  return { sheets, from1904: outline.from1904 };
}

function mainPart(archive: Archive): string {
  const root = [...relationsOf(archive, "").values()].find(({ type }) => type === "officeDocument");
  if (root === undefined) throw new Unreadable("it is not an XLSX file");
  return root.target;
}

interface Outline {
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  readonly from1904: boolean;
}

function readOutline(xml: string, part: string): Outline {
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  readXml(xml, part, {
    open: (name, attribute) => {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attribute("date1904") ?? "");
      if (name === "sheet")
        sheets.push({ name: attribute("name") ?? "", relation: attribute("id") ?? "" });
    },
  });
  return { sheets, from1904 };
}

interface Relation {
  /** The last word of the relation's type. */
  readonly type: string;
  readonly target: string;
}

/** What a part refers to within the package, by id; what lies outside it is never followed. */
function relationsOf(archive: Archive, part: string): Map<string, Relation> {
  const cut = part.lastIndexOf("/") + 1;
  const [folder, file] = [part.slice(0, cut), part.slice(cut)];
  const name = `${folder}_rels/${file}.rels`;
  const found = new Map<string, Relation>();
  readXml(archive.text(name), name, {
    open: (element, attribute) => {
      if (element !== "Relationship" || attribute("TargetMode") === "External") return;
      const type = (attribute("Type") ?? "").split("/").at(-1) ?? "";
      const target = resolved(folder, attribute("Target") ?? "");
      found.set(attribute("Id") ?? "", { type, target });
    },
  });
  return found;
}

/** A path within the package; `..` above its root stays at the root. */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") {
      while (steps.at(-1) === "") steps.pop();
      steps.pop();
    } else steps.push(step);
  }
  return steps.filter((step) => step !== "" && step !== ".").join("/");
}

import { zipSync } from "fflate";
import { Archive } from "./archive.ts";
import { largestWorkbook, mostElements } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";
import { readXml } from "./xml.ts";

/** A Word file of which every part was looked at. */
export interface WordPackage {
  /** The parts that hold its text, packed anew: what a reader of them finds is no larger than was looked at. */
  readonly bytes: Uint8Array;
  /** What stands at the head and foot of its pages. */
  readonly margins: readonly string[];
}

/** The parts that hold text, styles and numbering; pictures, embedded files and settings are none of them. */
const textPart =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?!theme|settings|webSettings|fontTable|glossary|vba)[\w.-]+\.(?:xml|rels))$/;

const margin = /^word\/(?:header|footer)\d*\.xml$/;

/** Looks a Word file (ECMA-376) over before anything else reads it; where it cannot be read, why, as the end of a sentence. */
export function wordPackage(bytes: Uint8Array): WordPackage | { readonly unreadable: string } {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.detail };
    throw error;
  }
}

function read(bytes: Uint8Array): WordPackage {
  if (bytes.length > largestWorkbook)
    throw new Unreadable(`it has ${bytes.length} bytes; at most ${largestWorkbook} are read`);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new Unreadable("it is protected with a password, or in the old .doc format");
  const archive = new Archive(bytes, "a Word file (.docx)");
  if (!archive.names.some((name) => /^word\/document\d*\.xml$/.test(name)))
    throw new Unreadable("it is not a Word file (.docx)");
  const parts: Record<string, Uint8Array> = Object.create(null);
  const margins: string[] = [];
  let left = mostElements;
  for (const name of archive.names) {
    if (!textPart.test(name)) continue;
    const xml = archive.text(name);
    const texts: string[] = [];
    left -= lookOver(xml, name, left, margin.test(name) ? texts : null);
    if (margin.test(name)) margins.push(texts.join(" "));
    else parts[name] = new TextEncoder().encode(xml);
  }
  return {
    bytes: zipSync(parts, { level: 0 }),
    margins: margins.filter((text) => /\S/.test(text)),
  };
}

/** How many elements a part has; the text of its paragraphs goes into `texts`. Throws Unreadable beyond `most`. */
function lookOver(xml: string, part: string, most: number, texts: string[] | null): number {
  let count = 0;
  let inText = false;
  readXml(xml, part, {
    open: (name) => {
      count += 1;
      inText = name === "t";
      if (count > most) throw new Unreadable(`it has more than ${mostElements} elements`);
    },
    text: (text) => {
      if (inText) texts?.push(text);
    },
    close: () => {
      inText = false;
    },
  });
  return count;
}

import { startOf } from "../../../diagnostics/span.ts";
import { wordPackage } from "../../../spreadsheet/read/word-package.ts";
import type { BlockList } from "./block.ts";
import { cleanText } from "./clean-text.ts";
import { htmlBlocks } from "./html-blocks.ts";

/** Styles of Word that are headings, beside `Heading 1` to `Heading 6`. */
const styles = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/** The blocks of a Word file; where it cannot be read, why, as the end of a sentence. Pictures are left out. */
export async function wordBlocks(
  path: string,
  bytes: Uint8Array,
): Promise<BlockList | { readonly unreadable: string }> {
  const file = wordPackage(bytes);
  if ("unreadable" in file) return file;
  const html = await htmlOf(file.bytes);
  if (html === null) return { unreadable: "its text is not what a Word file has" };
  const list = htmlBlocks(path, html, "block");
  const why = "it stands in the margin of the pages";
  const margins = [...new Set(file.margins.map(cleanText))];
  const told = margins.map((what) => ({ what, why, at: startOf(path) }));
  return { ...list, leftOut: [...list.leftOut, ...told] };
}

/** Loaded when the first Word file is read, for it takes longer than all the rest. */
async function htmlOf(bytes: Uint8Array): Promise<string | null> {
  const { default: mammoth } = await import("mammoth");
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  const inside = { includeEmbeddedStyleMap: false, externalFileAccess: false };
  const options = { styleMap: styles, convertImage, ...inside };
  try {
    return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value;
  } catch {
    // Whatever is amiss with a part that is XML but not what Word writes, there is no text to be had.
    return null;
  }
}

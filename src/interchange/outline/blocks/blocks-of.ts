import { type Diagnostic, diagnostic } from "../../../diagnostics/diagnostic.ts";
import { startOf } from "../../../diagnostics/span.ts";
import { SourceFile } from "../../../source/source-file.ts";
import type { InputFile } from "../../input-file.ts";
import type { BlockList } from "./block.ts";
import { isMarkup, isPacked } from "./file-form.ts";
import { textBlocks } from "./text-blocks.ts";

/** The blocks of an outline in any of its forms, or why there are none. What reads Word and HTML is loaded when it is needed. */
export async function blocksOf(file: InputFile): Promise<BlockList | Diagnostic> {
  const { path, bytes } = file;
  if (isPacked(bytes)) {
    const { wordBlocks } = await import("./word-blocks.ts");
    const list = await wordBlocks(path, bytes);
    return "blocks" in list
      ? list
      : diagnostic("word-unreadable", { detail: list.unreadable }, startOf(path));
  }
  const { text } = file;
  if (!(text instanceof SourceFile)) return text;
  if (!isMarkup(file.head)) return textBlocks(text);
  const { htmlBlocks } = await import("./html-blocks.ts");
  return htmlBlocks(path, text.text, "line");
}

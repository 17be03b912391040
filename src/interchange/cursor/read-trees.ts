import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { append } from "../../kernel/append.ts";
import type { Draft } from "../draft.ts";
import type { Imported } from "../format.ts";
import type { InputFile } from "../input-file.ts";
import { Cursor } from "./cursor.ts";
import type { Readable } from "./reading.ts";

/** How the files of a format are read one by one. */
export interface TreeReading {
  readonly format: string;
  /** What a file has to hold. */
  readonly wanted: string;
  readonly treeOf: (file: InputFile) => Readable | Diagnostic;
  /** Adds what it makes of a tree. */
  readonly read: (top: Cursor, drafts: Draft[]) => void;
}

/** Reads files as trees: their drafts, why a file is no tree or holds nothing, and all that nobody asked for. */
export function readTrees(files: readonly InputFile[], reading: TreeReading): Imported {
  const { format, wanted, treeOf, read } = reading;
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const tree = treeOf(file);
    if ("code" in tree) {
      diagnostics.push(tree);
      continue;
    }
    const top = Cursor.over(tree);
    const before = drafts.length;
    read(top, drafts);
    if (drafts.length === before) top.reading.report("nothing-found", { format, wanted }, []);
    append(diagnostics, top.reading.finish());
  }
  return { drafts, diagnostics };
}

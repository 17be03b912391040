import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { startOf } from "../diagnostics/span.ts";
import { checkDraft } from "./check-draft.ts";
import type { Draft } from "./draft.ts";
import type { Format, ImportOptions } from "./format.ts";
import { recognised } from "./formats.ts";
import type { InputFile } from "./input-file.ts";

/** The documents of some files, and everything that is to be said about them. */
export interface Gathered {
  /** The format that they were read as; null where it could not be told. */
  readonly format: Format | null;
  /** Valid documents only. */
  readonly drafts: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads files as a format, or as what their content shows; drafts that are no documents are reported and left out. */
export async function gatherDrafts(
  stated: Format | null,
  files: readonly InputFile[],
  options: ImportOptions,
): Promise<Gathered> {
  const found = stated === null ? files.map(recognised) : [stated];
  const [format = null, ...others] = [...new Set(found)];
  if (format === null || format.importer === null || others.length > 0) {
    const diagnostics = files.flatMap((file, at) => notAlike(file, found, found[at] ?? null));
    return { format: null, drafts: [], diagnostics };
  }
  const { drafts, diagnostics } = await format.importer.read(files, options);
  const faults = drafts.map((draft) => ({ draft, problems: checkDraft(draft) }));
  return {
    format,
    drafts: faults.flatMap(({ draft, problems }) => (problems.length === 0 ? draft : [])),
    diagnostics: [...diagnostics, ...faults.flatMap(({ problems }) => problems)],
  };
}

/** Why a file is not read with the others: its format cannot be told, or another of them is of another. */
function notAlike(
  file: InputFile,
  found: readonly (Format | null)[],
  own: Format | null,
): readonly Diagnostic[] {
  if (own === null) return [unknownFormat(file)];
  const other = found.find((one) => one !== null && one !== own);
  if (other === undefined || other === null) return [];
  const args = { format: own.title, other: other.title };
  return [diagnostic("formats-differ", args, startOf(file.path))];
}

function unknownFormat(file: InputFile): Diagnostic {
  const { head, text, json } = file;
  if (!("path" in text)) return text;
  if (/^[[{]/.test(head) && !("value" in json)) return json;
  const detail = head === "" ? "it is empty" : "its content is that of no format that is read";
  return diagnostic("format-unknown", { detail, suggestion: null }, startOf(file.path));
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { AnyDocument, Document } from "../../src/documents/document.ts";
import type { Kind } from "../../src/documents/kinds.ts";
import { draftText } from "../../src/interchange/draft.ts";
import type { Exported, Format, ImportOptions } from "../../src/interchange/format.ts";
import { type Gathered, gatherDrafts } from "../../src/interchange/gather-drafts.ts";
import { InputFile } from "../../src/interchange/input-file.ts";
import { loadTexts } from "../../src/workspace/load.ts";

/** A file of others with this text. */
export const fileWith = (path: string, text: string): InputFile =>
  new InputFile(path, new TextEncoder().encode(text));

/** Reads a text as a format, or as what its content shows. */
export const imported = (
  format: Format | null,
  text: string,
  options: ImportOptions = {},
  path = "file",
): Promise<Gathered> => gatherDrafts(format, [fileWith(path, text)], options);

/** The documents as YAML, in one text. */
export const yamlOfDrafts = ({ drafts }: Gathered): string => drafts.map(draftText).join("---\n");

/** Writes the documents of a YAML text in a format. Throws where they are no documents. */
export function exported({ exporter, id }: Format, yaml: string): Exported {
  if (exporter === null) throw new Error(`${id} is not written`);
  const { documents, diagnostics } = loadTexts([{ path: "w.yaml", text: yaml }], { packs: false });
  const errors = diagnostics.filter(
    ({ severity, code }) => severity === "error" && code !== "unknown-reference",
  );
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return exporter.write({
    documents: exporter.kinds.flatMap(
      (kind) => documents.of(kind) as unknown as readonly AnyDocument[],
    ),
    find: <K extends Kind>(kind: K, name: string): Document<K> | null =>
      documents.editions(kind, name).at(-1) ?? null,
    all: (kind) => documents.of(kind),
  });
}

const shared = resolve(import.meta.dirname, "../../../shared/data");

/** A file of the shared samples and schemas as text; null where they are absent. */
export function sharedText(path: string): string | null {
  const file = resolve(shared, path);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** The names of the samples of a standard; none where they are absent. */
export function sampleNames(standard: string): readonly string[] {
  const folder = resolve(shared, "samples", standard);
  if (existsSync(folder)) return readdirSync(folder).sort();
  console.warn(`skipped: the samples of ${standard} are not on this machine`);
  return [];
}

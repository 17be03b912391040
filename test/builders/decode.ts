import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { decodeDocument } from "../../src/documents/decode.ts";
import type { AnyDocument } from "../../src/documents/document.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { readYaml } from "../../src/source/yaml.ts";

/** What one YAML document says, and what is wrong with it. */
export function decode(text: string): {
  readonly document: AnyDocument | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const file = new SourceFile("t.yaml", text);
  const { documents, diagnostics } = readYaml(file);
  const [root] = documents;
  if (root === undefined) return { document: null, diagnostics };
  return decodeDocument(root, file, "workspace");
}

/** The data of a document without findings. Throws when there is one. */
export function dataOf(text: string): Readonly<Record<string, unknown>> {
  const { document, diagnostics } = decode(text);
  if (document === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return document.data as unknown as Readonly<Record<string, unknown>>;
}

/** The findings about a text, each as `line:column code`. */
export const findingsIn = (text: string): string[] =>
  decode(text).diagnostics.map(({ at, code }) => `${at.line}:${at.column} ${code}`);

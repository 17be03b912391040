import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { decodeDocument } from "../documents/decode.ts";
import type { AnyDocument, Document } from "../documents/document.ts";
import { append } from "../kernel/append.ts";
import { SourceFile } from "../source/source-file.ts";
import { readYaml } from "../source/yaml.ts";
import { builtIn, packFile } from "./packs.ts";
import { readSource } from "./read-file.ts";
import type { Workspace } from "./workspace.ts";

/** A credit bank or a framework: the documents that hold rules. */
export type RuleDocument = Document<"credit-bank"> | Document<"framework">;

/** The kinds of rule pack, in the order in which they are listed. */
export const ruleKinds = ["credit-bank", "framework"] as const;

/** Rules of a workspace and of the built-in packs that it does not replace, by kind, id and edition; what is wrong with a pack. */
export function rulebook(
  workspace: Workspace | null,
  wanted: (id: string) => boolean = () => true,
): { readonly rules: readonly RuleDocument[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const rules = ruleKinds.flatMap((kind) => {
    const own = (workspace?.documents.of(kind) ?? []).filter(
      ({ id, origin }) => origin === "workspace" && wanted(id),
    );
    const taken = new Set(own.map(({ id }) => id));
    const packs = builtIn(kind)
      .filter((id) => wanted(id) && !taken.has(id))
      .flatMap((id) => readPack(kind, id, diagnostics));
    return [...own, ...packs] as RuleDocument[];
  });
  return { rules, diagnostics };
}

/** The editions of one built-in pack. */
function readPack(
  kind: (typeof ruleKinds)[number],
  id: string,
  diagnostics: Diagnostic[],
): AnyDocument[] {
  const source = readSource(packFile({ kind, id }));
  if (!(source instanceof SourceFile)) {
    diagnostics.push(source);
    return [];
  }
  const read = readYaml(source);
  const decoded = read.documents.map((root) => decodeDocument(root, source, "pack"));
  append(diagnostics, read.diagnostics);
  for (const one of decoded) append(diagnostics, one.diagnostics);
  return decoded.flatMap(({ document }) => document ?? []);
}

/** A built-in pack that has test cases, and the folder that holds both. */
export interface TestedPack {
  readonly kind: RuleDocument["kind"];
  readonly id: string;
  readonly root: string;
  readonly display: string;
}

/** The built-in packs that have test cases, by kind and id. */
export function packsWithCases(): readonly TestedPack[] {
  return ruleKinds.flatMap((kind) =>
    builtIn(kind).flatMap((id) => {
      const { absolute, display } = packFile({ kind, id });
      const root = dirname(absolute);
      return existsSync(join(root, "cases.yaml"))
        ? [{ kind, id, root, display: dirname(display) }]
        : [];
    }),
  );
}

import { isKind, type Kind } from "../documents/kinds.ts";
import type { SourceFile } from "../source/source-file.ts";
import { entryOf, type Node, plainOf } from "../source/tree.ts";
import { readYaml } from "../source/yaml.ts";

/** A document by what it says of itself. */
export interface DocumentNamed {
  readonly kind: Kind;
  /** Null where it states none. */
  readonly id: string | null;
}

/** Does a text look as if it held a document of a workspace, whether or not it can be read? */
export function mentionsDocuments({ text }: SourceFile): boolean {
  const kinds = text.matchAll(/^["']?kind["']?[ \t]*:[ \t]*["']?([a-z-]+)/gm);
  return [...kinds].some(([, kind = ""]) => isKind(kind));
}

/** The documents of a text; null where it cannot be read, or holds what is none. */
export function documentsIn(source: SourceFile): readonly DocumentNamed[] | null {
  const { documents, diagnostics } = readYaml(source);
  if (diagnostics.length > 0) return null;
  const named = documents.map(nameOf);
  return named.every((one) => one !== null) ? named : null;
}

function nameOf(root: Node): DocumentNamed | null {
  if (root.type !== "map") return null;
  const said = (key: string) => {
    const entry = entryOf(root, key);
    return entry === null ? null : plainOf(entry.value);
  };
  const [kind, id] = [said("kind"), said("id")];
  if (typeof kind !== "string" || !isKind(kind)) return null;
  return { kind, id: typeof id === "string" ? id : null };
}

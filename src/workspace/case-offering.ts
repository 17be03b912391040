import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { TestCase } from "../documents/cases.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { overlaid, withDefaults, without } from "../source/overlay.ts";
import { descend, entryOf, type MapNode, type Node, type PathStep } from "../source/tree.ts";

/** The tree of a case's offering with the places of its values, and paths taken away that are not there. */
export interface CaseOffering {
  readonly root: MapNode;
  readonly id: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The case's offering: what the case says over the base, without what it takes away. */
export function caseOffering(
  document: Document<"cases">,
  test: TestCase,
  index: number,
): CaseOffering {
  const diagnostics: Diagnostic[] = [];
  const { node } = descend(document.root, ["cases", index]);
  const empty: MapNode = { type: "map", entries: [], start: node.start, end: node.start + 1 };
  const base = mapAt(document.root, "base") ?? empty;
  let root = overlaid(base, mapAt(node, "offering") ?? empty);
  for (const [position, path] of (test.without ?? []).entries()) {
    const less = without(root, path.split("."));
    if (less === null) diagnostics.push(nothingThere(document, index, position, path));
    else root = less;
  }
  root = withDefaults(root, { kind: "micro-credential", id: "offering" });
  const id = entryOf(root, "id")?.value;
  return { root, id: id?.type === "scalar" ? id.source : "", diagnostics };
}

function nothingThere(
  document: Document<"cases">,
  index: number,
  position: number,
  path: string,
): Diagnostic {
  const expected = "value in the offering of this case";
  const at = placeOf(document, "cases", index, "without", position);
  return diagnostic("unknown-reference", { reference: path, expected, suggestion: null }, at);
}

function mapAt(node: Node, key: string): MapNode | null {
  const value = entryOf(node, key)?.value;
  return value?.type === "map" ? value : null;
}

/** The trees of the documents listed at a path. */
export function nestedRoots(
  document: Document<"cases">,
  ...path: readonly PathStep[]
): readonly Node[] {
  const { node, whole } = descend(document.root, path);
  return whole && node.type === "seq" ? node.items : [];
}

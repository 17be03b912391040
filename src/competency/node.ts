import type { Document } from "../documents/document.ts";

/** The node of a micro-credential's competency in the relation graph. */
export const competencyNode = (m: string, k: string) => `m:${m}#${k}`;

/** The node of a course's outcome. */
export const outcomeNode = (c: string, o: string) => `c:${c}#${o}`;

/** The node of a framework's competency. */
export const frameworkNode = (f: string, k: string) => `f:${f}#${k}`;

/** The document that owns nodes, as `ownerOf` names it. */
export const ownerKey = (document: Document<"micro-credential"> | Document<"course">) =>
  `${document.kind === "course" ? "c" : "m"}:${document.id}`;

/** The micro-credential or course that a node belongs to; null for frameworks and URIs. */
export function ownerOf(node: string): string | null {
  return node.startsWith("m:") || node.startsWith("c:") ? node.slice(0, node.indexOf("#")) : null;
}

/** The document and local id of a node. */
export function splitNode(node: string): [document: string, local: string] {
  const hash = node.indexOf("#");
  return [node.slice(2, hash), node.slice(hash + 1)];
}

import type { Cursor } from "../cursor/cursor.ts";

/** How one achievement relates to another (CLR 2.0 AssociationType); the parent of another is written as its child the other way round. */
export interface Association {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly at: Cursor;
}

/** The association types of CLR 2.0. */
const types: ReadonlySet<string> = new Set([
  ...["exactMatchOf", "isChildOf", "isParentOf", "isPartOf", "isPeerOf", "isRelatedTo"],
  ...["precedes", "replacedBy"],
]);

/** Reads associations; those of another type, without an end, or of something with itself are told as not carried. */
export function readAssociations(nodes: readonly Cursor[]): readonly Association[] {
  return nodes.flatMap((at) => {
    if (!at.isObject) {
      at.wrong("an association");
      return [];
    }
    at.pass("type", "@type");
    const type = at.text("associationType") ?? "";
    const [source, target] = [at.text("sourceId"), at.text("targetId")];
    if (source === null || target === null || source === target || !types.has(type)) {
      at.leave("its type or one of its ends is not stated, or none that CLR 2.0 has");
      return [];
    }
    return type === "isParentOf"
      ? [{ type: "isChildOf", source: target, target: source, at }]
      : [{ type, source, target, at }];
  });
}

/** Does an association say that its source belongs to its target? */
export function isBelonging({ type }: Association): boolean {
  return type === "isChildOf" || type === "isPartOf";
}

import type { Cursor } from "../cursor/cursor.ts";

/** The types that a node says it has, without the prefix of a vocabulary; texts only. */
export function typesOf(node: Cursor): ReadonlySet<string> {
  const stated = node.get("type", "@type");
  const items = stated === null ? [] : stated.items;
  return new Set(
    items.flatMap(({ value }) =>
      typeof value === "string" ? [value.replace(/^(?:obi?|clr|vc):|^.*[/#]/, "")] : [],
    ),
  );
}

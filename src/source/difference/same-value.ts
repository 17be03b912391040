import type { Node, ScalarNode } from "../tree.ts";

/** What a value says, as text: alike exactly for values that say the same, wherever and however they are laid out. */
export function canonical(node: Node): string {
  switch (node.type) {
    case "scalar":
      return scalarText(node);
    case "seq":
      return `[${node.items.map(canonical).join(",")}]`;
    case "map": {
      const entries = node.entries.map(
        ({ key, value }) => `${JSON.stringify(key)}:${canonical(value)}`,
      );
      return `{${entries.sort().join(",")}}`;
    }
  }
}

/** Do two values say the same? The order of keys, comments, quotes and layout say nothing. */
export function sameValue(a: Node, b: Node): boolean {
  return a.type === b.type && canonical(a) === canonical(b);
}

/** Numbers are told apart by their digits as written, without idle zeros; 1.10 as text stays 1.10. */
function scalarText({ value, source }: ScalarNode): string {
  if (typeof value !== "number") return JSON.stringify(value);
  const plain = /^(-?\d+)(?:\.(\d*?)0*)?$/.exec(source);
  if (plain === null) return `number ${source}`;
  const [, whole = "", fraction = ""] = plain;
  return `number ${fraction === "" ? whole : `${whole}.${fraction}`}`;
}

import { compareText } from "../../kernel/order.ts";
import type { Node, ScalarNode } from "../tree.ts";

/** Does the order of a list say something? Asked with the keys that lead to it, those of list items left out. */
export type IsOrdered = (keys: readonly string[]) => boolean;

/** What values say where the order of some lists says nothing. */
export class Saying {
  readonly isOrdered: IsOrdered;

  constructor(isOrdered: IsOrdered) {
    this.isOrdered = isOrdered;
  }

  /** What the value at the end of keys says, as text: alike exactly for values that say the same, wherever and however they are laid out. */
  of(node: Node, keys: readonly string[]): string {
    switch (node.type) {
      case "scalar":
        return scalarText(node);
      case "seq": {
        const items = node.items.map((item) => this.of(item, keys));
        return `[${(this.isOrdered(keys) ? items : items.sort(compareText)).join(",")}]`;
      }
      case "map": {
        const entries = node.entries.map(
          ({ key, value }) => `${JSON.stringify(key)}:${this.of(value, [...keys, key])}`,
        );
        return `{${entries.sort().join(",")}}`;
      }
    }
  }

  /** Do two values at the end of keys say the same? The order of keys, comments, quotes and layout say nothing. */
  same(a: Node, b: Node, keys: readonly string[]): boolean {
    return a.type === b.type && this.of(a, keys) === this.of(b, keys);
  }
}

/** Numbers are told apart by their digits as written, without idle zeros; 1.10 as text stays 1.10. */
function scalarText({ value, source }: ScalarNode): string {
  if (typeof value !== "number") return JSON.stringify(value);
  const plain = /^(-?\d+)(?:\.(\d*?)0*)?$/.exec(source);
  if (plain === null) return `number ${source}`;
  const [, whole = "", fraction = ""] = plain;
  return `number ${fraction === "" ? whole : `${whole}.${fraction}`}`;
}

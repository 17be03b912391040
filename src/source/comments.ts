import type { CST } from "yaml";

/** A comment of a YAML file. */
export interface Comment {
  /** The offset of its `#`. */
  readonly offset: number;
  /** As written, with its `#`. */
  readonly text: string;
}

/** All comments of a file in order, found among its tokens without recursion: text inside scalars is none. */
export function commentsOf(tokens: readonly CST.Token[]): Comment[] {
  const found: Comment[] = [];
  const stack: object[] = [...tokens];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { type, offset, source } = next as { type?: string; offset?: number; source?: string };
    if (type === "comment" && offset !== undefined && source !== undefined) {
      found.push({ offset, text: source });
      continue;
    }
    for (const name of containers) {
      const part = (next as Readonly<Record<string, unknown>>)[name];
      if (Array.isArray(part)) for (const one of part) stack.push(one);
      else if (typeof part === "object" && part !== null) stack.push(part);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** Where the tokens of YAML hold further tokens. */
const containers = ["start", "key", "sep", "value", "items", "props", "end"] as const;

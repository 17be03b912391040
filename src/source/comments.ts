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
  const stack: unknown[] = [...tokens];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const { type, offset, source } = next as { type?: string; offset?: number; source?: string };
    if (type === "comment" && offset !== undefined && source !== undefined) {
      found.push({ offset, text: source });
      continue;
    }
    for (const part of partsOf(next)) stack.push(part);
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** Where the tokens of YAML hold further tokens. */
const containers = ["start", "key", "sep", "value", "items", "props", "end"] as const;

function partsOf(token: object): unknown[] {
  return containers.flatMap((name) => {
    const part = (token as Readonly<Record<string, unknown>>)[name];
    return part === undefined || part === null ? [] : Array.isArray(part) ? part : [part];
  });
}

import { entryOf, type MapNode } from "./tree.ts";

/**
 * The text of a file with one key of a mapping set to a text; everything else stays as it is, comments included.
 * Null where the mapping is an alias or the key holds no plain value, so that an edit would change more than it shows.
 */
export function withText(file: string, node: MapNode, key: string, value: string): string | null {
  const entry = entryOf(node, key);
  const written = writtenAs(value);
  if (file[node.start] === "*") return null;
  if (entry === null) return withNewEntry(file, node, `${key}: ${written}`);
  const { type, start, end } = entry.value;
  if (type !== "scalar" || start === end || file[start] === "*") return null;
  if (file[start] === "|" || file[start] === ">") return null;
  return file.slice(0, start) + written + file.slice(end);
}

/** Puts an entry before the first one: on the same line in braces, on a line of its own otherwise. */
function withNewEntry(file: string, node: MapNode, entry: string): string | null {
  const [first] = node.entries;
  if (first === undefined) return null;
  const at = first.keyStart;
  const inBraces = file[node.start] === "{";
  const indent = " ".repeat(at - (file.lastIndexOf("\n", at - 1) + 1));
  const lineBreak = file.includes("\r\n") ? "\r\n" : "\n";
  const separator = inBraces ? ", " : lineBreak + indent;
  return file.slice(0, at) + entry + separator + file.slice(at);
}

/** A word as it is, any other text in double quotes. */
const writtenAs = (value: string) =>
  /^[A-Za-z][A-Za-z-]*$/.test(value) && !/^(?:true|false|null|yes|no|on|off)$/i.test(value)
    ? value
    : JSON.stringify(value);

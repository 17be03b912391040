import { cover, namesLearner } from "../diagnostics/cover-learner.ts";
import type { Entry, Node } from "../source/tree.ts";

const longest = 160;

/** A value on one line, as YAML would write it in flow style; cut with an ellipsis where it is long. Learners are covered. */
export function valueText(node: Node): string {
  const text = flow(node, longest + 1);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** At least the first `room` characters. */
function flow(node: Node, room: number): string {
  if (node.type === "scalar") return node.source === "" ? "null" : node.source.slice(0, room);
  const [open, close] = node.type === "seq" ? ["[", "]"] : ["{", "}"];
  const parts: string[] = [];
  let length = 0;
  for (const item of node.type === "seq" ? node.items : node.entries) {
    if (length > room) break;
    const text = "key" in item ? entryText(item, room) : flow(item, room);
    parts.push(text);
    length += text.length + 2;
  }
  return `${open}${parts.join(", ")}${close}`;
}

function entryText({ key, value }: Entry, room: number): string {
  const text = flow(value, room);
  return `${key}: ${namesLearner(key) ? cover(text) : text}`;
}

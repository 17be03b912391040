import { cover, namesLearner } from "../diagnostics/cover-learner.ts";
import type { Entry, Node } from "../source/tree.ts";

const longest = 160;

/** A value on one line, as YAML would write it in flow style; cut with an ellipsis where it is long. Learners are covered, and what else is personal. */
export function valueText(node: Node, personal: ReadonlySet<Node>): string {
  const text = flow(node, longest + 1, personal);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** At least the first `room` characters. */
function flow(node: Node, room: number, personal: ReadonlySet<Node>): string {
  if (node.type === "scalar") {
    const text = node.source === "" ? "null" : node.source.slice(0, room);
    return personal.has(node) ? cover(text) : text;
  }
  const [open, close] = node.type === "seq" ? ["[", "]"] : ["{", "}"];
  const parts: string[] = [];
  let length = 0;
  for (const item of node.type === "seq" ? node.items : node.entries) {
    if (length > room) break;
    const text = "key" in item ? entryText(item, room, personal) : flow(item, room, personal);
    parts.push(text);
    length += text.length + 2;
  }
  return `${open}${parts.join(", ")}${close}`;
}

function entryText({ key, value }: Entry, room: number, personal: ReadonlySet<Node>): string {
  const text = flow(value, room, personal);
  return `${key}: ${namesLearner(key) ? cover(text) : text}`;
}

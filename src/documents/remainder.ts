import { append } from "../kernel/append.ts";
import { entryOf, type MapNode, type Node, type PathStep } from "../source/tree.ts";
import type { Problem } from "./problems.ts";

/** A reading of a tree: what it says, or all that is wrong with it. */
export type TreeReading = { readonly data: unknown } | { readonly problems: readonly Problem[] };

/** What a tree says beside what is wrong with it. */
export interface Remainder {
  readonly root: MapNode;
  readonly data: unknown;
  /** Is nothing left out but keys that mean nothing, so that the rest says all that it says without them? */
  readonly complete: boolean;
}

/** What is left of a tree (null where nothing is), and what is wrong with it, the faults that others hid among them. */
export interface SetAside {
  readonly remainder: Remainder | null;
  readonly problems: readonly Problem[];
}

/** Each round leaves out what no reading of the one before could use, so a fault climbs at most so many levels. */
const mostRounds = 12;

/** With more faults than this no suggestions were sought, and what cannot be read is no slip of the pen. */
const mostSlips = 100;

/**
 * Leaves out of a tree what is wrong with it: keys that are not known, values that are not allowed, and whatever needs
 * one of these; a number that should be text is read as it is written, and an id that stands twice stays, as `read` lets
 * it stand. Faults that come to light are reported only while nothing but keys without meaning was left out: what lacks a
 * value because that was left out is no fault of its own.
 */
export function setAside(
  root: MapNode,
  found: readonly Problem[],
  read: (root: MapNode) => TreeReading,
): SetAside {
  const problems = [...found];
  let complete = true;
  let rest = root;
  let faults = found;
  for (let round = 0; round < mostRounds; round += 1) {
    const before = rest;
    complete &&=
      faults.length <= mostSlips && faults.every((fault) => isMeaningless(fault, before));
    const left = without(rest, faults);
    if (left === null) break;
    rest = left;
    const reading = read(rest);
    if ("data" in reading)
      return { remainder: { root: rest, data: reading.data, complete }, problems };
    faults = reading.problems;
    if (complete) append(problems, faults);
  }
  return { remainder: null, problems };
}

/** Is it a key that cannot be a misspelt one of those that the mapping lacks? */
function isMeaningless({ code, args, path }: Problem, root: MapNode): boolean {
  if (code !== "unknown-key") return false;
  const { suggestion } = args;
  const parent = path.slice(0, -1).reduce<Node | undefined>(child, root);
  return (
    typeof suggestion !== "string" || (parent !== undefined && entryOf(parent, suggestion) !== null)
  );
}

function child(node: Node | undefined, step: PathStep): Node | undefined {
  if (node === undefined) return undefined;
  if (typeof step === "string") return entryOf(node, step)?.value;
  return node.type === "seq" ? node.items[step] : undefined;
}

/** What is at fault in a tree: a node, or some below it. */
interface Fault {
  code: Problem["code"] | null;
  readonly below: Map<PathStep, Fault>;
}

/** The tree without what is at fault; null where that is the tree itself. */
function without(root: MapNode, problems: readonly Problem[]): MapNode | null {
  const top: Fault = { code: null, below: new Map() };
  for (const { code, path } of problems) {
    if (code === "duplicate-local-id") continue;
    let fault = top;
    for (const step of path) {
      const next = fault.below.get(step) ?? { code: null, below: new Map() };
      fault.below.set(step, next);
      fault = next;
    }
    fault.code = code;
  }
  const left = pruned(root, top);
  return left?.type === "map" ? left : null;
}

function pruned(node: Node, fault: Fault | undefined): Node | null {
  if (fault === undefined) return node;
  if (fault.code === "unquoted-text" && node.type === "scalar")
    return { ...node, value: node.source };
  if (fault.code !== null) return null;
  const kept = (value: Node, step: PathStep) => pruned(value, fault.below.get(step));
  switch (node.type) {
    case "scalar":
      return node;
    case "seq":
      return { ...node, items: node.items.flatMap((item, at) => kept(item, at) ?? []) };
    case "map":
      return {
        ...node,
        entries: node.entries.flatMap((entry) => {
          const value = kept(entry.value, entry.key);
          return value === null ? [] : [{ ...entry, value }];
        }),
      };
  }
}

import { cover } from "../diagnostics/cover-learner.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { descend, entryOf, type Node, type PathStep, type ScalarNode } from "../source/tree.ts";
import type { AnyDocument, Document } from "./document.ts";
import { longestQuoted } from "./problems.ts";

type Place = Pick<Document, "file" | "root">;

/** Does a value stand where its file says who a learner is, or repeat that by an alias? */
const isPersonal = ({ file }: Pick<Place, "file">, { start, end }: Node): boolean =>
  file.isPersonal(start, end);

/** A finding about the value at a path; where that says who a learner is, no argument repeats it. */
export function withoutLearner(
  finding: Diagnostic,
  { file, root }: Place,
  path: readonly PathStep[],
): Diagnostic {
  const { node } = descend(root, path);
  if (!saysSomething(node) || !isPersonal({ file }, node)) return finding;
  const { code, args, at, related, severity } = finding;
  return diagnostic(code, covered(args, node.source) as never, at, { related, severity });
}

const saysSomething = (node: Node): node is ScalarNode =>
  node.type === "scalar" && node.source !== "" && node.value !== null;

/** Arguments with a value covered where they repeat it, whole or cut; what resembles it is left out. */
function covered(args: Diagnostic["args"], value: string): Diagnostic["args"] {
  const parts = [value, value.slice(0, longestQuoted)];
  const kept = Object.entries(args).map(([key, arg]) => {
    if (key === "suggestion") return [key, null];
    if (typeof arg !== "string" || key === "expected") return [key, arg];
    return [key, parts.reduce((text, part) => text.replaceAll(part, cover(part)), arg)];
  });
  return Object.fromEntries(kept);
}

/** Is it a decision about one learner? */
export const isAboutLearner = ({ kind, root }: AnyDocument): boolean =>
  kind === "exception" && entryOf(root, "learner") !== null;

/** The keys of a decision about a learner that say who it is about, or tell of that person in free words. */
const tellingKeys = ["learner", "title", "reason", "note", "source", "sources", "provenance"];

/** The values of a decision about a learner that may tell of a person, all that is in them among them; the rest is what it rules. None for other documents. */
export function personalNodes(document: AnyDocument): ReadonlySet<Node> {
  if (!isAboutLearner(document)) return new Set();
  const { root, file } = document;
  const telling = tellingKeys.flatMap((key) => entryOf(root, key)?.value ?? []);
  const signatories = partsOf(descend(root, ["decided", "by"]).node);
  const names = signatories.flatMap((one) => entryOf(one, "name")?.value ?? []);
  const repeated = within(root).filter(
    (node) => node.type === "scalar" && isPersonal({ file }, node),
  );
  return new Set([...telling, ...names].flatMap(within).concat(repeated));
}

function partsOf(node: Node): readonly Node[] {
  switch (node.type) {
    case "scalar":
      return [];
    case "seq":
      return node.items;
    case "map":
      return node.entries.map(({ value }) => value);
  }
}

const within = (node: Node): Node[] => [node, ...partsOf(node).flatMap(within)];

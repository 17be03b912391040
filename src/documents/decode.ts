import type { z } from "zod";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../kernel/text.ts";
import { mostFaults } from "../source/limits.ts";
import { moreFaults } from "../source/more-faults.ts";
import type { SourceFile } from "../source/source-file.ts";
import { descend, entryOf, type MapNode, type Node, type PathStep } from "../source/tree.ts";
import { whereIdsMayRepeat } from "./compounds.ts";
import type { AnyDocument, Origin } from "./document.ts";
import { isKind, type Kind, kinds, schemaOf } from "./kinds.ts";
import { Numeral } from "./numeral.ts";
import { withoutLearner } from "./personal.ts";
import { type Issue, type Problem, problemsOf } from "./problems.ts";
import { setAside, type TreeReading } from "./remainder.ts";

/** A decoded document, or why there is none. */
export interface Decoded {
  readonly document: AnyDocument | null;
  /** What can be read of one that cannot be used; null where nothing can. */
  readonly rest: PartialDocument | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A document without what is wrong with it. */
export interface PartialDocument {
  readonly document: AnyDocument;
  /** All that is written, what is wrong with it among it. */
  readonly written: MapNode;
  /** The top-level keys that were left out. */
  readonly lost: readonly string[];
  /** The same with those of which something was left out, or is read otherwise than it is written. */
  readonly touched: ReadonlySet<string>;
  /** Is nothing left out but keys that mean nothing? */
  readonly complete: boolean;
}

/** Reads one YAML tree as a document of the kind that it names. All problems are reported at once. */
export function decodeDocument(root: Node, file: SourceFile, origin: Origin): Decoded {
  if (root.type !== "map") {
    const at = file.span(root.start, Math.min(root.end, root.start + 1));
    const found = root.type === "seq" ? "a list" : "a single value";
    return failed(diagnostic("wrong-type", { expected: "a mapping with a `kind`", found }, at));
  }
  const kindEntry = entryOf(root, "kind");
  if (kindEntry === null) {
    const first = root.entries[0];
    return failed(
      diagnostic(
        "missing-kind",
        {},
        file.span(first?.keyStart ?? root.start, first?.keyEnd ?? root.start + 1),
      ),
    );
  }
  const { value } = kindEntry;
  const kind = value.type === "scalar" ? value.source : "";
  if (!isKind(kind)) {
    const suggestion = didYouMean(kind, kinds);
    const at = file.span(value.start, value.end);
    const finding = diagnostic("unknown-kind", { kind, suggestion }, at);
    return failed(withoutLearner(finding, { file, root }, ["kind"]));
  }
  const schema = schemaOf(kind);
  const document = (root: MapNode, data: unknown) => documentOf(kind, data, { root, file, origin });
  const reading = readTree(schema, root);
  if ("data" in reading)
    return { document: document(root, reading.data), rest: null, diagnostics: [] };
  const { remainder, problems } = setAside(root, reading.problems, (rest) =>
    whereIdsMayRepeat(() => readTree(schema, rest)),
  );
  const left = (key: string) => (remainder && entryOf(remainder.root, key)?.value) ?? null;
  const rest = remainder && {
    document: document(remainder.root, remainder.data),
    written: root,
    lost: root.entries.flatMap(({ key }) => (left(key) === null ? [key] : [])),
    touched: new Set(root.entries.flatMap(({ key, value }) => (left(key) === value ? [] : [key]))),
    complete: remainder.complete,
  };
  return { document: null, rest, diagnostics: reported(problems, root, file) };
}

function documentOf(
  kind: Kind,
  read: unknown,
  place: Pick<AnyDocument, "root" | "file" | "origin">,
): AnyDocument {
  const data = read as { id?: string; edition?: string; effective?: AnyDocument["effective"] };
  return {
    kind,
    id: data.id ?? "workspace",
    edition: data.edition ?? null,
    effective: data.effective ?? {},
    data,
    ...place,
  } as AnyDocument;
}

/** Reads a tree by a schema: the data, or all that is wrong with it, each at its place. */
export function decodeAs<T>(
  schema: z.ZodType<T>,
  root: MapNode,
  file: SourceFile,
): { readonly data: T } | { readonly diagnostics: readonly Diagnostic[] } {
  const reading = readTree(schema, root);
  return "data" in reading
    ? { data: reading.data as T }
    : { diagnostics: reported(reading.problems, root, file) };
}

function readTree(schema: z.ZodType, root: MapNode): TreeReading {
  const result = schema.safeParse(toInput(root));
  if (result.success) return { data: result.data };
  return { problems: problemsOf(result.error.issues as unknown as readonly Issue[], root) };
}

function reported(problems: readonly Problem[], root: MapNode, file: SourceFile): Diagnostic[] {
  const told = problems.slice(0, mostFaults).map(({ code, args, path, on }) => {
    const finding = diagnostic(code, args as never, place(root, file, path, on));
    return withoutLearner(finding, { file, root }, path);
  });
  return problems.length > mostFaults ? [...told, moreFaults(file, root, problems.length)] : told;
}

function failed(problem: Diagnostic): Decoded {
  return { document: null, rest: null, diagnostics: [problem] };
}

/** The tree as plain values for a schema; numbers keep their text. */
function toInput(node: Node): unknown {
  switch (node.type) {
    case "scalar":
      return typeof node.value === "number" ? new Numeral(node.source, node.value) : node.value;
    case "seq":
      return node.items.map(toInput);
    case "map":
      return Object.fromEntries(node.entries.map((entry) => [entry.key, toInput(entry.value)]));
  }
}

const isHolder = (value: Node, on: Problem["on"]) => on !== "whole" && value.type !== "scalar";

/** A value, or of a longer one its first line. */
function firstLineOf({ start, end }: Node, file: SourceFile) {
  const [line = ""] = file.text.slice(start, end).split(/\r?\n/, 1);
  return file.span(start, start + Math.max(1, line.trimEnd().length));
}

/** The key or the value at a path; what is missing is shown at what should hold it. */
function place(root: MapNode, file: SourceFile, path: readonly PathStep[], on: Problem["on"]) {
  const last = path.at(-1);
  const parent = descend(root, path.slice(0, -1)).node;
  const entry = typeof last === "string" ? entryOf(parent, last) : null;
  if (
    entry !== null &&
    (on === "key" || isHolder(entry.value, on) || entry.value.start === entry.value.end)
  ) {
    return file.span(entry.keyStart, entry.keyEnd);
  }
  const { node } = descend(root, path);
  if (on === "whole" && node !== root) return firstLineOf(node, file);
  const first = node.type === "map" ? node.entries[0] : undefined;
  if (first !== undefined) return file.span(first.keyStart, first.keyEnd);
  return node.type === "scalar"
    ? file.span(node.start, Math.max(node.end, node.start + 1))
    : file.span(node.start, node.start + 1);
}

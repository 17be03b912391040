import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { cover } from "../diagnostics/cover-learner.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Extent, Silencer } from "../diagnostics/silencer.ts";
import { lazily } from "../kernel/lazy.ts";
import { composedYaml, yamlTokens } from "./composed-yaml.ts";
import { merged } from "./extents.ts";
import { learnersIn } from "./learners.ts";
import { deepestNesting, mostAliasedValues, mostFaults } from "./limits.ts";
import { moreFaults } from "./more-faults.ts";
import { readSilencers } from "./silencers.ts";
import type { SourceFile } from "./source-file.ts";
import { strayLearnersIn } from "./stray-learners.ts";
import type { Entry, Node } from "./tree.ts";

/** The documents of a YAML file as positioned trees, and what was wrong with the rest. */
export interface YamlFile {
  readonly documents: readonly Node[];
  readonly diagnostics: readonly Diagnostic[];
  /** The comments that silence findings. */
  readonly silencers: readonly Silencer[];
}

/** Reads all documents of a file. A broken document is reported and left out; the others stay. Never throws. */
export function readYaml(file: SourceFile): YamlFile {
  const composed = composedYaml(file);
  if ("code" in composed) {
    file.coverPersonal(lazily(() => strayLearnersIn(file.text)));
    return { documents: [], silencers: [], diagnostics: [composed] };
  }
  file.coverPersonal(lazily(() => learnersOf(file)));
  const documents: Node[] = [];
  const diagnostics: Diagnostic[] = [];
  const extents: Extent[] = [];
  const aliases = { left: mostAliasedValues };
  for (const document of composed.documents) {
    extents.push({ start: document.range[0], end: document.range[2] });
    if (document.errors.length > 0) file.coverPersonal(learnersAmongFaults(file));
    const problems = syntaxProblems(file, document.errors);
    for (const problem of problems) diagnostics.push(problem);
    if (problems.length > 0 || document.contents === null) continue;
    try {
      const builder = new TreeBuilder(aliases);
      const root = builder.build(document.contents);
      if (root.type === "scalar" && root.value === null && root.source === "") continue;
      const repeated = builder.repeated
        .slice(0, mostFaults)
        .map(({ key, start, end }) =>
          diagnostic(
            "duplicate-key",
            { key: file.isPersonal(start, end) ? cover(key) : key },
            file.span(start, end),
          ),
        );
      for (const problem of repeated) diagnostics.push(problem);
      if (builder.repeated.length > mostFaults)
        diagnostics.push(moreFaults(file, root, builder.repeated.length));
      if (repeated.length === 0) documents.push(root);
    } catch (error) {
      if (!(error instanceof RefusedNode)) throw error;
      diagnostics.push(error.problem(file));
    }
  }
  const { silencers, diagnostics: faults } = readSilencers(
    file,
    composed.comments,
    documents,
    extents,
  );
  return { documents, diagnostics: [...diagnostics, ...faults], silencers };
}

const learnersOf = (file: SourceFile) => learnersIn(yamlTokens(file) ?? [], file.text.length);

const learnersAmongFaults = (file: SourceFile) =>
  lazily(() => merged([...learnersOf(file), ...strayLearnersIn(file.text)]));

/** The commonest slips in plain words; the rest keep the words of the YAML reader. */
const plainWords: readonly (readonly [theirs: RegExp, ours: string])[] = [
  [/^Nested mappings/, "a colon and a space inside unquoted text: write the whole text in quotes"],
  [/^Tabs are not allowed/, "a tab is used for indentation; only spaces are allowed there"],
  [/^A block sequence may not/, "this item is not indented like those above it"],
  [/^Flow \w+ in block collection/, "a bracket opened before is not closed above this line"],
  [/^Implicit (?:map )?keys need/, "a key without a colon after it"],
];

/** After so many syntax errors in one document the rest is noise. */
const mostSyntaxErrors = 20;

/** One slip often confuses the reader of YAML several times on the same line; the first finding tells. */
function syntaxProblems(file: SourceFile, errors: readonly YAMLError[]): Diagnostic[] {
  const lines = new Set<number>();
  const problems: Diagnostic[] = [];
  for (const error of errors) {
    if (problems.length === mostSyntaxErrors) break;
    const isFirst = lines.size < lines.add(file.span(error.pos[0], error.pos[0]).line).size;
    if (!isFirst) continue;
    const problem = syntaxProblem(file, error);
    lines.add(problem.at.line);
    if (problems.every(({ at }) => at.line !== problem.at.line)) problems.push(problem);
  }
  return problems;
}

/** What the YAML reader says, in our words where there are some; its own repeat the text, so they are kept back beside a learner. */
function plainly(message: string, isPersonal: boolean): string {
  const ours = plainWords.find(([theirs]) => theirs.test(message))?.[1];
  if (isPersonal) return ours ?? "what stands here cannot be read";
  return ours ?? message.replace(/\s+/g, " ").slice(0, 200);
}

function syntaxProblem(file: SourceFile, error: YAMLError): Diagnostic {
  const [start, end] = error.pos;
  const quote = /^Missing closing (["'])quote/.exec(error.message)?.[1];
  if (quote !== undefined) {
    const opened = Math.max(0, file.text.lastIndexOf(quote, start - 1));
    const detail = "this quote is never closed";
    return diagnostic("yaml-syntax", { detail }, file.span(opened, opened + 1));
  }
  const lineEnd = file.text.indexOf("\n", start);
  const stop = Math.max(start + 1, Math.min(end, lineEnd === -1 ? end : lineEnd));
  const lineStart = file.text.lastIndexOf("\n", start - 1) + 1;
  const detail = plainly(error.message, file.isPersonal(lineStart, Math.max(stop, end)));
  return diagnostic("yaml-syntax", { detail }, file.span(start, stop));
}

/** A part of a document that cannot become a tree; thrown and caught within this file only. */
class RefusedNode extends Error {
  readonly problem: (file: SourceFile) => Diagnostic;

  constructor(problem: (file: SourceFile) => Diagnostic) {
    super("refused");
    this.problem = problem;
  }
}

const refuse = (start: number, end: number, detail: string, alias = "") =>
  new RefusedNode((file) => {
    const name = file.isPersonal(start, end) ? cover(alias) : alias;
    const whole = { detail: detail.replace("%", () => name) };
    return diagnostic("yaml-syntax", whole, file.span(start, end));
  });

/** Turns one composed document into a positioned tree, aliases expanded within a budget. */
class TreeBuilder {
  private readonly aliases: { left: number };
  /** What each anchor names so far; an alias names the last one before it. */
  private readonly anchors = new Map<string, unknown>();
  /** Keys that are written twice in one mapping. */
  readonly repeated: { readonly key: string; readonly start: number; readonly end: number }[] = [];
  private aliasDepth = 0;

  constructor(aliases: { left: number }) {
    this.aliases = aliases;
  }

  build(node: unknown): Node {
    if (this.aliasDepth > 0) this.spend(node);
    const anchor = (node as { anchor?: unknown } | null)?.anchor;
    if (typeof anchor === "string") this.anchors.set(anchor, node);
    if (isScalar(node)) return this.scalar(node);
    if (isMap(node)) return this.map(node);
    if (isSeq(node)) return this.seq(node);
    if (isAlias(node)) return this.alias(node);
    throw refuse(0, 1, "a value that cannot be read");
  }

  private spend(node: unknown): void {
    this.aliases.left -= 1;
    if (this.aliases.left >= 0) return;
    const [start, end] = rangeOf(node);
    throw new RefusedNode((file) =>
      diagnostic("too-many-aliases", { limit: mostAliasedValues }, file.span(start, end)),
    );
  }

  private scalar(node: Scalar): Node {
    const [start, end] = rangeOf(node);
    const { value } = node;
    const source = typeof value === "string" ? value : (node.source ?? String(value));
    const known =
      value === null || typeof value === "string" || typeof value === "boolean"
        ? value
        : typeof value === "number"
          ? value
          : source;
    return { type: "scalar", value: known, source, start, end };
  }

  private map(node: YAMLMap): Node {
    const [start, end] = rangeOf(node);
    const seen = new Set<string>();
    const entries = node.items.map(({ key, value }): Entry => {
      const [keyStart, keyEnd] = rangeOf(key);
      if (!isScalar(key)) throw refuse(keyStart, keyEnd, "a key must be plain text");
      const name = typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
      if (seen.has(name)) this.repeated.push({ key: name, start: keyStart, end: keyEnd });
      seen.add(name);
      const empty: Node = { type: "scalar", value: null, source: "", start: keyStart, end: keyEnd };
      return {
        key: name,
        keyStart,
        keyEnd,
        value: value === null || value === undefined ? empty : this.build(value),
      };
    });
    return { type: "map", entries, start, end };
  }

  private seq(node: YAMLSeq): Node {
    const [start, end] = rangeOf(node);
    return { type: "seq", items: node.items.map((item) => this.build(item)), start, end };
  }

  private alias(node: Alias): Node {
    const [start, end] = rangeOf(node);
    const target = this.anchors.get(node.source);
    if (target === undefined) throw refuse(start, end, "the alias *% has no anchor", node.source);
    if (this.aliasDepth > deepestNesting) {
      throw refuse(start, end, "the alias *% contains itself", node.source);
    }
    this.aliasDepth += 1;
    const built = this.build(target);
    this.aliasDepth -= 1;
    return { ...built, start, end };
  }
}

function rangeOf(node: unknown): [start: number, end: number] {
  const range = (node as Partial<ParsedNode> | null)?.range;
  return range ? [range[0], range[1]] : [0, 0];
}

import type { Kind } from "../../../documents/kinds.ts";
import type { YamlComment } from "../../../source/commented-yaml.ts";
import type { Draft } from "../../draft.ts";
import type { ImportOptions } from "../../format.ts";
import type { Graph, Link } from "../graph/graph.ts";
import type { View } from "../graph/view.ts";
import type { Data } from "../vocabulary.ts";
import type { Value } from "./amount.ts";
import { nameOf } from "./name-of.ts";

interface Elsewhere {
  readonly link: Link;
  count: number;
}

/** What all documents of one import have in common: the graph, what the user said, and what becomes of which node. */
export class ReadingRun {
  readonly graph: Graph;
  readonly options: ImportOptions;
  readonly drafts: Draft[] = [];
  private readonly planned = new Map<View, Map<Kind, string>>();
  private readonly values = new Map<unknown, Value>();
  private readonly stubs = new Map<string, string>();
  private readonly addresses = new Map<View, string>();
  private readonly levels = new Map<View, { readonly scale: string; readonly level: string }>();
  private readonly elsewhere = new Map<string, Elsewhere>();

  constructor(graph: Graph, options: ImportOptions) {
    this.graph = graph;
    this.options = options;
  }

  /** Settles that a node becomes a document of a kind. */
  plan(view: View, kind: Kind, id: string): void {
    const kinds = this.planned.get(view) ?? new Map<Kind, string>();
    this.planned.set(view, kinds.set(kind, id));
  }

  /** Settles that what a link leads to becomes a document, though nothing here describes it. */
  planElsewhere(iri: string, id: string): void {
    this.stubs.set(iri, id);
  }

  /** The id of the micro-credential that a link leads to, described here or not; null where it becomes none. */
  microCredentialAt({ view, iri }: Link): string | null {
    return view === null
      ? (this.stubs.get(iri ?? "") ?? null)
      : this.idOf(view, "micro-credential");
  }

  /** The amount that an object states: it is read once, so that what is wrong with it is told once. */
  onceFor(object: unknown, read: () => Value): Value {
    const value = this.values.get(object) ?? read();
    this.values.set(object, value);
    return value;
  }

  /** Leaves a node out as a whole, and says why. */
  leaveOut({ cursor }: View, why: string): void {
    cursor.pass(...cursor.keys);
    cursor.lose(why);
  }

  /** The id of the document of a kind that a node becomes; null where it becomes none. */
  idOf(view: View | null, kind: Kind): string | null {
    return view === null ? null : (this.planned.get(view)?.get(kind) ?? null);
  }

  /** Settles where a competency of a framework stands. */
  place(competency: View, address: string): void {
    this.addresses.set(competency, address);
  }

  /** Where a competency stands in a framework that was read too; null where it is in none. */
  competencyAddress(competency: View): string | null {
    return this.addresses.get(competency) ?? null;
  }

  /** Settles that a concept is a level of a scale. */
  grade(concept: View, scale: string, level: string): void {
    this.levels.set(concept, { scale, level });
  }

  /** The scale that a concept is a level of; null where it is of none that was read. */
  scaleOfConcept(concept: View): string | null {
    return this.levels.get(concept)?.scale ?? null;
  }

  /** The name of the level that a concept is. */
  levelOf(concept: View): string | null {
    return this.levels.get(concept)?.level ?? null;
  }

  /** Adds a document that a node became. */
  add(view: View, kind: Kind, data: Data, comments: readonly YamlComment[] = []): void {
    const id = this.idOf(view, kind) ?? "unplanned";
    const identifier = view.id === null || view.id.startsWith("_:") ? "" : ` ${view.id}`;
    const { at } = view.cursor;
    const lines = [`Read from ${at.file} (CTDL): ${view.type}${identifier}`];
    this.drafts.push({ kind, id, data, comments: withTop(comments, lines), from: at });
  }

  /** Says that a node does not state something, and what stands for it; the same in words, for a comment. */
  missing(view: View, what: string, instead: string | null): string {
    const args = { what, of: `${view.type} "${nameOf(view)}"`, instead };
    view.cursor.reading.report("value-missing", args, view.cursor.path);
    return instead === null
      ? `No ${what} is stated.`
      : `No ${what} is stated: ${instead} stands for it.`;
  }

  /** Says that a link leads out of what was read. */
  leadsElsewhere(what: string, link: Link): void {
    const kept = this.elsewhere.get(what);
    if (kept === undefined) this.elsewhere.set(what, { link, count: 1 });
    else kept.count += 1;
  }

  /** Tells all links that lead out, those of one kind at once. */
  finish(): void {
    for (const [what, { link, count }] of this.elsewhere) {
      const target = link.iri ?? "something";
      link.cursor.reading.report("target-elsewhere", { what, target, count }, link.cursor.path);
    }
  }
}

/** Comments with lines before all others at the top. */
function withTop(comments: readonly YamlComment[], lines: readonly string[]) {
  const top = comments.filter(({ path }) => path.length === 0).flatMap((comment) => comment.lines);
  const others = comments.filter(({ path }) => path.length > 0);
  return [{ path: [], lines: [...lines, ...top] }, ...others];
}

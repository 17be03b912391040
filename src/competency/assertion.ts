import type { Span } from "../diagnostics/span.ts";
import { type Document, placeOf } from "../documents/document.ts";
import type { Relation } from "./relation.ts";
import type { RelationStep } from "./search.ts";

type Place = readonly (string | number)[];

/** A relation that a document asserts; where it stands is looked up when it is asked for. */
export class Assertion implements RelationStep {
  readonly from: string;
  readonly relation: Relation;
  readonly to: string;
  readonly by: string | null;
  readonly source: string | null;
  private readonly document: Pick<Document, "file" | "root">;
  private readonly path: Place;

  /** `ends` are nodes of the graph; `by` is who asserted it, null where the document itself does; `source` is what a mapping rests on. */
  constructor(
    ends: readonly [from: string, relation: Relation, to: string],
    document: Pick<Document, "file" | "root">,
    path: Place,
    by: string | null,
    source: string | null = null,
  ) {
    const [from, relation, to] = ends;
    this.from = from.slice(2);
    this.relation = relation;
    this.to = to.slice(2);
    this.document = document;
    this.path = path;
    this.by = by;
    this.source = source;
  }

  get at(): Span {
    return placeOf(this.document, ...this.path);
  }
}

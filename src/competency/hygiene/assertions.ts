import type { Span } from "../../diagnostics/span.ts";
import { type Document, placeOf } from "../../documents/document.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { AddressBook } from "../address-book.ts";
import { competencyNode, frameworkNode, outcomeNode } from "../node.ts";
import type { Relation } from "../relation.ts";

/** Anything that says how one statement relates to another, in effect on the day. */
export interface Asserted {
  readonly from: string;
  readonly relation: Relation;
  readonly to: string;
  /** The mapping of a crosswalk; null for alignments and hierarchies. */
  readonly mapping: { readonly crosswalk: Document<"crosswalk">; readonly index: number } | null;
  /** Does it state a degree of its own? */
  readonly measured: boolean;
  readonly place: () => Span;
}

/** Hierarchies, then alignments, then accepted mappings from one statement, each in document order. */
export function assertionsOf(catalogue: Catalogue): Asserted[] {
  const book = new AddressBook(catalogue);
  return [
    ...[...catalogue.competencyFrameworks.values()].flatMap(parents),
    ...[...catalogue.offerings.values(), ...catalogue.courses.values()].flatMap((document) =>
      alignments(document, book),
    ),
    ...[...catalogue.crosswalks.values()].flatMap((crosswalk) => mappings(crosswalk, book)),
  ];
}

function parents(framework: Document<"competency-framework">): Asserted[] {
  return framework.data.competencies.flatMap(({ id, parent }, index): Asserted[] => {
    if (!parent) return [];
    const [from, to] = [frameworkNode(framework.id, parent), frameworkNode(framework.id, id)];
    const place = () => placeOf(framework, "competencies", index, "parent");
    return [{ from, relation: "broader", to, mapping: null, measured: false, place }];
  });
}

function alignments(
  document: Document<"micro-credential"> | Document<"course">,
  book: AddressBook,
): Asserted[] {
  const { data, id } = document;
  const [key, statements, nodeFor] =
    data.kind === "course"
      ? (["outcomes", data.outcomes, outcomeNode] as const)
      : (["competencies", data.competencies, competencyNode] as const);
  return statements.flatMap((statement, index) =>
    (statement.alignments ?? []).flatMap(({ target, relation }, position): Asserted[] => {
      const to = book.node(target);
      if (to === null) return [];
      const place = () => placeOf(document, key, index, "alignments", position, "target");
      const from = nodeFor(id, statement.id);
      return [{ from, relation, to, mapping: null, measured: false, place }];
    }),
  );
}

function mappings(crosswalk: Document<"crosswalk">, book: AddressBook): Asserted[] {
  return crosswalk.data.mappings.flatMap((mapping, index): Asserted[] => {
    if (mapping.status !== "accepted") return [];
    const [source, ...more] = [mapping.from].flat();
    const from = source === undefined ? null : book.node(source);
    const to = book.node(mapping.to);
    if (from === null || to === null || more.length > 0) return [];
    const place = () => placeOf(crosswalk, "mappings", index, "relation");
    const measured = mapping.degree !== undefined;
    return [
      { from, relation: mapping.relation, to, mapping: { crosswalk, index }, measured, place },
    ];
  });
}

/** A node as people write it. */
export const shown = (node: string): string => node.slice(2);

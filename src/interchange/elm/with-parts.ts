import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { JsonValue } from "../../source/json/json-value.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { nameOf } from "../cursor/losses.ts";
import type { Draft } from "../draft.ts";
import type { Imported } from "../format.ts";
import { circularEdges, type Edge } from "../hierarchy/circular-edges.ts";
import { listed } from "../listed.ts";

/** A component: where it is named, and the node that describes it, which may stand elsewhere. */
export interface Part {
  readonly at: Cursor;
  readonly described: JsonValue;
}

/** A draft whose parts have no ids yet. */
export interface PartedDraft {
  readonly draft: Draft;
  /** The node that it was made from. */
  readonly node: JsonValue;
  readonly parts: readonly Part[];
}

interface Component extends Edge {
  readonly at: Cursor;
}

/** The drafts with what they are composed of, by id; what would make one a part of itself is left out and told. */
export function withParts(made: readonly PartedDraft[]): Imported {
  const places = new Map(made.map(({ node }, index) => [node, String(index)]));
  const components = made.flatMap(({ parts }, index) =>
    parts.flatMap(({ at, described }): readonly Component[] => {
      const below = places.get(described);
      return below === undefined ? [] : [{ below, above: String(index), at }];
    }),
  );
  const circular = circularEdges(components);
  const below = made.map(() => new Set<string>());
  for (const component of components) {
    const id = made[Number(component.below)]?.draft.id;
    if (id !== undefined && !circular.has(component)) below[Number(component.above)]?.add(id);
  }
  const drafts = made.map(({ draft }, index) => ({
    ...draft,
    data: { ...draft.data, composedOf: listed([...(below[index] ?? [])]) },
  }));
  return { drafts, diagnostics: [...circular].map(circle) };
}

function circle({ at }: Component): Diagnostic {
  const args = { what: nameOf(at.path), count: 1, why: "it leads back to where it began" };
  return diagnostic("not-carried", args, at.at);
}

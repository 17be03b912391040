import { groupBy } from "../../kernel/group.ts";
import type { Cursor } from "../cursor/cursor.ts";

/** The place of a competency among those below the same parent, as an association states it. */
export interface Place {
  readonly child: string;
  /** The id of the parent; null for the framework. */
  readonly parent: string | null;
  readonly association: Cursor;
}

/** Tells the sequence numbers that contradict the order in which competencies stand, which is the one that a document keeps. */
export function tellOrder(places: readonly Place[], ids: readonly string[]): void {
  const positions = new Map(ids.map((id, index) => [id, index]));
  const positionOf = ({ child }: Place) => positions.get(child) ?? 0;
  for (const siblings of groupBy(places, ({ parent }) => parent).values()) {
    let last = Number.NEGATIVE_INFINITY;
    for (const { association } of [...siblings].sort((a, b) => positionOf(a) - positionOf(b))) {
      const stated = association.get("sequenceNumber");
      if (typeof stated?.value !== "number") continue;
      if (stated.value < last) stated.lose("competencies stand in the order of the file");
      else last = stated.value;
    }
  }
}

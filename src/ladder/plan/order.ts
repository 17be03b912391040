import { type Order, sorted } from "../../kernel/order.ts";

/** What must come before what. */
export type Before = (id: string) => readonly string[];

/** Ids so that each comes after what must be before it, `first` deciding between those that are free; what lies in or behind a circle is left out. */
export function inOrder(ids: Iterable<string>, before: Before, first: Order<string>): string[] {
  const waiting = new Set(sorted(ids, first));
  const placed: string[] = [];
  for (;;) {
    const next = [...waiting].find((id) => before(id).every((other) => !waiting.has(other)));
    if (next === undefined) return placed;
    waiting.delete(next);
    placed.push(next);
  }
}

/** The circle that is reached from an id by always going to what comes before, from its start back to it; null when there is none. */
export function circleFrom(start: string, before: Before): string[] | null {
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (id: string): string[] | null => {
    const at = trail.indexOf(id);
    if (at >= 0) return [...trail.slice(at), id];
    if (done.has(id)) return null;
    trail.push(id);
    for (const other of before(id)) {
      const circle = visit(other);
      if (circle !== null) return circle;
    }
    trail.pop();
    done.add(id);
    return null;
  };
  return visit(start);
}

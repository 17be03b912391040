import { type Order, sorted } from "../../kernel/order.ts";

/** What must come before what. */
export type Before = (id: string) => readonly string[];

/** May an id come next, after all that are done? What has come before never forbids it. */
export type MayFollow = (id: string, done: ReadonlySet<string>) => boolean;

/** Ids so that each comes when it may, `first` deciding between several; what never may is left out. */
export function inOrder(
  ids: Iterable<string>,
  mayFollow: MayFollow,
  first: Order<string>,
): string[] {
  const waiting = new Set(sorted(ids, first));
  const done = new Set<string>();
  for (;;) {
    const next = [...waiting].find((id) => mayFollow(id, done));
    if (next === undefined) return [...done];
    waiting.delete(next);
    done.add(next);
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

import { type Order, sorted } from "../../kernel/order.ts";

/** What must come before what. */
export type Before = (id: string) => readonly string[];

/** May an id come next, after all that are done? What has come before never forbids it. */
export type MayFollow = (id: string, done: ReadonlySet<string>) => boolean;

/**
 * Ids so that each comes when it may, `first` deciding between several; what never may is left out. What had rather wait
 * comes when nothing else may.
 */
export function inOrder(
  ids: Iterable<string>,
  mayFollow: MayFollow,
  first: Order<string>,
  ratherWaits: MayFollow = () => false,
): string[] {
  const waiting = new Set(sorted(ids, first));
  const done = new Set<string>();
  for (;;) {
    const left = [...waiting];
    const next =
      left.find((id) => mayFollow(id, done) && !ratherWaits(id, done)) ??
      left.find((id) => mayFollow(id, done));
    if (next === undefined) return [...done];
    waiting.delete(next);
    done.add(next);
  }
}

/** The circle that is reached from an id by always going to what comes before, from its start back to it; null when there is none. */
export function circleFrom(start: string, before: Before): string[] | null {
  const done = new Set<string>();
  const trail = [{ id: start, open: [...before(start)] }];
  const onTrail = new Set([start]);
  for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
    const next = last.open.shift();
    if (next === undefined) {
      done.add(last.id);
      onTrail.delete(last.id);
      trail.pop();
    } else if (onTrail.has(next)) {
      const ids = trail.map(({ id }) => id);
      return [...ids.slice(ids.indexOf(next)), next];
    } else if (!done.has(next)) {
      trail.push({ id: next, open: [...before(next)] });
      onTrail.add(next);
    }
  }
  return null;
}

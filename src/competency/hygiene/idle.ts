import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Closure } from "../closure.ts";
import { ownerOf } from "../node.ts";
import { composeSets, converseSet, only, type RelationSet } from "../relation-set.ts";
import { type Asserted, shown } from "./assertions.ts";

/** What a statement of a micro-credential or course is to a class, and where in the order that was said. */
interface Spoke {
  readonly ofClass: number;
  readonly relation: RelationSet;
  readonly order: number;
}

/** Accepted mappings without a degree that alignments, hierarchies and other mappings imply already. */
export function impliedMappings(assertions: readonly Asserted[], closure: Closure): Diagnostic[] {
  const spokes = spokesOf(assertions, closure);
  const before = new Map<string, RelationSet>();
  const joined = new Joined();
  return assertions.flatMap((asserted, order) => {
    const { from, relation, to, mapping, measured, place } = asserted;
    const owned = [from, to].filter((node) => ownerOf(node) !== null);
    const said = only(relation);
    const ends = [from, to].map((node) => {
      const alone = ownerOf(node) !== null || relation === "exact";
      return alone ? node : `${closure.classOf(node)}`;
    });
    const [key, back] = [ends.join(" "), ends.toReversed().join(" ")];
    const repeats = reaches(before.get(key) ?? 0, said);
    before.set(key, (before.get(key) ?? 0) | said);
    before.set(back, (before.get(back) ?? 0) | converseSet(said));
    const joins = relation === "exact" && owned.length === 0 && joined.join(from, to);
    if (mapping === null || measured) return [];
    const implied =
      repeats ||
      (owned.length === 0
        ? !joins && impliedBetweenClasses(asserted, closure)
        : impliedBySpokes(asserted, order, spokes, closure));
    if (!implied) return [];
    const args = { from: shown(from), relation, to: shown(to) };
    return [diagnostic("idle-mapping", { ...args, why: "implied", count: 1 }, place())];
  });
}

/** Is the relation, or a stronger one, in the set? Bits of stronger relations are lower. */
const reaches = (set: RelationSet, relation: RelationSet): boolean =>
  (set & relation) !== 0 || (set & only("exact")) !== 0;

function impliedBetweenClasses({ from, relation, to }: Asserted, closure: Closure): boolean {
  if (relation === "exact") return true;
  const [one, other] = [closure.classOf(from), closure.classOf(to)];
  if (relation === "close" || relation === "related") {
    const strong = only("exact") | only("broader") | only("narrower");
    return (closure.between(one, other) & strong) !== 0;
  }
  const [low, high] = relation === "narrower" ? [one, other] : [other, one];
  if (closure.between(low, low) !== only("exact")) return false;
  return closure
    .directlyAbove(low)
    .some((parent) => parent !== high && (closure.between(high, parent) & only("broader")) !== 0);
}

/** Is it said by way of other classes, or of the same class by something before it? */
function impliedBySpokes(
  { from, relation, to }: Asserted,
  order: number,
  spokes: ReadonlyMap<string, readonly Spoke[]>,
  closure: Closure,
): boolean {
  const said = only(relation);
  const first = spokes.get(from) ?? [];
  const second = spokes.get(to) ?? [];
  if (ownerOf(from) === null || ownerOf(to) === null) {
    const [own, target, wanted] =
      ownerOf(from) === null ? [second, from, converseSet(said)] : [first, to, said];
    const ofClass = closure.classOf(target);
    return own.some((spoke) => {
      if (spoke.order === order || (spoke.ofClass === ofClass && spoke.order > order)) return false;
      return reaches(composeSets(spoke.relation, closure.between(spoke.ofClass, ofClass)), wanted);
    });
  }
  return first.some((one) =>
    second.some((other) => {
      const between = closure.between(one.ofClass, other.ofClass);
      const way = composeSets(composeSets(one.relation, between), converseSet(other.relation));
      return reaches(way, said);
    }),
  );
}

function spokesOf(
  assertions: readonly Asserted[],
  closure: Closure,
): ReadonlyMap<string, readonly Spoke[]> {
  const spokes = new Map<string, Spoke[]>();
  const add = (node: string, spoke: Spoke) => {
    const known = spokes.get(node);
    if (known === undefined) spokes.set(node, [spoke]);
    else known.push(spoke);
  };
  for (const [order, { from, relation, to }] of assertions.entries()) {
    const [ofFrom, ofTo] = [ownerOf(from) !== null, ownerOf(to) !== null];
    const said = only(relation);
    if (ofFrom && !ofTo) add(from, { ofClass: closure.classOf(to), relation: said, order });
    if (ofTo && !ofFrom)
      add(to, { ofClass: closure.classOf(from), relation: converseSet(said), order });
  }
  return spokes;
}

/** Statements that exact assertions joined so far. */
class Joined {
  private readonly above = new Map<string, string>();

  /** Joins two; false where they were joined before. */
  join(one: string, other: string): boolean {
    const [a, b] = [this.top(one), this.top(other)];
    if (a !== b) this.above.set(a, b);
    return a !== b;
  }

  private top(node: string): string {
    let top = node;
    for (let next = this.above.get(top); next !== undefined; next = this.above.get(top)) top = next;
    for (let at = node; at !== top; ) {
      const next = this.above.get(at) ?? top;
      this.above.set(at, top);
      at = next;
    }
    return top;
  }
}

/** Mappings between frameworks by way of which no micro-credential and course can meet; one finding for each crosswalk and pair. */
export function unusedMappings(assertions: readonly Asserted[]): Diagnostic[] {
  const joined = new Map<string, Set<string>>();
  const offered = new Set<string>();
  const taught = new Set<string>();
  const between: Asserted[] = [];
  for (const asserted of assertions) {
    const [one, other] = [sourceOf(asserted.from), sourceOf(asserted.to)];
    for (const [node, there] of [
      [asserted.from, other],
      [asserted.to, one],
    ] as const) {
      if (node.startsWith("m:")) offered.add(there);
      if (node.startsWith("c:")) taught.add(there);
    }
    if (ownerOf(asserted.from) !== null || ownerOf(asserted.to) !== null) continue;
    if (asserted.mapping !== null) between.push(asserted);
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      joined.set(a, (joined.get(a) ?? new Set()).add(b));
    }
  }
  const met = (start: string) => {
    const seen = new Set([start]);
    for (const node of seen) for (const next of joined.get(node) ?? []) seen.add(next);
    const all = [...seen];
    return all.some((node) => offered.has(node)) && all.some((node) => taught.has(node));
  };
  const useful = new Map([...joined.keys()].map((source) => [source, met(source)]));
  return grouped(between.filter(({ from }) => useful.get(sourceOf(from)) !== true)).map((group) => {
    const [{ from, relation, to, place }] = group;
    const args = { from: shown(from), relation, to: shown(to), why: "unused", count: group.length };
    return diagnostic("idle-mapping", args as never, place());
  });
}

/** The framework of a node; the scheme and host of a URI. */
function sourceOf(node: string): string {
  if (!node.startsWith("u:")) return node.slice(0, node.indexOf("#"));
  return /^u:[a-z0-9+.-]+:(?:\/\/[^/]*)?/i.exec(node)?.[0] ?? node;
}

function grouped(mappings: readonly Asserted[]): (readonly [Asserted, ...Asserted[]])[] {
  const groups = new Map<string, [Asserted, ...Asserted[]]>();
  for (const asserted of mappings) {
    const { from, to, mapping } = asserted;
    const key = `${mapping?.crosswalk.id} ${sourceOf(from)} ${sourceOf(to)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [asserted]);
    else known.push(asserted);
  }
  return [...groups.values()];
}

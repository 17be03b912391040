import { byText, sorted } from "../../kernel/order.ts";
import { greatest, Rational } from "../../kernel/rational.ts";
import type { Constraint } from "./constraint.ts";
import type { Node } from "./node.ts";
import type { Reduced } from "./reduce.ts";
import { type Joint, usefulTogether } from "./sharing.ts";
import { coursesFor, takes } from "./ways.ts";

/** Credit that could be placed: a course in one of its ways, or any amount of one kind for an open pool. */
export interface Offer {
  /** Null for other credit of open pools. */
  readonly course: string | null;
  /** What a course brings; the most of what an open pool can use. */
  readonly credits: Rational;
  /** Paths of the leaves that take it. */
  readonly leaves: ReadonlySet<string>;
  readonly charged: ReadonlySet<Constraint>;
}

/** A kind of credit for an open pool, known by what charges it. */
export type Kind = ReadonlySet<Constraint>;

/** All offers that some leaf takes, without those that another offer replaces in every use. */
export function offersOf(reduced: Reduced, leaves: readonly Node[]): Offer[] {
  const takers = new Map<string, Node[]>();
  for (const leaf of leaves) {
    for (const id of coursesFor(leaf)) takers.set(id, [...(takers.get(id) ?? []), leaf]);
  }
  const named = sorted(
    takers.keys(),
    byText((id) => id),
  );
  return [
    ...named.flatMap((id) => courseOffers(reduced, id, takers.get(id) ?? [])),
    ...leaves.flatMap((leaf) => openOffers(reduced, leaf)),
    ...usefulJoints(reduced, leaves).flatMap((joint) => jointOffers(joint, leaves)),
  ];
}

function courseOffers(
  { puzzle, dropped, constraints }: Reduced,
  id: string,
  takers: readonly Node[],
): Offer[] {
  const offers = puzzle.ways.of(id, dropped).map((way) => ({
    course: id,
    credits: way.credits,
    leaves: new Set(takers.filter((leaf) => takes(leaf, way, dropped)).map(({ path }) => path)),
    charged: new Set([...way.charged].filter((one) => constraints.has(one))),
  }));
  return withoutReplaced(
    offers.filter(({ leaves }) => leaves.size > 0),
    replaces,
  );
}

/** Those that no other one replaces; of those that replace each other, the first. */
function withoutReplaced<T>(all: readonly T[], replaces: (one: T, other: T) => boolean): T[] {
  return all.filter(
    (one, i) =>
      !all.some((other, j) => i !== j && replaces(other, one) && (j < i || !replaces(one, other))),
  );
}

function replaces(one: Offer, other: Offer): boolean {
  return (
    one.credits.equals(other.credits) &&
    [...other.leaves].every((path) => one.leaves.has(path)) &&
    [...one.charged].every((constraint) => other.charged.has(constraint))
  );
}

function openOffers(reduced: Reduced, leaf: Node): Offer[] {
  const { path, credits } = leaf;
  const leaves = new Set([path]);
  return usefulKinds(reduced, leaf).map((charged) => ({ course: null, credits, leaves, charged }));
}

/** Credit for two open pools at once, as much as either can use. */
function jointOffers({ paths, kinds }: Joint, leaves: readonly Node[]): Offer[] {
  const both = leaves.filter(({ path }) => paths.includes(path));
  const credits = both.map((leaf) => leaf.credits).reduce(greatest, Rational.zero);
  return kinds.map((charged) => ({ course: null, credits, leaves: new Set(paths), charged }));
}

/** The kinds of credit that are of use to two open pools at once, where both are among the leaves. */
export function usefulJoints(
  reduced: Pick<Reduced, "constraints" | "joints">,
  leaves: readonly Node[],
): Joint[] {
  if (reduced.constraints.size === 0) return [];
  const kinds = new Map(leaves.map((leaf) => [leaf.path, leaf.kinds]));
  return reduced.joints.flatMap(({ paths, kinds: joint }): Joint[] => {
    if (!paths.every((path) => kinds.has(path))) return [];
    const apart = paths.map((path) => usefulKinds(reduced, { kinds: kinds.get(path) ?? [] }));
    const useful = usefulTogether(usefulKinds(reduced, { kinds: joint }), apart);
    return useful.length === 0 ? [] : [{ paths, kinds: useful }];
  });
}

/** The kinds of credit that can fill an open pool, without those that another one replaces. */
export function usefulKinds(
  { constraints }: Pick<Reduced, "constraints">,
  { kinds }: Pick<Node, "kinds">,
): Kind[] {
  const charged = kinds.map((kind) => new Set([...kind].filter((one) => constraints.has(one))));
  const spares = (one: Kind, other: Kind) => [...one].every((constraint) => other.has(constraint));
  return withoutReplaced(charged, spares);
}

/** Do two courses exclude each other, in what is not left out? */
export function exclusiveCourses({ puzzle, dropped }: Reduced): (a: string, b: string) => boolean {
  const pairs = puzzle.exclusions.filter(({ key }) => !dropped.has(key));
  const among = new Set(pairs.flatMap(({ courses: [a, b] }) => [`${a} ${b}`, `${b} ${a}`]));
  return (a, b) => among.has(`${a} ${b}`);
}

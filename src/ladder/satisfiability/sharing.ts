import type { Availabilities } from "./availability.ts";
import { type Constraint, within } from "./constraint.ts";
import { goneKey } from "./course-clauses.ts";
import { everyNode, isLeaf, kindsOf, type Node } from "./node.ts";
import { suits, type Ways } from "./ways.ts";

/** Two requirements that may share credit; an inner one stands for its leaves. */
export type Pair = readonly [string, string];

type Kinds = readonly ReadonlySet<Constraint>[];

/** The kinds of credit that two open pools may share. */
export interface Joint {
  readonly paths: Pair;
  /** What charges each kind in one pool or the other. */
  readonly kinds: Kinds;
}

/** What sharing depends on. */
interface Ground {
  readonly roots: readonly Node[];
  readonly constraints: readonly Constraint[];
  readonly courses: Availabilities;
  readonly ways: Ways;
}

/** The courses that limits except and of which enough is known. */
export function exceptedIn(
  constraints: readonly Constraint[],
  courses: Availabilities,
): readonly string[] {
  const all = constraints.flatMap(({ of }) => of.exceptCourses ?? []);
  return [...new Set(all)].filter((id) => !courses.of(id).unclear);
}

/**
 * The requirements, with the courses that each open pool has to look at one by one: those that a limit on it excepts,
 * or an exception lets into it, and those of other leaves that may share their credit with it.
 */
export function withNotable(ground: Ground, sharing: readonly Pair[]): readonly Node[] {
  const { roots, constraints, courses } = ground;
  const leaves = everyNode(roots).filter(isLeaf);
  const visit = (node: Node): Node => {
    const children = node.children.map(visit);
    if (!isLeaf(node) || node.courses !== null) return { ...node, children };
    const partners = leaves.filter((leaf) => mayShare(sharing, node.path, leaf.path));
    const around = [node, ...partners];
    const limits = constraints.filter(({ scope }) =>
      around.some(({ path }) => within(scope, path)),
    );
    const ids = [
      ...exceptedIn(limits, courses),
      ...around.flatMap((leaf) => leaf.rulings.letIn),
      ...partners.flatMap((leaf) => leaf.courses ?? []),
    ];
    return { ...node, notable: [...new Set(ids)].filter((id) => mayTake(ground, node, id)) };
  };
  return roots.map(visit);
}

function mayTake({ ways }: Ground, leaf: Node, id: string): boolean {
  const asked = { ...leaf, notable: [id] };
  return ways.of(id, new Set([goneKey(id)])).some((way) => suits(asked, way));
}

/** Credit that pairs of open pools may share. */
export function jointsOf(ground: Ground, sharing: readonly Pair[]): readonly Joint[] {
  if (sharing.length === 0) return [];
  const open = everyNode(ground.roots).filter((node) => isLeaf(node) && node.courses === null);
  return open.flatMap((a, i) =>
    open.slice(i + 1).flatMap((b): Joint[] => {
      if (!mayShare(sharing, a.path, b.path)) return [];
      const paths = [a.path, b.path] as const;
      const kinds = kindsOf(paths, [...a.from, ...b.from], ground);
      const useful = usefulTogether(kinds, [a.kinds, b.kinds]);
      return useful.length === 0 ? [] : [{ paths, kinds: useful }];
    }),
  );
}

/** The kinds of credit that charge less in two pools at once than some for each pool, which no constraint charges twice. */
export function usefulTogether(together: Kinds, [ones = [], others = []]: readonly Kinds[]): Kinds {
  const apart = ones.flatMap((one) =>
    others
      .filter((other) => ![...one].some((constraint) => other.has(constraint)))
      .map((other) => [...one, ...other]),
  );
  return together.filter((kind) => !apart.some((both) => both.every((one) => kind.has(one))));
}

/** Does a pair let two leaves take the same credit? */
function mayShare(sharing: readonly Pair[], one: string, other: string): boolean {
  return (
    one !== other &&
    sharing.some(
      ([a, b]) => (within(a, one) && within(b, other)) || (within(b, one) && within(a, other)),
    )
  );
}

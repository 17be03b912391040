import { compareText } from "../../kernel/order.ts";
import { inOrder } from "./order.ts";
import type { Prerequisites } from "./prerequisites.ts";

/** More ways than this to meet the prerequisites of one award are not all tried. */
const mostSets = 32;

/** The ways to meet all prerequisites of some micro-credentials; `all` is false when there are more than were tried. */
export interface Closures {
  /** Each set holds the micro-credentials themselves and what must be taken before them; the smallest by inclusion. */
  readonly sets: readonly ReadonlySet<string>[];
  readonly all: boolean;
}

/** All ways to take the members with everything that must come before them: the smallest sets that can be taken in some order. */
export function closuresOf(members: readonly string[], prerequisites: Prerequisites): Closures {
  if (!members.every((id) => prerequisites.isWithinReach(id))) return { sets: [], all: true };
  const found: ReadonlySet<string>[] = [];
  const seen = new Set<string>();
  let left = mostSets * 8;
  const visit = (set: ReadonlySet<string>): void => {
    if (left <= 0 || found.length > mostSets) return;
    if (seen.has(nameOf(set)) || found.some((other) => isWithin(other, set))) return;
    seen.add(nameOf(set));
    left -= 1;
    const gaps = gapsOf(set, prerequisites);
    if (gaps.length === 0) found.push(set);
    for (const required of gaps) {
      const providers = prerequisites.providers(required).filter((id) => !set.has(id));
      for (const one of providers) visit(new Set([...set, one]));
    }
  };
  visit(new Set(members));
  return { sets: smallest(found), all: left > 0 && found.length <= mostSets };
}

/**
 * Prerequisites of which one at least has to be met from outside of the set before all of it can be taken; none where
 * it can be taken as it is. A prerequisite that nothing else in the set meets is such by itself. Where members wait for
 * each other only, any of them may be the first to go on, so what each lacks is tried.
 */
function gapsOf(set: ReadonlySet<string>, prerequisites: Prerequisites): readonly string[] {
  for (const id of set) {
    const [unmet] = prerequisites.unmetFor(id, set);
    if (unmet !== undefined) return [unmet];
  }
  const mayFollow = (id: string, done: ReadonlySet<string>) =>
    prerequisites.unmetFor(id, done).length === 0;
  const done = new Set(inOrder(set, mayFollow, compareText));
  const waiting = [...set].filter((id) => !done.has(id));
  return [...new Set(waiting.flatMap((id) => prerequisites.unmetFor(id, done).slice(0, 1)))];
}

const nameOf = (set: ReadonlySet<string>) => [...set].sort(compareText).join(" ");

const isWithin = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size <= b.size && [...a].every((id) => b.has(id));

/** Sets that contain no other; all are distinct. */
const smallest = (sets: readonly ReadonlySet<string>[]) =>
  sets.filter((set) => !sets.some((other) => other !== set && isWithin(other, set)));

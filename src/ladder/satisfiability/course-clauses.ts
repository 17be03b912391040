import { placeOf } from "../../documents/document.ts";
import { compareText, sorted } from "../../kernel/order.ts";
import type { Availabilities } from "./availability.ts";
import type { PlacedClause } from "./clause.ts";

/** Two courses of which a learner may have one. */
export interface Exclusion extends PlacedClause {
  readonly courses: readonly [string, string];
}

/** The exclusions among some courses, each once. */
export function exclusionsOf(ids: readonly string[], known: Availabilities): Exclusion[] {
  const among = new Set(ids);
  const found = new Map<string, Exclusion>();
  for (const id of sorted(ids, compareText)) {
    const { course } = known.of(id);
    for (const [index, other] of (course?.data.excludes ?? []).entries()) {
      const key = exclusionKey(id, other);
      if (course === null || other === id || !among.has(other) || found.has(key)) continue;
      const courses = [id, other] as const;
      const at = placeOf(course, "excludes", index);
      found.set(key, { key, courses, clause: { kind: "exclusion", courses }, at });
    }
  }
  return [...found.values()];
}

const exclusionKey = (a: string, b: string) => `exclusion ${a < b ? `${a} ${b}` : `${b} ${a}`}`;

/** The key of the clause that a course cannot be had. */
export const goneKey = (id: string): string => `course ${id}`;

/** The courses among these that nobody can have any more. */
export function courseClauses(ids: readonly string[], known: Availabilities): PlacedClause[] {
  return ids.flatMap((id) => {
    const { course, routes, trouble } = known.of(id);
    if (course === null || trouble === null || routes.length > 0) return [];
    const clause = { kind: "course", course: id, trouble } as const;
    return [{ key: goneKey(id), clause, at: placeOf(course, "effective", "to") }];
  });
}

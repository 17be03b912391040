import type { Award } from "../../award/award.ts";
import type { LearningIndex } from "../../award/learning.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import type { ProgramModel } from "../program-model.ts";
import { type Item, seen } from "./item.ts";

/** Credit for a course, or credit that a decision gives with conditions on courses. */
type Credit = Pick<Award, "course" | "precludes"> & { readonly type: Award["type"] | null };

/** Does credit for one course bar the other, by the courses' own exclusions or by a decision? */
export function barred({ catalogue }: Pick<ProgramModel, "catalogue">, a: Credit, b: Credit) {
  const bars = (one: Credit, other: Credit) =>
    other.course !== null &&
    other.type !== "waiver" &&
    barredBy(catalogue, one).includes(other.course);
  return bars(a, b) || bars(b, a);
}

/** The courses that cannot count beside a credit. */
function barredBy({ courses, workspace }: Catalogue, { course, type, precludes }: Credit) {
  if (course === null || type === "waiver") return precludes;
  const known = courses.get(course) ?? workspace.documents.latest("course", course);
  return [...precludes, ...(known?.data.excludes ?? [])];
}

/** An item as a credit. */
export function creditOf(item: Item): Credit {
  const { course, type } = seen(item);
  return { course, type, precludes: item.kind === "award" ? item.award.precludes : [] };
}

/** Pairs of items that may not both be chosen: shared learning, one course twice, courses that bar each other. */
export function conflicts(
  catalogue: Catalogue,
  learning: LearningIndex,
  items: readonly Item[],
): (readonly [number, number])[] {
  const pairs = new PairSet(items.length);
  for (const group of indexesBy(items, (item) => learningOf(item, learning)).values()) {
    pairs.addAll(group, (i, j) => !sameDecision(items[i], items[j]));
  }
  const credits = items.map(creditOf);
  const byCourse = indexesBy(credits, ({ course }) => (course === null ? [] : [course]));
  for (const group of byCourse.values()) pairs.addAll(group, () => true);
  for (const [index, credit] of credits.entries()) {
    for (const course of barredBy(catalogue, credit)) {
      for (const other of byCourse.get(course) ?? []) {
        if (credits[other]?.type !== "waiver") pairs.add(index, other);
      }
    }
  }
  return pairs.sorted();
}

/** The indexes of the values that have a key, by key. */
function indexesBy<T>(
  values: readonly T[],
  keys: (value: T) => Iterable<string>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [index, value] of values.entries()) {
    for (const key of new Set(keys(value))) {
      const group = found.get(key);
      if (group === undefined) found.set(key, [index]);
      else group.push(index);
    }
  }
  return found;
}

function learningOf(item: Item, learning: LearningIndex): readonly string[] {
  if (item.kind !== "award") return [];
  return item.award.microCredentials.flatMap((id) => [...learning.learningOf(id)]);
}

/** Are the two different results of one decision, which may be used together? */
function sameDecision(a: Item | undefined, b: Item | undefined): boolean {
  if (a?.kind !== "award" || b?.kind !== "award") return false;
  const { decision, result } = a.award;
  return decision !== null && decision === b.award.decision && result !== b.award.result;
}

/** Unordered pairs of indexes below `size`, each once. */
class PairSet {
  private readonly size: number;
  private readonly known = new Set<number>();

  constructor(size: number) {
    this.size = size;
  }

  add(a: number, b: number): void {
    if (a !== b) this.known.add(Math.min(a, b) * this.size + Math.max(a, b));
  }

  /** All pairs of rising indexes for which the test holds. */
  addAll(indexes: readonly number[], test: (a: number, b: number) => boolean): void {
    for (const [position, a] of indexes.entries()) {
      for (const b of indexes.slice(position + 1)) if (test(a, b)) this.add(a, b);
    }
  }

  sorted(): (readonly [number, number])[] {
    return [...this.known]
      .sort((a, b) => a - b)
      .map((key) => [Math.floor(key / this.size), key % this.size] as const);
  }
}

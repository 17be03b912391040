import type { Filter } from "../documents/requirement.ts";
import type { Award } from "./award.ts";

/** The part of an award (or of an earned course, which has no type) that filters look at. */
export type Filterable = Pick<
  Award,
  "course" | "subject" | "level" | "number" | "tags" | "route" | "providers"
> & { readonly type: Award["type"] | null };

/** Does an award pass a filter? A positive test fails on a missing attribute, an `except` test passes (semantics, section 6). */
export function passes(filter: Filter | undefined, award: Filterable): boolean {
  if (filter === undefined) return true;
  const { subject, level, number, course } = award;
  const among = <T>(list: readonly T[] | undefined, value: T | null) =>
    list === undefined || (value !== null && list.includes(value));
  const notAmong = (list: readonly string[] | undefined, value: string | null) =>
    list === undefined || value === null || !list.includes(value);
  const some = (list: readonly string[] | undefined, values: readonly string[]) =>
    list === undefined || values.some((value) => list.includes(value));
  const none = (list: readonly string[] | undefined, values: readonly string[]) =>
    list === undefined || !values.some((value) => list.includes(value));
  const inRange = ({ from, to }: { from?: number | undefined; to?: number | undefined }) =>
    number !== null && (from === undefined || number >= from) && (to === undefined || number <= to);
  return (
    among(filter.subjects, subject) &&
    among(filter.levels, level) &&
    (filter.numbers === undefined || filter.numbers.some(inRange)) &&
    among(filter.courses, course) &&
    some(filter.tags, award.tags) &&
    notAmong(filter.exceptCourses, course) &&
    notAmong(filter.exceptSubjects, subject) &&
    none(filter.exceptTags, award.tags) &&
    among<string>(filter.routes, award.route) &&
    among<string>(filter.awardTypes, award.type) &&
    some(filter.providers, award.providers)
  );
}

/** Keys that say something of a single course; a block of credit cannot answer them. */
const courseTests = ["subjects", "levels", "numbers", "courses", "tags"] as const;

/** May a pool with this filter take the award? */
export function poolAccepts(filter: Filter, award: Filterable): boolean {
  if (award.type === "waiver") return false;
  if (award.type === "block" && courseTests.some((key) => filter[key] !== undefined)) return false;
  return passes(filter, award);
}

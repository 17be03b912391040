import type { Document } from "../documents/document.ts";
import { groupBy } from "../kernel/group.ts";
import type { Catalogue } from "../workspace/catalogue.ts";

type Course = Document<"course">;

const known = new WeakMap<Catalogue, ReadonlyMap<string, readonly Course[]>>();

/** The courses of an institution in effect on a day, by id; none where there is no institution. */
export function coursesOf(
  catalogue: Catalogue,
  institution: string | undefined,
): readonly Course[] {
  if (institution === undefined) return [];
  const byInstitution =
    known.get(catalogue) ??
    groupBy(catalogue.courses.values(), (course) => course.data.institution);
  known.set(catalogue, byInstitution);
  return byInstitution.get(institution) ?? [];
}

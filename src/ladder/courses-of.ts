import type { Document } from "../documents/document.ts";
import { groupBy } from "../kernel/group.ts";
import type { Catalogue } from "../workspace/catalogue.ts";

type Course = Document<"course">;

type ByInstitution = ReadonlyMap<string, readonly Course[]>;

const known = new WeakMap<Catalogue, ByInstitution>();

const outOfEffect = new WeakMap<Catalogue, ByInstitution>();

/** The courses of an institution in effect on a day, by id; none where there is no institution. */
export function coursesOf(
  catalogue: Catalogue,
  institution: string | undefined,
): readonly Course[] {
  if (institution === undefined) return [];
  const byInstitution = known.get(catalogue) ?? groupBy(catalogue.courses.values(), institutionOf);
  known.set(catalogue, byInstitution);
  return byInstitution.get(institution) ?? [];
}

/** The courses of an institution of which no edition is in effect on a day, each in its last edition, by id. */
export function coursesOutOfEffect(
  catalogue: Catalogue,
  institution: string | undefined,
): readonly Course[] {
  if (institution === undefined) return [];
  const byInstitution = outOfEffect.get(catalogue) ?? groupBy(absent(catalogue), institutionOf);
  outOfEffect.set(catalogue, byInstitution);
  return byInstitution.get(institution) ?? [];
}

function absent({ courses, workspace: { documents } }: Catalogue): Course[] {
  return documents
    .ids("course")
    .filter((id) => !courses.has(id))
    .flatMap((id) => documents.latest("course", id) ?? []);
}

const institutionOf = ({ data }: Course) => data.institution;

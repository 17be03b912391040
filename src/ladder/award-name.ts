import type { Award } from "../award/award.ts";
import type { Catalogue } from "../workspace/catalogue.ts";

/** An award as reasons name it: by the code of its course, by its subject and level, or as a block. */
export function awardName(
  { courses, workspace }: Catalogue,
  { course, type, subject, level }: Pick<Award, "course" | "type" | "subject" | "level">,
): string {
  if (course !== null) {
    const known = courses.get(course) ?? workspace.documents.latest("course", course);
    return known?.data.code ?? course;
  }
  return type === "block"
    ? "block credit"
    : `${subject ?? "unassigned"} credit at level ${level ?? "?"}`;
}

import { courseAttributes } from "../../award/attributes.ts";
import { passes } from "../../award/filter.ts";
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { CourseTrouble } from "../../diagnostics/program-fault.ts";
import { placeOf } from "../../documents/document.ts";
import type { Filter } from "../../documents/requirement.ts";
import { leavesOf } from "../requirement-tree.ts";
import type { Availabilities } from "./availability.ts";
import type { ProgramInForce } from "./program-in-force.ts";
import { ofCourse } from "./totals.ts";

/**
 * Reports courses that requirements and minimums name and that cannot count there as usual; none in a requirement that
 * is waived, or in which something stands in for the course.
 */
export function unusableCourses({ model, courses, rules, tree }: ProgramInForce): Diagnostic[] {
  const { program } = model;
  const report = (course: string, filter: Filter, ...place: readonly (string | number)[]) => {
    const trouble = troubleOf(courses, course, filter);
    if (trouble === null) return [];
    const severity = trouble.why === "begins" ? "info" : "warning";
    const at = placeOf(program, ...place);
    return [diagnostic("unusable-course", { course, trouble }, at, { severity })];
  };
  return [
    ...leavesOf(tree).flatMap((leaf) => {
      const { requirement, place } = leaf;
      if (requirement.form === "course") {
        const { course } = requirement;
        return rules.isReplaced(course, leaf) ? [] : report(course, {}, ...place, "course");
      }
      if (requirement.form !== "pool") return [];
      const { from } = requirement;
      return (from.courses ?? []).flatMap((id, i) =>
        rules.isReplaced(id, leaf) ? [] : report(id, from, ...place, "from", "courses", i),
      );
    }),
    ...program.data.minimums.flatMap(({ of }, index) =>
      (of?.courses ?? []).flatMap((id, i) =>
        report(id, of ?? {}, "minimums", index, "of", "courses", i),
      ),
    ),
  ];
}

function troubleOf(courses: Availabilities, id: string, filter: Filter): CourseTrouble | null {
  const { course, trouble, routes } = courses.of(id);
  if (course === null || trouble !== null) return trouble;
  const item = { ...courseAttributes(course), type: "assigned", route: "", providers: [] } as const;
  if (!passes(ofCourse(filter), item)) return { why: "filtered" };
  const open =
    filter.routes === undefined || routes.some((route) => filter.routes?.includes(route));
  return open ? null : { why: "not-creditable" };
}

import type { Award } from "../../award/award.ts";
import type { LearningIndex } from "../../award/learning.ts";
import type { ProgramModel } from "../program-model.ts";

/** Pairs of awards that may not both be chosen: shared learning, one course twice, courses that bar each other. */
export function conflicts(
  model: ProgramModel,
  learning: LearningIndex,
  awards: readonly Award[],
): [number, number][] {
  const pairs: [number, number][] = [];
  for (const [i, a] of awards.entries()) {
    for (const [j, b] of awards.entries()) {
      if (j > i && (sameLearning(learning, a, b) || sameCourse(a, b) || barred(model, a, b)))
        pairs.push([i, j]);
    }
  }
  return pairs;
}

function sameLearning(learning: LearningIndex, a: Award, b: Award): boolean {
  if (a.decision !== null && a.decision === b.decision) return false;
  return a.microCredentials.some((x) => b.microCredentials.some((y) => learning.shares(x, y)));
}

function sameCourse(a: Award, b: Award): boolean {
  return a.course !== null && a.course === b.course;
}

/** Does credit for one course bar the other, by the courses' own exclusions or by a decision? */
export function barred({ catalogue }: ProgramModel, a: Award, b: Award): boolean {
  const bars = (one: Award, other: Award) => {
    if (other.course === null || other.type === "waiver") return false;
    const excludes =
      one.course === null || one.type === "waiver"
        ? []
        : (catalogue.courses.get(one.course)?.data.excludes ?? []);
    return excludes.includes(other.course) || one.precludes.includes(other.course);
  };
  return bars(a, b) || bars(b, a);
}

import type { OpenRequirement } from "../../ladder/plan/result.ts";

/** A requirement that is not complete, with what it still needs. */
export function openJson({ program, path, credits, course, parts, note }: OpenRequirement): object {
  return { program, requirement: path, credits, course, parts, note };
}

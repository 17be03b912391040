import type { Requirement } from "./requirement.ts";

/** Every path of a requirement tree, ids joined with `/`. */
export function requirementPaths(requirements: readonly Requirement[], prefix = ""): string[] {
  return requirements.flatMap((requirement) => {
    const path = `${prefix}${requirement.id}`;
    return "of" in requirement ? [path, ...requirementPaths(requirement.of, `${path}/`)] : [path];
  });
}

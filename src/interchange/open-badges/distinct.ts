import type { Found } from "./find-achievements.ts";

/** Each definition once: those that say the same under the same URI count as one, whoever it was awarded to. */
export function distinct(all: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return all.filter(({ achievement, issuer }) => {
    const uri = achievement.text("id", "@id");
    if (uri === null) return true;
    const said = JSON.stringify([uri, achievement.value, issuer?.value ?? null]);
    if (seen.has(said)) return false;
    seen.add(said);
    return true;
  });
}

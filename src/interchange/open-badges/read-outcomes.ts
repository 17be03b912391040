import type { Cursor } from "../cursor/cursor.ts";

/** The statements of a learning-outcome extension (Edubadges): one a line, without bullets and the line that announces them. */
export function readOutcomes(achievement: Cursor): readonly string[] {
  const extension = achievement.get("extensions:LearningOutcomeExtension");
  if (extension === null) return [];
  extension.pass("type", "@type", "@context");
  const text = extension.isObject ? extension.text("LearningOutcome") : extension.asText();
  const lines = (text ?? "")
    .split("\n")
    .map((line) => line.trim().replace(/^(?:[-*•–]|\d{1,3}[.)])\s+/, ""))
    .filter((line) => line !== "");
  const statements = lines.filter((line) => !line.endsWith(":"));
  return statements.length === 0 ? lines : statements;
}

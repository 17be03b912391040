import type { Rational } from "../../kernel/rational.ts";
import { amountAt } from "../amount.ts";
import type { Cursor } from "../cursor/cursor.ts";

/** The learner's hours that extensions state: study load and time investment of Edubadges and SURF; null where none does. */
export function readHours(achievement: Cursor): Rational | null {
  const stated = [
    inExtension(achievement, "extensions:StudyLoadExtension", "StudyLoad"),
    inExtension(achievement, "extensions:TimeInvestmentExtension", "TimeInvestment"),
    achievement.get("timeInvestment", "TimeInvestment"),
    achievement.get("SBU", "studyLoad"),
  ];
  let hours: Rational | null = null;
  for (const at of stated) {
    const value = amountAt(at);
    if (value === null) continue;
    if (hours !== null && !hours.equals(value)) at?.lose("another number of hours is stated too");
    hours ??= value;
  }
  return hours;
}

/** The value of an extension. Edubadges means hours; other platforms keep minutes under the same name. */
function inExtension(achievement: Cursor, name: string, key: string): Cursor | null {
  const extension = achievement.get(name);
  if (extension === null) return null;
  extension.pass("type", "@type");
  const value = extension.get(key);
  const context = extension.get("@context")?.value ?? "";
  if (typeof context !== "string" || context === "" || /edubadges|surf/i.test(context))
    return value;
  value?.lose(
    "hours at Edubadges and minutes elsewhere go by this name; which they are is not said",
  );
  return null;
}

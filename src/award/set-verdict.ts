import { type Coverage, coverage } from "../competency/coverage.ts";
import type { Document } from "../documents/document.ts";
import { sumIntervals } from "../kernel/interval.ts";
import type { Truth } from "../kernel/truth.ts";
import type { BankRules } from "./bank-rules.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** Does a set cover a course: surely, possibly, or not (outcomes and hours; gates left aside)? */
export interface SetVerdict {
  readonly coverage: Coverage;
  readonly covers: Truth;
  readonly hours: Truth;
}

/** Measures a set against a course (semantics, section 3). */
export function judgeSet(
  rules: BankRules,
  offerings: readonly Offering[],
  course: Course,
): SetVerdict {
  const members = offerings.map((m) => rules.judge.pair(m, course));
  const covered = coverage(rules.judge, members, course);
  const hours = hoursVerdict(rules, offerings, course);
  const certainly = covered.certainly && hours === "true";
  const possibly = covered.possibly && hours !== "false";
  return { coverage: covered, covers: certainly ? "true" : possibly ? "unknown" : "false", hours };
}

/** Do the hours of the set carry the course's credits? A mere `review` rule never rules it out. */
function hoursVerdict(rules: BankRules, offerings: readonly Offering[], course: Course): Truth {
  if (rules.hoursCheck === "off") return "true";
  const { low, high } = sumIntervals(offerings.map((m) => rules.ceilingFor(course, m)));
  const { credits } = course.data;
  if (low.atLeast(credits)) return "true";
  const mayReach = high === null || high.atLeast(credits);
  return rules.hoursCheck === "review" || mayReach ? "unknown" : "false";
}

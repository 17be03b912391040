import type { Coverage } from "../competency/coverage.ts";
import type { Doubt } from "../competency/doubt.ts";
import { silenceDoubt } from "../competency/evidence.ts";
import { type Document, placeOf } from "../documents/document.ts";
import type { BankRules } from "./bank-rules.ts";
import type { SetVerdict } from "./set-verdict.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** The facts that make the difference between certain and possible for a set and a course. */
export function setDoubts(
  rules: BankRules,
  course: Course,
  set: readonly Offering[],
  verdict: SetVerdict,
): Doubt[] {
  return [
    ...(verdict.coverage.certainly ? [] : coverageDoubts(verdict.coverage)),
    ...(verdict.hours === "unknown" ? hoursDoubts(rules, course, set) : []),
    ...set.flatMap((m) => gateDoubts(rules, m)),
  ];
}

function coverageDoubts(covered: Coverage): Doubt[] {
  return covered.outcomes.flatMap(({ outcome, degree, open }) => {
    if (degree.certain.equals(degree.possible)) return [];
    const helpful = covered.evidence.filter(
      (item) => item.outcome === outcome.id && item.degree.possible.moreThan(degree.certain),
    );
    const asked = helpful.flatMap((item) => item.doubts);
    return asked.length > 0 ? asked : open.map((pair) => silenceDoubt(pair, outcome.id));
  });
}

function hoursDoubts(rules: BankRules, course: Course, set: readonly Offering[]): Doubt[] {
  return set
    .filter((m) => {
      const { low, high } = rules.ceiling(m);
      return set.length === 1 || high === null || !low.equals(high);
    })
    .map((m): Doubt => {
      const at = placeOf(m, "hours");
      const unclear =
        m.data.hours?.unspecified !== undefined && m.data.hours.learning === undefined;
      const sized = rules.ceiling(m).high !== null && !unclear;
      if (unclear) {
        return {
          for: "provider",
          fact: "hours-kind",
          args: { fact: "hours-kind", microCredential: m.id },
          at,
        };
      }
      const credits = String(course.data.credits);
      const args = { fact: "hours", microCredential: m.id, course: course.id, credits } as const;
      return { for: sized ? "faculty" : "provider", fact: "hours", args, at };
    });
}

/** The gates that cannot be decided for want of a fact, and those whose failure is a condition to be met. */
export function gateDoubts(rules: BankRules, m: Offering): Doubt[] {
  return rules
    .gates(m)
    .results.filter(({ severity }) => severity === "must")
    .filter(({ result, conditional }) => result === "unknown" || (result === "fail" && conditional))
    .map((gate) => ({
      for: "provider",
      fact: "gate",
      args: {
        fact: "gate",
        microCredential: m.id,
        gate: gate.id,
        title: gate.title,
        failed: gate.result === "fail",
        missing: missingIn(gate.args),
      },
      at: placeOf(rules.bank, ...gate.path),
    }));
}

/** What a gate misses, where it says so. */
function missingIn(args: object): readonly string[] {
  const failures = "failures" in args ? args.failures : [];
  return Array.isArray(failures) ? failures.map(String) : [];
}

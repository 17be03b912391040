import type { Reason } from "../../award/award.ts";
import { reasonBy, ruleAt } from "../../award/citation.ts";
import { hasOutcomes, type OutcomeCoverage } from "../../competency/coverage.ts";
import type { QuestionArgs } from "../../diagnostics/questions.ts";
import type { ReasonArgs } from "../../diagnostics/reasons.ts";
import { placeOf } from "../../documents/document.ts";
import { Rational } from "../../kernel/rational.ts";
import type { Verdict } from "../result.ts";
import { equivalenceRule } from "./equivalence-rule.ts";
import { hoursUnknown, unitUnknown } from "./hours-unknown.ts";
import type { Nearby } from "./nearby.ts";

/** What the measured coverage and hours lack; where the answer is open, only what lacks in any case. */
export function shortfalls(near: Nearby, verdict: Verdict): Reason[] {
  if (!hasOutcomes(near.course)) return [noOutcomes(near)];
  const { rules, course, verdict: measured } = near;
  const { bank, equivalence } = rules;
  const bound = verdict === "cluster" ? "certain" : "possible";
  const counted = measured.coverage.outcomes.filter((o) => !o.part);
  const lacking = (least: (o: OutcomeCoverage) => Rational) =>
    counted.find((o) => !o.degree[bound].atLeast(least(o)));
  const at = ["equivalence"];
  const code = course.data.code;
  const reasons: Reason[] = [];
  const essential = lacking((o) => (o.outcome.essential ? Rational.one : Rational.zero));
  if (essential !== undefined) {
    const path = ["outcomes", course.data.outcomes.indexOf(essential.outcome)];
    const args = { outcome: essential.outcome.id, course: code };
    reasons.push(reasonBy("essential-missing", args, course, path, "essential"));
  }
  const low = lacking(() => equivalence.perOutcomeFloor);
  if (low !== undefined) {
    const args = {
      outcome: low.outcome.id,
      degree: low.degree[bound],
      floor: equivalence.perOutcomeFloor,
      course: code,
    };
    reasons.push(
      reasonBy(
        "outcome-floor",
        args,
        bank,
        [...at, "perOutcomeFloor"],
        "equivalence.perOutcomeFloor",
        bank.data.equivalence.source,
      ),
    );
  }
  const share = measured.coverage.share[bound];
  if (!share.atLeast(equivalence.threshold)) {
    const args = {
      course: code,
      coverage: share,
      threshold: equivalence.threshold,
    };
    reasons.push(
      reasonBy(
        "overlap-low",
        args,
        bank,
        [...at, "threshold"],
        "equivalence.threshold",
        bank.data.equivalence.source,
      ),
    );
  }
  return [...reasons, ...hoursShort(near)];
}

function hoursShort({ rules, course, pair, verdict }: Nearby): Reason[] {
  const { hours } = rules.bank.data;
  const { high } = rules.ceilingFor(course, pair.microCredential);
  if (verdict.hours === "true" || high === null || high.atLeast(course.data.credits)) return [];
  const args = {
    ceiling: high,
    credits: course.data.credits,
    course: course.data.code,
  };
  const source = hours?.perCredit?.source ?? hours?.source;
  const rate = ruleAt(rules.bank, ["hours", "perCredit", "learning"], "hours.perCredit", source);
  return [{ code: "hours-short", args, ...rate, at: placeOf(pair.microCredential, "hours") }];
}

/** What is not known about the course: levels, hours, outcomes that nobody compared. */
export function openQuestions({ rules, course, pair, verdict }: Nearby): Reason[] {
  const reasons: Reason[] = [];
  const { microCredential } = pair;
  const unknownLevel = pair.evidence
    .flatMap((item) => item.doubts)
    .find((doubt) => doubt.fact === "level" || doubt.fact === "offering-level");
  if (unknownLevel !== undefined) {
    const { args, at, fact } = unknownLevel;
    reasons.push({
      code: "level-unknown",
      args: unknownLevelArgs(args, microCredential.data.title),
      ...equivalenceRule(rules.bank, fact === "level" ? "levels" : "offeringLevel"),
      at,
    });
  }
  if (verdict.hours === "unknown" && rules.ceilingFor(course, microCredential).high === null) {
    const sized = rules.ceiling(microCredential).high !== null;
    reasons.push(
      sized ? unitUnknown(rules.bank, course) : hoursUnknown(rules.bank, microCredential, "hours"),
    );
  }
  if (pair.relevant && !pair.compared && pair.silent.size > 0) {
    reasons.push(
      reasonBy("not-compared", { course: course.data.code }, course, ["outcomes"], "outcomes"),
    );
  }
  return reasons;
}

/** Whose level is not known and, where it is stated on another scale than it has to be compared on, both scales. */
function unknownLevelArgs(args: QuestionArgs, title: string): ReasonArgs<"level-unknown"> {
  if (args.fact !== "level") return { what: title };
  const { competency: what, stated, scale: needed } = args;
  return stated === undefined ? { what } : { what, stated, needed };
}

function noOutcomes({ course }: Nearby): Reason {
  const { code, outcomes } = course.data;
  const args = outcomes.length === 0 ? {} : { weightless: outcomes.length };
  return reasonBy(
    "course-outcomes-missing",
    { course: code, ...args },
    course,
    ["outcomes"],
    "outcomes",
  );
}

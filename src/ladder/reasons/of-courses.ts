import type { Reason } from "../../award/award.ts";
import type { BankRules } from "../../award/bank-rules.ts";
import { reasonBy } from "../../award/citation.ts";
import { judgeSet, type SetVerdict } from "../../award/set-verdict.ts";
import { hasOutcomes, type OutcomeCoverage } from "../../competency/coverage.ts";
import type { Evidence, PairEvidence } from "../../competency/evidence.ts";
import { type Document, placeOf } from "../../documents/document.ts";
import { byText, firstOf, sorted } from "../../kernel/order.ts";
import { Rational } from "../../kernel/rational.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import type { Verdict } from "../result.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** A course that the offering touches, measured under one bank's rules. */
interface Nearby {
  readonly rules: BankRules;
  readonly course: Course;
  readonly pair: PairEvidence;
  readonly verdict: SetVerdict;
}

/** Why the offering alone does not (surely) cover the courses it is nearest to; the nearest first. */
export function courseReasons(
  program: ProgramEvaluation,
  offering: Offering,
  verdict: Verdict,
): Reason[] {
  if (offering.data.competencies.length === 0) {
    const at = placeOf(offering, "competencies");
    const args = { microCredential: offering.data.title };
    return [{ code: "outcomes-missing", args, rule: null, source: null, at }];
  }
  return [
    ...notCreditable(program, offering),
    ...nearby(program, offering).flatMap((near) => [
      ...evidenceReasons(offering, near),
      ...(hasOutcomes(near.course) ? shortfalls(near, verdict) : [noOutcomes(near)]),
      ...openQuestions(near),
    ]),
    ...sharedLearning(program, offering),
  ];
}

function nearby(program: ProgramEvaluation, offering: Offering): Nearby[] {
  const found = program.model.banks.flatMap((bank) => {
    const { rules } = program.evaluation.maker(bank.id);
    return program.usable.flatMap((course): Nearby[] => {
      const pair = rules.judge.pair(offering, course);
      const met = pair.relevant || pair.compared || pair.evidence.length > 0;
      return met ? [{ rules, course, pair, verdict: judgeSet(rules, [offering], course) }] : [];
    });
  });
  const share = (near: Nearby) => near.verdict.coverage.share;
  return sorted(
    found.filter((near) => near.verdict.covers !== "true"),
    firstOf<Nearby>(
      (a, b) => share(b).possible.compare(share(a).possible),
      (a, b) => share(b).certain.compare(share(a).certain),
      (a, b) => b.pair.evidence.length - a.pair.evidence.length,
      byText((near) => near.course.id),
      byText((near) => near.rules.bank.id),
    ),
  );
}

/** Competencies that relate to the course and do not count, by why. */
function evidenceReasons(offering: Offering, { rules, course, pair }: Nearby): Reason[] {
  const denied = (code: Evidence["denied"]) => pair.evidence.filter((item) => item.denied === code);
  const reasons: Reason[] = [];
  for (const code of ["not-assessed", "optional-only"] as const) {
    const competencies = [...new Set(denied(code).flatMap((item) => item.by.map(local)))];
    if (competencies.length === 0) continue;
    const nothing = (offering.data.assessments ?? []).every((a) => a.type === "participation-only");
    const args = { competencies: code === "not-assessed" && nothing ? [] : competencies };
    const path =
      code === "not-assessed"
        ? ["assessments"]
        : ["competencies", indexOf(offering, competencies[0])];
    reasons.push(reasonBy(code, args, offering, path, "evidence", rules.bank.id));
  }
  const [low] = denied("level-below");
  if (low !== undefined) reasons.push(levelBelow(offering, course, low));
  return reasons.map((reason) => ({
    ...reason,
    rule: `credit-bank ${rules.bank.id} equivalence`,
    source: sourceOf(rules),
  }));
}

function levelBelow(offering: Offering, course: Course, item: Evidence): Reason {
  const competency = offering.data.competencies.find((k) =>
    item.by.includes(`${offering.id}#${k.id}`),
  );
  const outcome = course.data.outcomes.find((o) => o.id === item.outcome);
  const byYear =
    competency?.level?.value === undefined ||
    outcome?.level === undefined ||
    outcome.level === null;
  const year = (value: number | null | undefined) => `year ${value ?? "?"}`;
  const args = {
    competency: byYear ? offering.data.title : (competency?.id ?? ""),
    level: byYear ? year(offering.data.level?.year) : (competency?.level?.value ?? ""),
    outcome: `${course.data.code} ${item.outcome}`,
    needed: byYear ? year(course.data.level?.year) : (outcome?.level?.value ?? ""),
  };
  const path = byYear ? ["level"] : ["competencies", indexOf(offering, competency?.id), "level"];
  return reasonBy("level-below", args, offering, path, "level");
}

/** What the measured coverage and hours lack; where the answer is open, only what lacks in any case. */
function shortfalls(near: Nearby, verdict: Verdict): Reason[] {
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
    const args = { outcome: `${code} ${essential.outcome.id}`, course: code };
    reasons.push(reasonBy("essential-missing", args, course, path, "essential"));
  }
  const low = lacking(() => equivalence.perOutcomeFloor);
  if (low !== undefined) {
    const args = {
      outcome: low.outcome.id,
      degree: percent(low.degree[bound]),
      floor: percent(equivalence.perOutcomeFloor),
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
      coverage: percent(share),
      threshold: percent(equivalence.threshold),
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
  const { high } = rules.ceiling(pair.microCredential);
  if (verdict.hours === "true" || high === null || high.atLeast(course.data.credits)) return [];
  const args = {
    ceiling: high.toFixed(2),
    credits: String(course.data.credits),
    course: course.data.code,
  };
  return [reasonBy("hours-short", args, pair.microCredential, ["hours"], "hours")].map(
    (reason) => ({
      ...reason,
      rule: `credit-bank ${rules.bank.id} hours.perCredit`,
      source: sourceOf(rules),
    }),
  );
}

/** What is not known about the course: levels, hours, outcomes that nobody compared. */
function openQuestions({ rules, course, pair, verdict }: Nearby): Reason[] {
  const reasons: Reason[] = [];
  const { microCredential } = pair;
  const unknownLevel = pair.evidence
    .flatMap((item) => item.doubts)
    .find((doubt) => doubt.fact === "level" || doubt.fact === "offering-level");
  if (unknownLevel !== undefined) {
    const { args } = unknownLevel;
    const what = args.fact === "level" ? args.competency : microCredential.data.title;
    const rule = `credit-bank ${rules.bank.id} equivalence.levels`;
    reasons.push({
      code: "level-unknown",
      args: { what },
      rule,
      source: sourceOf(rules),
      at: unknownLevel.at,
    });
  }
  if (verdict.hours === "unknown" && rules.ceiling(microCredential).high === null) {
    reasons.push(reasonBy("hours-unknown", {}, microCredential, ["hours"], "hours"));
  }
  if (pair.relevant && !pair.compared && pair.silent.size > 0) {
    reasons.push(
      reasonBy("not-compared", { course: course.data.code }, course, ["outcomes"], "outcomes"),
    );
  }
  return reasons;
}

function noOutcomes({ course }: Nearby): Reason {
  return reasonBy(
    "course-outcomes-missing",
    { course: course.data.code },
    course,
    ["outcomes"],
    "outcomes",
  );
}

/** Courses that a requirement names and the offering touches, but that cannot be credited. */
function notCreditable(program: ProgramEvaluation, offering: Offering): Reason[] {
  const { catalogue } = program.evaluation;
  const { institution } = program.model.program.data;
  return [...catalogue.courses.values()].flatMap((course) => {
    if (course.data.creditable || course.data.institution !== institution) return [];
    if (!program.model.mayTake(course)) return [];
    const touched = program.model.banks.some(
      (bank) => program.evaluation.maker(bank.id).rules.judge.pair(offering, course).relevant,
    );
    if (!touched) return [];
    const args = { course: course.data.code, why: "it is marked as not creditable" };
    return [reasonBy("not-creditable", args, course, ["creditable"], "creditable")];
  });
}

/** Partners that would complete a course but use the same learning. */
function sharedLearning(program: ProgramEvaluation, offering: Offering): Reason[] {
  const { catalogue } = program.evaluation;
  for (const bank of program.model.banks) {
    const { rules } = program.evaluation.maker(bank.id);
    if (rules.largestCluster < 2) continue;
    for (const course of program.usable) {
      if (!rules.judge.pair(offering, course).relevant) continue;
      for (const partner of catalogue.offerings.values()) {
        const clash = partner.id !== offering.id && rules.learning.shares(offering.id, partner.id);
        if (!clash || !rules.judge.pair(partner, course).relevant) continue;
        const alone = [offering, partner].some(
          (m) => judgeSet(rules, [m], course).covers === "true",
        );
        if (alone || judgeSet(rules, [offering, partner], course).covers !== "true") continue;
        const args = { other: partner.data.title, course: course.data.code };
        return [reasonBy("already-used", args, offering, ["id"], "composedOf")];
      }
    }
  }
  return [];
}

function sourceOf(rules: BankRules): string | null {
  const { equivalence, sources, source } = rules.bank.data;
  const key = equivalence.source ?? source;
  return key === undefined ? null : (sources?.[key]?.title ?? key);
}

const local = (address: string) => address.slice(address.indexOf("#") + 1);

const percent = (share: Rational) => `${share.times(Rational.of(100)).toFixed(0)} %`;

function indexOf(offering: Offering, id: string | undefined): number {
  return offering.data.competencies.findIndex((k) => k.id === id);
}

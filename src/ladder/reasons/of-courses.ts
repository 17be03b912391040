import type { Reason } from "../../award/award.ts";
import { reasonBy } from "../../award/citation.ts";
import { judgeSet } from "../../award/set-verdict.ts";
import { hasOutcomes } from "../../competency/coverage.ts";
import { type Document, placeOf } from "../../documents/document.ts";
import { compareText, sorted } from "../../kernel/order.ts";
import { coursesOf, coursesOutOfEffect } from "../courses-of.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import type { Verdict } from "../result.ts";
import { type Nearby, nearby } from "./nearby.ts";
import { evidenceReasons } from "./of-evidence.ts";
import { openQuestions, shortfalls } from "./of-shortfalls.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

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
  const found = nearby(program, offering).filter((near) => near.verdict.covers !== "true");
  const touched = found.filter(hasTies);
  const [compared] = found;
  return [
    ...notCreditable(program, offering),
    ...touched.flatMap((near) => [
      ...evidenceReasons(offering, near),
      ...shortfalls(near, verdict),
      ...openQuestions(near),
    ]),
    ...(touched.length === 0 && compared !== undefined ? [nothingInCommon(compared)] : []),
    ...sharedLearning(program, offering),
  ];
}

/** Is there more between the two than a comparison that found nothing? */
function hasTies({ course, pair }: Nearby): boolean {
  return pair.relevant || !hasOutcomes(course) || pair.silent.size < course.data.outcomes.length;
}

function nothingInCommon({ course, pair }: Nearby): Reason {
  const args = { course: course.data.code };
  const at = placeOf(pair.microCredential, "id");
  return { code: "no-overlap", args, rule: null, source: null, at };
}

/** Courses that the program could take and the offering touches, but that cannot be credited. */
function notCreditable(program: ProgramEvaluation, offering: Offering): Reason[] {
  const { catalogue } = program.evaluation;
  const { institution } = program.model.program.data;
  const marked = coursesOf(catalogue, institution).filter(({ data }) => !data.creditable);
  const touched = (course: Course) =>
    program.model.mayTake(course) &&
    program.model.banks.some(
      (bank) => program.evaluation.maker(bank.id).rules.judge.pair(offering, course).relevant,
    );
  return [
    ...marked.filter(touched).map((course) => {
      const args = { course: course.data.code, why: "it is marked as not creditable" };
      return reasonBy("not-creditable", args, course, ["creditable"], "creditable");
    }),
    ...coursesOutOfEffect(catalogue, institution)
      .filter(touched)
      .map((course) => {
        const args = { course: course.data.code, why: `not in effect on ${catalogue.asOf}` };
        return reasonBy("not-creditable", args, course, ["effective"], "effective");
      }),
  ];
}

/** Partners that would complete a course but use the same learning. */
function sharedLearning(program: ProgramEvaluation, offering: Offering): Reason[] {
  const { catalogue } = program.evaluation;
  for (const bank of program.model.banks) {
    const { rules } = program.evaluation.maker(bank.id);
    if (rules.largestCluster < 2) continue;
    const partners = rules.learning.sharing(offering.id);
    if (partners.length === 0) continue;
    for (const course of program.meeting(offering)) {
      if (!rules.judge.pair(offering, course).relevant) continue;
      for (const id of sorted(partners, compareText)) {
        const partner = catalogue.offerings.get(id);
        if (partner === undefined || !rules.judge.pair(partner, course).relevant) continue;
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

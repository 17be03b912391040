import type { Reason } from "../../award/award.ts";
import { reasonBy } from "../../award/citation.ts";
import type { Evidence } from "../../competency/evidence.ts";
import type { Document } from "../../documents/document.ts";
import type { Nearby } from "./nearby.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** Competencies that relate to the course and do not count, by why. */
export function evidenceReasons(offering: Offering, { rules, course, pair }: Nearby): Reason[] {
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
    reasons.push(reasonBy(code, args, offering, path, "evidence"));
  }
  const [low] = denied("level-below");
  const [lowYear] = denied("offering-below");
  if (low !== undefined) reasons.push(levelBelow(offering, course, low));
  else if (lowYear !== undefined) reasons.push(yearBelow(offering, course));
  const rule = `credit-bank ${rules.bank.id} equivalence`;
  return reasons.map((reason) => ({ ...reason, rule, source: null }));
}

function levelBelow(offering: Offering, course: Course, item: Evidence): Reason {
  const index = offering.data.competencies.findIndex((k) =>
    item.by.includes(`${offering.id}#${k.id}`),
  );
  const competency = offering.data.competencies[index];
  const outcome = course.data.outcomes.find((o) => o.id === item.outcome);
  const args = {
    competency: competency?.id ?? item.by.join(" + "),
    level: `level ${competency?.level?.value ?? "?"}`,
    outcome: `${course.data.code} ${item.outcome}`,
    needed: outcome?.level?.value ?? "?",
  };
  return reasonBy("level-below", args, offering, ["competencies", index, "level"], "level");
}

function yearBelow(offering: Offering, course: Course): Reason {
  const args = {
    competency: offering.data.title,
    level: `year ${offering.data.level?.year ?? "?"}`,
    outcome: course.data.code,
    needed: `year ${course.data.level?.year ?? "?"}`,
  };
  return reasonBy("level-below", args, offering, ["level"], "level");
}

const local = (address: string) => address.slice(address.indexOf("#") + 1);

function indexOf(offering: Offering, id: string | undefined): number {
  return offering.data.competencies.findIndex((k) => k.id === id);
}

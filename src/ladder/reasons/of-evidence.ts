import type { Reason } from "../../award/award.ts";
import { reasonBy } from "../../award/citation.ts";
import type { Evidence } from "../../competency/evidence.ts";
import type { Document } from "../../documents/document.ts";
import { equivalenceSource, type Nearby } from "./nearby.ts";

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
    reasons.push(reasonBy(code, args, offering, path, "evidence", rules.bank.id));
  }
  const [low] = denied("level-below");
  if (low !== undefined) reasons.push(levelBelow(offering, course, low));
  return reasons.map((reason) => ({
    ...reason,
    rule: `credit-bank ${rules.bank.id} equivalence`,
    source: equivalenceSource(rules),
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

const local = (address: string) => address.slice(address.indexOf("#") + 1);

function indexOf(offering: Offering, id: string | undefined): number {
  return offering.data.competencies.findIndex((k) => k.id === id);
}

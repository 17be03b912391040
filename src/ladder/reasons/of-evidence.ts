import type { Reason } from "../../award/award.ts";
import { reasonBy } from "../../award/citation.ts";
import type { Evidence } from "../../competency/evidence.ts";
import type { Document } from "../../documents/document.ts";
import { equivalenceRule } from "./equivalence-rule.ts";
import type { Nearby } from "./nearby.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;
type Denial = NonNullable<Evidence["denied"]>;

/** The parameter of a bank's `equivalence` that keeps a competency from counting. */
const parameters = {
  "not-assessed": "countUnassessed",
  "optional-only": "countOptional",
  "level-below": "levels",
  "offering-below": "offeringLevel",
} as const satisfies Record<Denial, string>;

/** Competencies that relate to the course and do not count, by why. */
export function evidenceReasons(offering: Offering, { rules, course, pair }: Nearby): Reason[] {
  const denied = (code: Denial) => pair.evidence.filter((item) => item.denied === code);
  const ruled = (denial: Denial, reason: Reason): Reason => ({
    ...reason,
    ...equivalenceRule(rules.bank, parameters[denial]),
  });
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
    reasons.push(ruled(code, reasonBy(code, args, offering, path, "evidence")));
  }
  const [low] = denied("level-below");
  const [lowYear] = denied("offering-below");
  if (low !== undefined) reasons.push(ruled("level-below", levelBelow(offering, course, low)));
  else if (lowYear !== undefined)
    reasons.push(ruled("offering-below", yearBelow(offering, course)));
  return reasons;
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

import { judgeSet } from "../../award/set-verdict.ts";
import type { Document } from "../../documents/document.ts";
import type { Competency, MicroCredential } from "../../documents/micro-credential.ts";
import { byText, sorted } from "../../kernel/order.ts";
import { learningFor } from "../../policy/hours.ts";
import { type Context, type Edit, edit, freshId, theOffering } from "./edit.ts";

type Offering = Document<"micro-credential">;

const byId = byText<Pick<Competency, "id">>(({ id }) => id);

/** The competencies that are evidence for the course, where a test holds, by id. */
function evidential(
  { offering, pair }: Context,
  test: (competency: Competency) => boolean,
): Competency[] {
  const addresses = new Set(pair.evidence.flatMap((item) => item.by));
  const found = offering.data.competencies.filter(
    (k) => addresses.has(`${offering.id}#${k.id}`) && test(k),
  );
  return sorted(found, byId);
}

function withCompetencies(offering: Offering, changed: readonly Competency[]): MicroCredential {
  const competencies = offering.data.competencies.map(
    (k) => changed.find((c) => c.id === k.id) ?? k,
  );
  return { ...offering.data, competencies };
}

/** Requires every completer to demonstrate what is evidence. */
export function requireCompetencies(context: Context): Edit | null {
  const open = evidential(context, (k) => k.demonstrated !== "required");
  if (open.length === 0 || context.rules.equivalence.countOptional) return null;
  const required = open.map((k) => ({ ...k, demonstrated: "required" as const }));
  const items = open.map((k) => k.id);
  return edit(context, "state-fact", items, { data: withCompetencies(context.offering, required) });
}

/** States the levels that are in question, as high as the course needs. */
export function stateLevels(context: Context): Edit | null {
  const { pair, offering, course } = context;
  const doubts = pair.evidence.flatMap((item) => item.doubts.map((doubt) => doubt.args));
  const year = doubts.some((doubt) => doubt.fact === "offering-level")
    ? course.data.level?.year
    : undefined;
  const levels = new Map<string, NonNullable<Competency["level"]>>();
  for (const doubt of doubts) {
    if (doubt.fact !== "level") continue;
    const scale = context.rules.catalogue.scales.get(doubt.scale)?.data.levels ?? [];
    const known = levels.get(doubt.competency);
    const higher = known === undefined || scale.indexOf(doubt.needed) > scale.indexOf(known.value);
    if (higher) levels.set(doubt.competency, { scale: doubt.scale, value: doubt.needed });
  }
  if (levels.size === 0 && (year === undefined || year === null)) return null;
  const changed = sorted(offering.data.competencies, byId).flatMap((k) => {
    const level = levels.get(`${offering.id}#${k.id}`);
    return level === undefined ? [] : [{ ...k, level }];
  });
  const data = withCompetencies(offering, changed);
  const withYear =
    year === undefined || year === null ? data : { ...data, level: { ...data.level, year } };
  const items = [
    ...changed.map((k) => k.id),
    ...(year === undefined || year === null ? [] : [theOffering]),
  ];
  const value = [...inWords(changed), ...(year ? [`year ${year}`] : [])].join(", ");
  return edit(context, "state-level", items, { data: withYear, value });
}

/** The level of all, or of each where they differ. */
function inWords(changed: readonly Required<Pick<Competency, "id" | "level">>[]): string[] {
  const values = new Set(changed.map(({ level }) => level?.value ?? ""));
  return values.size <= 1 ? [...values] : changed.map(({ id, level }) => `${id} ${level?.value}`);
}

/** States as many hours of learning as the course's credits need. */
export function stateHours(context: Context): Edit | null {
  const { rules, offering, course } = context;
  const rate = rules.bank.data.hours?.perCredit?.learning;
  const factor = rules.creditIn(course);
  const verdict = judgeSet(rules, [offering], course);
  if (rate === undefined || factor === null || verdict.hours === "true") return null;
  const hours = learningFor(course.data.credits.over(factor), rate);
  const data = { ...offering.data, hours: { learning: hours } };
  return edit(context, "state-hours", [theOffering], { data, hours });
}

/** Assesses the competencies that no assessment is known to cover. */
export function addAssessment(context: Context): Edit | null {
  const { offering, pair } = context;
  const lacking = new Set(
    pair.evidence
      .filter(
        (e) => e.denied === "not-assessed" || e.doubts.some((d) => d.fact.startsWith("assess")),
      )
      .flatMap((item) => item.by),
  );
  const competencies = evidential(context, (k) => lacking.has(`${offering.id}#${k.id}`)).map(
    (k) => k.id,
  );
  if (competencies.length === 0) return null;
  const added = {
    id: freshId(offering, "assessment"),
    type: "project" as const,
    graded: true,
    competencies,
  };
  const data = { ...offering.data, assessments: [...(offering.data.assessments ?? []), added] };
  return edit(context, "add-assessment", competencies, { data });
}

import type { BankRules } from "../../award/bank-rules.ts";
import { judgeSet } from "../../award/set-verdict.ts";
import type { PairEvidence } from "../../competency/evidence.ts";
import type { FixArgs, FixKind } from "../../diagnostics/fixes.ts";
import type { Document } from "../../documents/document.ts";
import type { Competency, MicroCredential } from "../../documents/micro-credential.ts";
import { Rational } from "../../kernel/rational.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { missingOutcomes } from "./missing-outcomes.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;
type Crosswalks = Catalogue["crosswalks"];

/** A change of one kind, ready to be evaluated. */
export interface Edit {
  readonly kind: FixKind;
  readonly args: FixArgs;
  readonly course: Course;
  /** The changed offering, and a bridge beside it where there is one. */
  readonly offerings: readonly Offering[];
  /** How the crosswalks change; null when they stay. */
  readonly crosswalks: ((now: Crosswalks) => Crosswalks) | null;
  /** For ordering edits of one kind: the weight of outcomes, or the number of statements. */
  readonly cost: Rational;
}

/** The edits that could let an offering cover a course under a bank's rules; whether they do is for evaluation to say. */
export function editsFor(rules: BankRules, offering: Offering, course: Course): Edit[] {
  const context = { rules, offering, course, pair: rules.judge.pair(offering, course) };
  return [
    acceptMappings(context),
    requireCompetencies(context),
    stateLevels(context),
    stateHours(context),
    addAssessment(context),
    compareOutcomes(context),
    ...addOutcomes(context),
  ].filter((edit) => edit !== null);
}

interface Context {
  readonly rules: BankRules;
  readonly offering: Offering;
  readonly course: Course;
  readonly pair: PairEvidence;
}

function edit(
  { offering, course }: Context,
  kind: FixKind,
  items: readonly string[],
  change: {
    readonly data?: MicroCredential;
    readonly beside?: Offering;
    readonly crosswalks?: Edit["crosswalks"];
    readonly value?: string;
    readonly cost?: Rational;
  },
): Edit {
  const changed = change.data === undefined ? offering : { ...offering, data: change.data };
  return {
    kind,
    args: { course: course.data.code, items, value: change.value ?? null },
    course,
    offerings: change.beside === undefined ? [changed] : [changed, change.beside],
    crosswalks: change.crosswalks ?? null,
    cost: change.cost ?? Rational.of(items.length),
  };
}

/** Accepts the mappings that somebody has proposed between the two. */
function acceptMappings(context: Context): Edit | null {
  const { offering, course, rules } = context;
  const ends = (text: string, id: string) => text.startsWith(`${id}#`);
  const between = (mapping: { from: string | string[]; to: string; status: string }) => {
    const from = typeof mapping.from === "string" ? [mapping.from] : mapping.from;
    return (
      mapping.status === "proposed" &&
      from.every((f) => ends(f, offering.id)) &&
      ends(mapping.to, course.id)
    );
  };
  const proposed = [...rules.catalogue.crosswalks.values()].flatMap((c) =>
    c.data.mappings.filter(between),
  );
  if (proposed.length === 0) return null;
  const accept = (now: Crosswalks): Crosswalks =>
    new Map(
      [...now].map(([id, crosswalk]) => {
        const mappings = crosswalk.data.mappings.map((mapping) =>
          between(mapping) ? { ...mapping, status: "accepted" as const } : mapping,
        );
        return [id, { ...crosswalk, data: { ...crosswalk.data, mappings } }];
      }),
    );
  const items = proposed.map((mapping) => `${[mapping.from].flat().join(" + ")} → ${mapping.to}`);
  return edit(context, "accept-mapping", items, { crosswalks: accept });
}

/** The competencies that are evidence for the course, where a test holds. */
function evidential(
  { offering, pair }: Context,
  test: (competency: Competency) => boolean,
): Competency[] {
  const addresses = new Set(pair.evidence.flatMap((item) => item.by));
  return offering.data.competencies.filter(
    (k) => addresses.has(`${offering.id}#${k.id}`) && test(k),
  );
}

function withCompetencies(offering: Offering, changed: readonly Competency[]): MicroCredential {
  const competencies = offering.data.competencies.map(
    (k) => changed.find((c) => c.id === k.id) ?? k,
  );
  return { ...offering.data, competencies };
}

function requireCompetencies(context: Context): Edit | null {
  const open = evidential(context, (k) => k.demonstrated !== "required");
  if (open.length === 0 || context.rules.equivalence.countOptional) return null;
  const required = open.map((k) => ({ ...k, demonstrated: "required" as const }));
  const items = open.map((k) => k.id);
  return edit(context, "state-fact", items, { data: withCompetencies(context.offering, required) });
}

function stateLevels(context: Context): Edit | null {
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
  const changed = offering.data.competencies.flatMap((k) => {
    const level = levels.get(`${offering.id}#${k.id}`);
    return level === undefined ? [] : [{ ...k, level }];
  });
  const data = withCompetencies(offering, changed);
  const withYear =
    year === undefined || year === null ? data : { ...data, level: { ...data.level, year } };
  const items = [
    ...changed.map((k) => k.id),
    ...(year === undefined || year === null ? [] : ["the offering"]),
  ];
  const value = [
    ...new Set(changed.map((k) => k.level.value)),
    ...(year ? [`year ${year}`] : []),
  ].join(", ");
  return edit(context, "state-level", items, { data: withYear, value });
}

function stateHours(context: Context): Edit | null {
  const { rules, offering, course } = context;
  const rate = rules.bank.data.hours?.perCredit?.learning;
  const verdict = judgeSet(rules, [offering], course);
  if (rate === undefined || verdict.hours === "true") return null;
  const learning = course.data.credits.times(rate);
  const data = { ...offering.data, hours: { learning } };
  return edit(context, "state-hours", ["hours"], { data, value: String(learning) });
}

function addAssessment(context: Context): Edit | null {
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

/** Supposes that a comparison finds every outcome met that nobody has looked at. */
function compareOutcomes(context: Context): Edit | null {
  const { offering, course, pair } = context;
  const [competency] = offering.data.competencies;
  const open = course.data.outcomes.filter((o) => pair.silent.has(o.id) && !o.parts?.length);
  if (!pair.relevant || pair.compared || open.length === 0 || competency === undefined) return null;
  const mappings = open.flatMap((o) =>
    offering.data.competencies.map((k) => ({
      from: `${offering.id}#${k.id}`,
      to: `${course.id}#${o.id}`,
      relation: "exact" as const,
      status: "accepted" as const,
      degree: Rational.one,
    })),
  );
  const crosswalks = (now: Crosswalks): Crosswalks => {
    const [first] = now.values();
    const shell = first ?? emptyCrosswalk(offering);
    const data = { ...shell.data, compared: [], mappings };
    return new Map([
      ...now,
      ["supposed-comparison", { ...shell, id: "supposed-comparison", data }],
    ]);
  };
  return edit(
    context,
    "compare",
    open.map((o) => o.id),
    { crosswalks },
  );
}

function emptyCrosswalk(offering: Offering): Document<"crosswalk"> {
  const data = {
    kind: "crosswalk" as const,
    id: "supposed-comparison",
    compared: [],
    mappings: [],
  };
  return { ...offering, kind: "crosswalk", id: "supposed-comparison", data };
}

/** Teaches and assesses the outcomes that are missing: in the offering itself, or in a bridge beside it. */
function addOutcomes(context: Context): Edit[] {
  const { rules, offering, course } = context;
  const missing = missingOutcomes(rules, judgeSet(rules, [offering], course).coverage);
  if (missing === null || missing.outcomes.length === 0) return [];
  const { weight: cost, outcomes } = missing;
  const items = outcomes.map((o) => o.id);
  const competencies = outcomes.map(
    (o, index): Competency => ({
      id: freshId(offering, `outcome-${index + 1}`),
      statement: o.statement,
      demonstrated: "required",
      ...(o.level ? { level: o.level } : {}),
      alignments: [{ target: `${course.id}#${o.id}`, relation: "exact" }],
    }),
  );
  const assessment = {
    id: freshId(offering, "assessment"),
    type: "project" as const,
    graded: true,
    competencies: competencies.map((k) => k.id),
  };
  const grown = {
    ...offering.data,
    competencies: [...offering.data.competencies, ...competencies],
    assessments: [...(offering.data.assessments ?? []), assessment],
  };
  const edits = [edit(context, "add-outcomes", items, { data: grown, cost })];
  if (rules.largestCluster > 1) {
    const id = `${offering.id}.bridge`;
    const { composedOf: _, basedOn: __, ...rest } = offering.data;
    const data = { ...rest, id, competencies, assessments: [assessment] };
    edits.push(edit(context, "bridge", items, { beside: { ...offering, id, data }, cost }));
  }
  return edits;
}

/** An id that the offering does not use yet. */
function freshId(offering: Offering, stem: string): string {
  const taken = new Set([
    ...offering.data.competencies.map((k) => k.id),
    ...(offering.data.assessments ?? []).map((a) => a.id),
  ]);
  let id = stem;
  for (let n = 2; taken.has(id); n += 1) id = `${stem}-${n}`;
  return id;
}

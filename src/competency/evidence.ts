import type { Outcome } from "../documents/course.ts";
import { type Document, placeOf } from "../documents/document.ts";
import type { Competency } from "../documents/micro-credential.ts";
import { append } from "../kernel/append.ts";
import { byText, sorted } from "../kernel/order.ts";
import { all, type Truth } from "../kernel/truth.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { admission } from "./admissible.ts";
import { type Bounds, exactly, given, worst } from "./bounds.ts";
import type { Doubt } from "./doubt.ts";
import type { Equivalence } from "./equivalence.ts";
import type { RelationGraph } from "./graph.ts";
import type { JointMapping } from "./layers.ts";
import { competencyLevel, offeringLevel } from "./levels.ts";
import type { Derivation } from "./search.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** Why evidence that is related counts for nothing. */
export type Denial = "not-assessed" | "optional-only" | "level-below" | "offering-below" | null;

/** What one competency, or several together, show of one outcome. */
export interface Evidence {
  /** Competencies as `microCredential#id`; several when they count only together. */
  readonly by: readonly string[];
  /** The micro-credentials that must all be held. */
  readonly from: readonly string[];
  readonly outcome: string;
  readonly derivation: Derivation;
  /** Does an assessor's mapping state the degree? */
  readonly stated: boolean;
  readonly degree: Bounds;
  readonly doubts: readonly Doubt[];
  readonly denied: Denial;
}

/** What a micro-credential shows of a course by itself, under one bank's rules (semantics, section 2). */
export interface PairEvidence {
  readonly microCredential: Offering;
  readonly course: Course;
  /** By the ids of competency and outcome. */
  readonly evidence: readonly Evidence[];
  readonly compared: boolean;
  readonly relevant: boolean;
  /** Outcomes that no competency relates to in any way. */
  readonly silent: ReadonlySet<string>;
}

interface Conditions {
  readonly holds: Truth;
  readonly doubts: readonly Doubt[];
  readonly denied: Denial;
}

/** A judge of the same day and rules, whose word holds for all micro-credentials but one. */
interface Before {
  readonly judge: EvidenceJudge;
  readonly except: string;
}

const byId = byText<{ readonly id: string }>(({ id }) => id);

/** Judges competencies against outcomes under one bank's rules; remembers every pair it has judged. */
export class EvidenceJudge {
  readonly rules: Equivalence;
  private readonly catalogue: Catalogue;
  private readonly graph: RelationGraph;
  private readonly pairs = new WeakMap<Course, WeakMap<Offering, PairEvidence>>();
  private readonly joints = new WeakMap<Course, readonly Evidence[]>();
  private readonly before: Before | null;

  constructor(
    catalogue: Catalogue,
    graph: RelationGraph,
    rules: Equivalence,
    before: Before | null = null,
  ) {
    this.before = before;
    this.catalogue = catalogue;
    this.graph = graph;
    this.rules = rules;
  }

  /** What the micro-credential shows of the course. */
  pair(m: Offering, c: Course): PairEvidence {
    const byOffering = this.pairs.get(c) ?? new WeakMap<Offering, PairEvidence>();
    this.pairs.set(c, byOffering);
    const known = byOffering.get(m) ?? this.judgedBefore(m, c) ?? this.judgePair(m, c);
    byOffering.set(m, known);
    return known;
  }

  /** What several competencies show together of the course's outcomes. */
  joint(c: Course): readonly Evidence[] {
    const known = this.joints.get(c) ?? this.judgeJoints(c);
    this.joints.set(c, known);
    return known;
  }

  private judgedBefore(m: Offering, c: Course): PairEvidence | null {
    const { before } = this;
    // What several show together may rest on the one that changed.
    if (before === null || m.id === before.except || this.joint(c).length > 0) return null;
    return before.judge.pair(m, c);
  }

  private judgePair(m: Offering, c: Course): PairEvidence {
    const relations = this.graph.relate(m, c);
    const evidence: Evidence[] = [];
    const outcomes = sorted(c.data.outcomes, byId);
    for (const competency of sorted(m.data.competencies, byId)) {
      const derivations = relations.get(competency.id);
      if (derivations === undefined) continue;
      for (const outcome of outcomes) {
        const derivation = derivations.get(outcome.id);
        if (derivation !== undefined)
          evidence.push(this.direct(m, competency, c, outcome, derivation));
      }
    }
    const joint = this.joint(c).filter((item) => item.from.includes(m.id));
    const related = new Set([...evidence, ...joint].map((item) => item.outcome));
    const claimed = m.data.pathways?.claims?.some((claim) => claim.course === c.id) ?? false;
    const possible = [...evidence, ...joint].some((item) => item.degree.possible.isPositive);
    const compared = this.graph.isCompared(m, c);
    return {
      microCredential: m,
      course: c,
      evidence,
      compared,
      relevant: claimed || possible,
      silent: silentOutcomes(c, related),
    };
  }

  private direct(
    m: Offering,
    k: Competency,
    c: Course,
    o: Outcome,
    derivation: Derivation,
  ): Evidence {
    const stated = this.graph.statedDegree(m.id, k.id, c.id, o.id);
    const value =
      stated === null ? this.rules.relations[derivation.relation] : exactly(stated.degree);
    const check = this.conditions(m, k, c, o);
    const doubts = [...check.doubts];
    if (stated === null && !value.certain.equals(value.possible)) {
      doubts.push(relationDoubt(`${m.id}#${k.id}`, `${c.id}#${o.id}`, derivation));
    }
    return {
      by: [`${m.id}#${k.id}`],
      from: [m.id],
      outcome: o.id,
      // A stated degree rests on the mapping that states it, whatever other relation holds.
      derivation:
        stated === null ? derivation : { relation: derivation.relation, steps: [stated.step] },
      stated: stated !== null,
      degree: given(check.holds, value),
      doubts,
      denied: check.denied,
    };
  }

  private conditions(m: Offering, k: Competency, c: Course, o: Outcome): Conditions {
    const admitted = admission(m, k, this.rules);
    const level = competencyLevel(m, k, o, this.rules, this.catalogue);
    const year = offeringLevel(m, c, this.rules);
    const low = level.enough === "false" ? "level-below" : null;
    const lowYear = year.enough === "false" ? "offering-below" : null;
    return {
      holds: all([admitted.admitted, level.enough, year.enough]),
      doubts: [...admitted.doubts, ...level.doubts, ...year.doubts],
      denied: admitted.denied ?? low ?? lowYear,
    };
  }

  private judgeJoints(c: Course): Evidence[] {
    return this.graph.jointMappings(c.id).flatMap((mapping) => {
      const outcome = c.data.outcomes.find((o) => o.id === mapping.outcome);
      return outcome === undefined ? [] : [this.together(c, outcome, mapping)];
    });
  }

  /** The offering in effect on the day, even one that has ceased: what was found about it stays found. */
  private offeringOfDay(id: string): Offering | undefined {
    const { offerings, workspace, asOf } = this.catalogue;
    return offerings.get(id) ?? workspace.documents.on("micro-credential", id, asOf);
  }

  private together(c: Course, o: Outcome, mapping: JointMapping): Evidence {
    const value =
      mapping.degree === null ? this.rules.relations[mapping.relation] : exactly(mapping.degree);
    const by = mapping.members.map((member) => `${member.microCredential}#${member.competency}`);
    const step = {
      from: by.join(" + "),
      relation: mapping.relation,
      to: `${c.id}#${o.id}`,
      at: mapping.at,
      by: mapping.by,
      source: mapping.source,
    };
    const derivation = { relation: mapping.relation, steps: [step] };
    const doubts: Doubt[] = [];
    let degree = value;
    let denied: Denial = null;
    for (const { microCredential, competency } of mapping.members) {
      const m = this.offeringOfDay(microCredential);
      const k = m?.data.competencies.find((item) => item.id === competency);
      if (m === undefined || k === undefined) {
        degree = given("false", degree);
        continue;
      }
      const check = this.conditions(m, k, c, o);
      degree = worst(degree, given(check.holds, value));
      append(doubts, check.doubts);
      denied ??= check.denied;
    }
    if (mapping.degree === null && !value.certain.equals(value.possible)) {
      doubts.push(relationDoubt(step.from, step.to, derivation));
    }
    return {
      by,
      from: [...new Set(mapping.members.map((member) => member.microCredential))].sort(),
      outcome: o.id,
      derivation,
      stated: mapping.degree !== null,
      degree,
      doubts,
      denied,
    };
  }
}

function relationDoubt(competency: string, outcome: string, derivation: Derivation): Doubt {
  const { relation } = derivation;
  const args = { fact: "relation", competency, relation, outcome } as const;
  const nowhere = { file: "", line: 1, column: 1, endLine: 1, endColumn: 1 };
  // Sought only when the question is asked: most are not.
  return {
    for: "faculty",
    fact: "relation",
    args,
    get at() {
      return derivation.steps.at(-1)?.at ?? nowhere;
    },
  };
}

/** Outcomes that nothing relates to, neither directly nor through their parts. */
function silentOutcomes(c: Course, related: ReadonlySet<string>): Set<string> {
  const byId = new Map(c.data.outcomes.map((o) => [o.id, o]));
  const touched = (id: string): boolean =>
    related.has(id) || (byId.get(id)?.parts ?? []).some(touched);
  return new Set(c.data.outcomes.map((o) => o.id).filter((id) => !touched(id)));
}

/** The question that an uncompared, silent outcome leaves; where there are no competencies to compare, which they are. */
export function silenceDoubt(pair: PairEvidence, outcome: string): Doubt {
  const { course, microCredential } = pair;
  if (microCredential.data.competencies.length === 0) {
    const args = { fact: "competencies", microCredential: microCredential.id } as const;
    const at = placeOf(microCredential, "competencies");
    return { for: "provider", fact: "competencies", args, at };
  }
  const index = course.data.outcomes.findIndex((o) => o.id === outcome);
  const args = {
    fact: "outcome",
    microCredential: microCredential.id,
    outcome: `${course.id}#${outcome}`,
  } as const;
  return { for: "faculty", fact: "outcome", args, at: placeOf(course, "outcomes", index) };
}

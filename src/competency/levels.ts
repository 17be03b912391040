import type { Outcome } from "../documents/course.ts";
import { type Document, placeOf } from "../documents/document.ts";
import type { Competency } from "../documents/micro-credential.ts";
import { type Truth, truth } from "../kernel/truth.ts";
import type { Doubt } from "./doubt.ts";
import type { Equivalence } from "./equivalence.ts";
import { type LevelScales, levelReaches } from "./level-scales.ts";

/** Is a level high enough, and what is not known? */
export interface LevelCheck {
  readonly enough: Truth;
  readonly doubts: readonly Doubt[];
}

const free: LevelCheck = { enough: "true", doubts: [] };

/** Is the competency's level at least the outcome's? (semantics, section 2, level) */
export function competencyLevel(
  m: Document<"micro-credential">,
  competency: Competency,
  outcome: Outcome,
  rules: Equivalence,
  scales: LevelScales,
): LevelCheck {
  if (!rules.comparesLevels || !outcome.level) return free;
  const { scale, value } = outcome.level;
  const own = competency.level;
  const enough = own ? levelReaches(own, outcome.level, scales) : "unknown";
  if (enough !== "unknown") return { enough, doubts: [] };
  if (rules.absentLevel === "ignore") return free;
  const at = placeOf(m, "competencies", m.data.competencies.indexOf(competency), "level");
  const args = {
    fact: "level",
    competency: `${m.id}#${competency.id}`,
    needed: value,
    scale,
    ...(own && own.scale !== scale ? { stated: own.scale } : {}),
  } as const;
  return { enough: "unknown", doubts: [{ for: "provider", fact: "level", args, at }] };
}

/** Is the offering's year level at least the course's, where the bank asks? */
export function offeringLevel(
  m: Document<"micro-credential">,
  c: Document<"course">,
  rules: Equivalence,
): LevelCheck {
  const needed = c.data.level?.year;
  if (!rules.comparesOfferingLevel || needed === undefined || needed === null) return free;
  const own = m.data.level?.year;
  if (own !== undefined && own !== null) return { enough: truth(own >= needed), doubts: [] };
  if (rules.absentLevel === "ignore") return free;
  const args = { fact: "offering-level", microCredential: m.id, needed } as const;
  const at = placeOf(m, "level", "year");
  return { enough: "unknown", doubts: [{ for: "provider", fact: "offering-level", args, at }] };
}

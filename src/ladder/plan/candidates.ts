import type { Award } from "../../award/award.ts";
import { compareText, sorted } from "../../kernel/order.ts";
import { isCertain, type ProgramEvaluation } from "../evaluation.ts";
import type { Mode } from "../placing/mode.ts";
import { type Bridged, bridged } from "./bridges.ts";
import { closuresOf } from "./closures.ts";
import type { Prerequisites } from "./prerequisites.ts";

/** The awards that a plan may use, each with all that must be completed for it. */
export interface Candidates {
  readonly awards: readonly Award[];
  /** The micro-credentials of an award, what its decision asks to be completed, too, and all that must come before them. */
  readonly uses: ReadonlyMap<Award, readonly string[]>;
  /** The award and what its decision asks to be completed, too, where several stand here for the ways to its prerequisites. */
  readonly original: ReadonlyMap<Award, Bridged>;
  /** Micro-credentials of awards whose prerequisites can be met in more ways than were looked at; sorted. */
  readonly untried: readonly string[];
}

/**
 * The awards of a program whose micro-credentials, with all that must be completed for them, are among those that may be used. Of ways
 * to the same prerequisites that are otherwise equal the one through active offerings comes first.
 */
export function candidatesOf(
  program: ProgramEvaluation,
  prerequisites: Prerequisites,
  mayUse: (id: string) => boolean,
  mode: Mode,
): Candidates {
  const uses = new Map<Award, readonly string[]>();
  const original = new Map<Award, Bridged>();
  const untried = new Set<string>();
  const { offerings } = program.evaluation.catalogue;
  const inactive = (set: ReadonlySet<string>) =>
    [...set].filter((id) => offerings.get(id)?.data.status !== "active").length;
  const isWithinReach = (id: string) => prerequisites.isWithinReach(id);
  for (const candidate of program.awards) {
    if (!candidate.microCredentials.every(mayUse)) continue;
    const counted = bridged(candidate, program.evaluation, isWithinReach);
    const { award, bridges } = counted;
    if (mode === "certain" && !isCertain(award)) continue;
    const closures = closuresOf([...award.microCredentials, ...bridges], prerequisites);
    if (!closures.all) for (const id of award.microCredentials) untried.add(id);
    const ways = sorted(closures.sets, (a, b) => inactive(a) - inactive(b));
    for (const [index, set] of ways.entries()) {
      const ids = [...set].sort(compareText);
      const variant = index === 0 ? award : variantOf(award, index + 1, ids);
      uses.set(variant, ids);
      original.set(variant, counted);
    }
  }
  return { awards: [...uses.keys()], uses, original, untried: [...untried].sort(compareText) };
}

/** The award by another way to its prerequisites, in the order of the ways: results of one decision are used by the same way. */
function variantOf(award: Award, number: number, ids: readonly string[]): Award {
  const way = ` (way ${String(number).padStart(2, "0")}: ${ids.join("+")})`;
  return {
    ...award,
    id: award.id + way,
    decision: award.decision === null ? null : award.decision + way,
  };
}

/** Those whose micro-credentials and prerequisites are all in a set. */
export function candidatesWithin(candidates: Candidates, set: (id: string) => boolean): Candidates {
  const { uses } = candidates;
  return { ...candidates, awards: candidates.awards.filter((a) => uses.get(a)?.every(set)) };
}

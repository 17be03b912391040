/**
 * The abstract allocation problem: awards to place into a requirement tree under limits.
 * All amounts are non-negative safe integers in one unit that the caller chose (a common
 * denominator of every credit value and step), so the arithmetic is exact.
 */
export interface AllocationProblem {
  /** The most that can be counted in all (a program's credits; for several programs, their sum). */
  readonly total: number;
  readonly awards: readonly AllocatableAward[];
  /** Top-level requirements. An empty list takes nothing. */
  readonly requirements: readonly RequirementNode[];
  readonly limits: readonly AllocationLimit[];
  /** Pairs of award indexes that may not both be chosen. */
  readonly conflicts: readonly (readonly [number, number])[];
  /** Pairs of requirement paths (inner nodes stand for their leaves) in which one award may be placed twice. */
  readonly sharing: readonly (readonly [string, string])[];
  /** Programs in which one award may count twice; absent means none. */
  readonly overlaps?: readonly Overlap[];
  /** What to optimise, the most important first. Standard objectives that are not named follow in their order. */
  readonly objectives?: readonly Objective[];
}

/** Something to make as great (credits, completions) or as small (all others) as possible. */
export type Objective =
  /** Credits counted in all. */
  | { readonly measure: "credits" }
  /** The number of requirements complete. */
  | { readonly measure: "completed" }
  /** 1 when the requirement at this path is complete, else 0. */
  | { readonly measure: "complete"; readonly path: string }
  /** The total weight of the distinct micro-credentials that chosen awards use; without weights their number. */
  | { readonly measure: "uses"; readonly weights?: readonly number[] }
  /** The number of chosen awards that are in review, or eligible. */
  | { readonly measure: "review" | "eligible" }
  /** Credit granted in all; what two programs take is granted in both. */
  | { readonly measure: "granted" };

/** The objectives of the semantics, section 6, in their order; the order of lists breaks what ties remain. */
export const standardObjectives: readonly Objective[] = [
  { measure: "credits" },
  { measure: "completed" },
  { measure: "uses" },
  { measure: "review" },
  { measure: "eligible" },
  { measure: "granted" },
];

/** Two programs (paths of `program` nodes) in both of which an award may be placed and count, up to `max` in all. */
export interface Overlap {
  /** Unique among overlaps; shown in `binding`. */
  readonly id: string;
  readonly between: readonly [string, string];
  readonly measure: "credits" | "awards";
  readonly max: number;
}

/** How sure an award is; earned courses are placed like awards and are charged even when no leaf takes them. */
export type AwardStanding = "earned" | "recognized" | "eligible" | "review";

/** In which amounts an award may be granted besides the whole: multiples of `step`, not below `least`. */
export interface Divisible {
  readonly step: number;
  readonly least: number;
}

/** One candidate award. */
export interface AllocatableAward {
  /** Shown in results and the last tie-break; need not be unique. */
  readonly id: string;
  /** What the award carries; 0 for a waiver. */
  readonly credits: number;
  /** Present for an award that may be granted in part. */
  readonly divisible: Divisible | null;
  readonly standing: AwardStanding;
  /** True for a waiver: completes a course leaf and carries no credits. */
  readonly waiver: boolean;
  /** Indexes of the micro-credentials it uses (objective 3 counts distinct ones over the chosen awards). */
  readonly uses: readonly number[];
}

/** A node of the requirement tree. `path` is unique in the tree (ids joined with `/`). */
export type RequirementNode = CourseLeaf | PoolLeaf | CreditsOf | AllOf | Choose | ProgramNode;

/** Takes at most one award; counts all that is granted; complete when it has one (a waiver too). */
export interface CourseLeaf {
  readonly kind: "course";
  readonly path: string;
  /** Indexes of the awards it takes. */
  readonly accepts: readonly number[];
}

/** Takes any accepted awards (never waivers); counts min(credits, granted into it); complete when it counts its credits. */
export interface PoolLeaf {
  readonly kind: "pool";
  readonly path: string;
  readonly credits: number;
  readonly accepts: readonly number[];
}

/** Counts at most `credits` over its children; complete when it counts them. */
export interface CreditsOf {
  readonly kind: "credits-of";
  readonly path: string;
  readonly credits: number;
  readonly of: readonly RequirementNode[];
}

/** Complete when all children are. */
export interface AllOf {
  readonly kind: "all-of";
  readonly path: string;
  readonly of: readonly RequirementNode[];
}

/** At most `choose` children receive anything (a waiver or a shared placement included); complete when that many are complete. */
export interface Choose {
  readonly kind: "choose";
  readonly path: string;
  readonly choose: number;
  readonly of: readonly RequirementNode[];
}

/** One of several programs, at the top only: counts at most `credits` over its children; is no requirement itself. */
export interface ProgramNode {
  readonly kind: "program";
  readonly path: string;
  readonly credits: number;
  readonly of: readonly RequirementNode[];
}

/** Granted amounts (or the number) of matching awards placed within `scope` must not exceed `max`. */
export interface AllocationLimit {
  /** Unique in its family; shown in `binding`. */
  readonly id: string;
  /** Tells limits of one id apart; absent where no id stands twice. */
  readonly family?: string;
  /** Path of the requirement whose subtree it governs (shared placements into it count); null for the whole program (each award once). */
  readonly scope: string | null;
  readonly awards: readonly number[];
  readonly measure: "credits" | "awards";
  readonly max: number;
}

/** The smallest amount of a divisible award: the first multiple of its step that is not below its least. */
export function leastAmount({ step, least }: Divisible): number {
  return Math.max(1, Math.ceil(least / step)) * step;
}

/** How many amounts an award can be granted: one unless it is divisible. */
export function countOfAmounts({ credits, divisible }: AllocatableAward): number {
  if (divisible === null || divisible.step <= 0) return 1;
  return 1 + Math.max(0, Math.ceil((credits - leastAmount(divisible)) / divisible.step));
}

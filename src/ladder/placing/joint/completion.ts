import type { AllocationLimit, Objective, RequirementNode } from "../../../allocation/problem.ts";
import type { AllocationResult } from "../../../allocation/result.ts";
import { passes } from "../../../award/filter.ts";
import type { Rational } from "../../../kernel/rational.ts";
import { leastOf } from "../../minimum-progress.ts";
import type { ProgramModel } from "../../program-model.ts";
import { surelyPasses } from "../block.ts";
import type { CreditUnits } from "../credit-units.ts";
import { type Item, seen } from "../item.ts";
import { isResident, residencyId } from "../limit-rules.ts";
import { isWithin, pathUnder } from "../paths.ts";
import type { JointProgram } from "./entry.ts";

/** The names of the nodes that are complete when a program is; no requirement can have them. */
const whole = { requirements: "#requirements", credits: "#credits" };

type Named = Pick<JointProgram, "prefix">;

/** The paths of the nodes that are complete when a program is. */
export function wholeOf({ prefix }: Named): string[] {
  return [whole.requirements, whole.credits].map((name) => pathUnder(prefix, name));
}

/** Is a path, without its program's prefix, that of a node which stands for the whole program? */
export function isWhole(path: string): boolean {
  return path === whole.requirements || path === whole.credits;
}

/** That a program is complete, before everything else. */
export function completing(program: Named): Objective[] {
  return wholeOf(program).map((path) => ({ measure: "complete", path }));
}

/** The requirements of a program under two nodes: one is complete when all of them are, the other when its credits are filled. */
export function wholeNode(
  { prefix, placing }: JointProgram,
  requirements: readonly RequirementNode[],
  units: CreditUnits,
): RequirementNode {
  const all = pathUnder(prefix, whole.requirements);
  return {
    kind: "credits-of",
    path: pathUnder(prefix, whole.credits),
    credits: units.of(placing.model.credits),
    of: [{ kind: "all-of", path: all, of: requirements }],
  };
}

/**
 * What residency and minimums leave to everything else in a program whose credits are full; other than the limits of an
 * open program, these refuse earned courses as well, and it is not complete with more of them.
 */
export function completionLimits(
  { prefix, placing: { model }, own }: JointProgram,
  items: readonly Item[],
  units: CreditUnits,
): AllocationLimit[] {
  const offered = new Set(own.values());
  return demandsOf(model).map(({ id, credits, counts }) => ({
    id: pathUnder(prefix, id),
    family: "completion",
    scope: prefix,
    measure: "credits",
    max: units.of(model.credits.minus(credits)),
    awards: items.flatMap((item, index) => (offered.has(item) && !counts(item) ? [index] : [])),
  }));
}

/** May a program be complete at all: does it ask for no more of a kind than it has credits? */
export function isSatisfiable(model: ProgramModel): boolean {
  return demandsOf(model).every(({ credits }) => model.credits.atLeast(credits));
}

/** So many credits that a program wants of a kind. */
interface Demand {
  readonly id: string;
  readonly credits: Rational;
  readonly counts: (item: Item) => boolean;
}

function demandsOf(model: ProgramModel): Demand[] {
  const { minimums } = model.program.data;
  return [
    ...model.residencies.map((residency, index) => ({
      id: residencyId(index),
      credits: residency.credits,
      counts: (item: Item) => isResident(item, residency),
    })),
    ...minimums.map(({ id, of, min }) => ({
      id: `minimum ${id}`,
      credits: leastOf(min, model.credits),
      counts: (item: Item) =>
        item.kind === "block" ? surelyPasses(of, item) : passes(of, seen(item)),
    })),
  ];
}

/** Do the credits of a complete program count in it? A shared placement fills what it adds no credit to. */
export function countsInFull(
  { prefix, placing }: JointProgram,
  { placements }: Pick<AllocationResult, "placements">,
  units: CreditUnits,
): boolean {
  const own = placements.filter(({ requirement }) => isWithin(requirement, prefix));
  const counted = own.reduce((sum, placement) => sum + placement.counted, 0);
  return own.every(({ shared }) => shared === null) || counted >= units.of(placing.model.credits);
}

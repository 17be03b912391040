import type { AllocationLimit, Objective, RequirementNode } from "../../../allocation/problem.ts";
import type { CreditUnits } from "../credit-units.ts";
import type { Item } from "../item.ts";
import { pathUnder } from "../paths.ts";
import { type Demand, minimumsOf, residenciesOf } from "./demands.ts";
import type { JointProgram } from "./entry.ts";

/** The names of the nodes that are complete when a program is; no requirement can have them. */
const whole = { requirements: "#requirements", credits: "#credits" };

/** The family of the limits that only a complete program has. */
export const completion = "completion";

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
 * What residency leaves to everything else in a program whose credits are full; other than that of an open program, this
 * refuses earned courses as well, and it is not complete with more of them.
 */
export function residencyLimits(
  program: JointProgram,
  items: readonly Item[],
  units: CreditUnits,
): AllocationLimit[] {
  return residenciesOf(program.placing.model).map((demand) =>
    allButOf(demand, program, items, units),
  );
}

/**
 * What minimums leave to everything else in a program whose credits are full, were nothing of that lost in full
 * requirements: who keeps to these limits reaches the minimums, but not only they do.
 */
export function minimumLimits(
  program: JointProgram,
  items: readonly Item[],
  units: CreditUnits,
): AllocationLimit[] {
  return minimumsOf(program.placing.model).map((demand) => allButOf(demand, program, items, units));
}

/** A limit on all that is offered to a program but does not count toward a demand. */
function allButOf(
  { id, credits, counts }: Demand,
  { prefix, placing: { model }, own }: JointProgram,
  items: readonly Item[],
  units: CreditUnits,
): AllocationLimit {
  const offered = new Set(own.values());
  return {
    id: pathUnder(prefix, id),
    family: completion,
    scope: prefix,
    measure: "credits",
    max: units.of(model.credits.minus(credits)),
    awards: items.flatMap((item, index) => (offered.has(item) && !counts(item) ? [index] : [])),
  };
}

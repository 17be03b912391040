import { type Forgetting, forgettingOf } from "./forgetting.ts";
import type { Plan } from "./plan.ts";
import { pack, type Values } from "./values.ts";

/** What a sweep goes through, what it counts, and what it forgets on the way. */
export interface Course {
  readonly plan: Plan;
  readonly values: Values;
  readonly forgetting: Forgetting;
}

/** A course that tells the first `count` objectives apart; undefined where they do not fit into one number. */
export function courseOf(plan: Plan, count: number): Course | undefined {
  const values = pack(plan.instance, plan.ways, count);
  if (values === undefined) return undefined;
  return { plan, values, forgetting: forgettingOf(plan, values.completes) };
}

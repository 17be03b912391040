import { mostCredits } from "../../allocation/bound-credits.ts";
import type { AllocationLimit } from "../../allocation/problem.ts";
import type { AllocationResult } from "../../allocation/result.ts";
import { Rational, sum } from "../../kernel/rational.ts";
import type { ProgramModel } from "../program-model.ts";
import type { LimitCost } from "../result.ts";
import { creditsOf, type Item, seen } from "./item.ts";
import type { LimitRule } from "./limit-rules.ts";
import { isWithin } from "./paths.ts";
import type { Translation } from "./problem.ts";
import { allocationSteps } from "./steps.ts";

/** A problem of one program with its answer, and what it was made from. */
export interface Solved extends Translation {
  readonly model: ProgramModel;
  readonly rules: readonly LimitRule[];
  readonly items: readonly Item[];
  readonly result: AllocationResult;
}

/** What each limit in force costs, and what one credit or award more would bring. */
export function limitCosts(solved: Solved): readonly LimitCost[] {
  const { problem, units, rules } = solved;
  return rules.flatMap((rule) => {
    const limit = problem.limits.find(({ id, family }) => id === rule.id && family === rule.kind);
    if (limit === undefined) return [];
    const step = limit.measure === "awards" ? 1 : units.of(Rational.one);
    const others = problem.limits.filter((one) => one !== limit);
    return [
      {
        id: rule.id,
        kind: rule.kind,
        measure: limit.measure,
        max: "awards" in rule.max ? Rational.of(rule.max.awards) : rule.max.credits,
        used: used(rule, solved),
        costs: more(solved, others),
        gain: more(solved, [...others, { ...limit, max: limit.max + step }]),
      },
    ];
  });
}

/** Credits that other limits would let count beyond the result; null where that was not proven. */
function more({ problem, units, result }: Solved, limits: readonly AllocationLimit[]) {
  if (!result.optimal) return null;
  const { credits } = result;
  const most = mostCredits({ ...problem, limits }, credits, {
    workLimit: allocationSteps(problem),
  });
  return most === null ? null : units.credits(most - credits);
}

/** What is placed under a limit; earned courses use up a limit on the whole program wherever they stand. */
function used({ path, max, matches }: LimitRule, { model, units, items, result }: Solved) {
  const within = (spot: string | null) => path === null || (spot !== null && isWithin(spot, path));
  const isFact = (item: Item) => path === null && item.kind === "earned";
  const facts = items.filter((item) => isFact(item) && matches(item) && model.hasUnit(seen(item)));
  const placed = result.placements.filter(({ award, requirement, shared }) => {
    const item = items[award];
    if (item === undefined || isFact(item) || !matches(item)) return false;
    return within(requirement) || within(shared);
  });
  if ("awards" in max) return Rational.of(facts.length + placed.length);
  return sum([...facts.map(creditsOf), ...placed.map(({ granted }) => units.credits(granted))]);
}

import { passes } from "../../../award/filter.ts";
import type { Rational } from "../../../kernel/rational.ts";
import { leastOf } from "../../minimum-progress.ts";
import type { ProgramModel } from "../../program-model.ts";
import { surelyPasses } from "../block.ts";
import { type Item, seen } from "../item.ts";
import { isResident, residencyId } from "../limit-rules.ts";

/** May a program be complete at all: does it ask for no more of a kind than it has credits? */
export function isSatisfiable(model: ProgramModel): boolean {
  return [...residenciesOf(model), ...minimumsOf(model)].every(({ credits }) =>
    model.credits.atLeast(credits),
  );
}

/** So many credits that a program wants of a kind. */
export interface Demand {
  readonly id: string;
  readonly credits: Rational;
  readonly counts: (item: Item) => boolean;
}

/** What a program wants in residence. */
export function residenciesOf({ residencies }: ProgramModel): Demand[] {
  return residencies.map((residency, index) => ({
    id: residencyId(index),
    credits: residency.credits,
    counts: (item: Item) => isResident(item, residency),
  }));
}

/** What a program wants of the kinds that its minimums name. */
export function minimumsOf({ program: { data }, credits }: ProgramModel): Demand[] {
  return data.minimums.map(({ id, of, min }) => ({
    id: `minimum ${id}`,
    credits: leastOf(min, credits),
    counts: (item: Item) =>
      item.kind === "block" ? surelyPasses(of, item) : passes(of, seen(item)),
  }));
}

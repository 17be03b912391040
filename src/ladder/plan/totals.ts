import { groupBy } from "../../kernel/group.ts";
import { byText, sorted } from "../../kernel/order.ts";
import { type Rational, sum } from "../../kernel/rational.ts";
import { hourKinds } from "./effort.ts";
import type { Price } from "./price.ts";
import type { Step, Totals } from "./result.ts";

/** What the steps come to; credits are those of the whole plan, what is held included. */
export function totalsOf(
  steps: readonly Step[],
  credits: Rational,
  currency: string | null,
): Totals {
  const efforts = steps.flatMap(({ effort }) => effort ?? []);
  const some = efforts.filter((effort) => !effort.hours.isZero);
  const byKind = hourKinds.flatMap((kind) => {
    const own = (some.length === 0 ? efforts.slice(0, 1) : some).filter((e) => e.kind === kind);
    return own.length === 0 ? [] : [{ kind, hours: sum(own.map(({ hours }) => hours)) }];
  });
  const one = byKind.length < 2;
  const hours = one ? sum(efforts.map((effort) => effort.hours)) : null;
  const costs = steps.map(({ cost }) => cost);
  return {
    credits,
    hours: efforts.length === steps.length ? hours : null,
    hoursKind: one ? (byKind[0]?.kind ?? null) : null,
    cost: costs.includes(null) ? null : stated(costs),
    stated: { hours, byKind, cost: stated(costs), otherPrices: byCurrency(steps) },
    currency,
  };
}

/** What steps cost in other currencies than the plan's. */
function byCurrency(steps: readonly Step[]): Price[] {
  const prices = steps.flatMap(({ otherPrice }) => otherPrice ?? []);
  const sums = [...groupBy(prices, ({ currency }) => currency)].map(([currency, own]) => ({
    currency,
    amount: sum(own.map(({ amount }) => amount)),
  }));
  return sorted(
    sums,
    byText(({ currency }) => currency ?? ""),
  );
}

const stated = (amounts: readonly (Rational | null)[]) =>
  sum(amounts.flatMap((amount) => amount ?? []));

import { type Rational, sum } from "../../kernel/rational.ts";
import type { Step, Totals } from "./result.ts";

/** What the steps come to; credits are those of the whole plan, what is held included. */
export function totalsOf(
  steps: readonly Step[],
  credits: Rational,
  currency: string | null,
): Totals {
  const hours = steps.map(({ effort }) => effort?.hours ?? null);
  const costs = steps.map(({ cost }) => cost);
  return {
    credits,
    hours: all(hours),
    cost: all(costs),
    stated: { hours: stated(hours), cost: stated(costs) },
    currency,
  };
}

const stated = (amounts: readonly (Rational | null)[]) =>
  sum(amounts.flatMap((amount) => amount ?? []));

const all = (amounts: readonly (Rational | null)[]) =>
  amounts.includes(null) ? null : stated(amounts);

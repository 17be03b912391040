import { Rational as Exact, type Rational } from "../../kernel/rational.ts";
import type { Effort } from "../../ladder/plan/effort.ts";
import type { Plan, Step } from "../../ladder/plan/result.ts";
import { counted } from "../text/amount.ts";
import { neutralise } from "../text/neutralise.ts";

type Totals = Plan["totals"];

/** "75 hours of learning", "30 scheduled hours", "hours not stated". */
export function hoursText({ effort }: Step): string {
  return effort === null ? "hours not stated" : kindText(effort);
}

function kindText({ hours: amount, kind }: Effort): string {
  const hours = amount.equals(Exact.one) ? "hour" : "hours";
  switch (kind) {
    case "learning":
      return `${amount} ${hours} of learning`;
    case "scheduled":
      return `${amount} scheduled ${hours}`;
    case "unspecified":
      return `${amount} ${hours} of no stated kind`;
  }
}

/** "CAD 495.00", "USD 60, not the plan's currency", "cost not stated"; the currency is the plan's. */
export function costText(
  { cost, otherPrice }: Pick<Step, "cost" | "otherPrice">,
  currency: string | null,
): string {
  if (otherPrice !== null)
    return `${money(otherPrice.amount, otherPrice.currency)}, not the plan's currency`;
  return cost === null ? "cost not stated" : money(cost, currency);
}

function money(amount: Rational, currency: string | null): string {
  if (amount.isZero) return "no cost";
  const text = amount.toFixed(2).replace(/\.00$/, "");
  return neutralise(currency === null ? `${text} (currency not stated)` : `${currency} ${text}`);
}

/** What all steps come to: "2 micro-credentials to take, 150 hours of learning, CAD 990". */
export function totalsText({ steps, totals, goal }: Plan): string {
  if (steps.length === 0) return "nothing more to take";
  const costs = showsCost({ steps, goal }) ? [totalCost(steps, totals)] : [];
  const take = counted(steps.length, "micro-credential");
  return [`${take} to take`, totalHours(steps, totals), ...costs].join(", ");
}

/** Is cost worth a word: is it asked for, or stated at all? */
export function showsCost({ steps, goal }: Pick<Plan, "steps" | "goal">): boolean {
  return goal.minimise === "cost" || steps.some(statesCost);
}

/** Does a step say what it costs, in whatever currency? */
const statesCost = ({ cost, otherPrice }: Step) => cost !== null || otherPrice !== null;

/** Hours of learning and scheduled hours are not the same and are summed apart. */
function totalHours(steps: readonly Step[], { stated: { byKind } }: Totals): string {
  const unknown = steps.filter(({ effort }) => effort === null).length;
  if (byKind.length === 0) return "hours not stated";
  const stated = byKind.map(kindText).join(" and ");
  return unknown === 0 ? stated : `at least ${stated} (${unknown} of ${steps.length} state none)`;
}

/** Prices in other currencies are not the plan's and are summed apart. */
function totalCost(steps: readonly Step[], { stated, currency }: Totals): string {
  const unknown = steps.filter((step) => !statesCost(step)).length;
  if (unknown === steps.length) return "cost not stated";
  const prices = [{ amount: stated.cost, currency }, ...stated.otherPrices]
    .filter(({ amount }) => !amount.isZero)
    .map((price) => money(price.amount, price.currency));
  if (unknown === 0) return prices.length === 0 ? "no cost" : prices.join(" and ");
  const open = `(${unknown} of ${steps.length} state none)`;
  return prices.length === 0
    ? `no cost where one is stated ${open}`
    : `at least ${prices.join(" and ")} ${open}`;
}

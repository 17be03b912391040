import type { Document } from "../../documents/document.ts";
import type { MicroCredential } from "../../documents/micro-credential.ts";
import { groupBy } from "../../kernel/group.ts";
import { compareText } from "../../kernel/order.ts";
import { Rational } from "../../kernel/rational.ts";

/** An amount of money; `currency` is null where none is stated. */
export interface Price {
  readonly amount: Rational;
  readonly currency: string | null;
}

/** What an offering costs; null when no amount is stated. */
function priceOf({ cost }: MicroCredential): Price | null {
  if (cost === null) return { amount: Rational.zero, currency: null };
  if (cost?.amount === undefined) return null;
  return { amount: cost.amount ?? Rational.zero, currency: cost.currency ?? null };
}

/** Only prices in one currency can be compared: the one that most of the offerings state, the first by code among equals. */
export function currencyOf(offerings: readonly Document<"micro-credential">[]): string | null {
  const stated = offerings.flatMap(({ data }) => {
    const price = priceOf(data);
    return price === null || price.amount.isZero ? [] : [price.currency];
  });
  const groups = [...groupBy(stated, (currency) => currency)].sort(
    ([a, x], [b, y]) => y.length - x.length || compareText(a ?? "", b ?? ""),
  );
  return groups[0]?.[0] ?? null;
}

/** What an offering costs in another currency than this one; null where nothing is stated so. */
export function priceBeside(currency: string | null, data: MicroCredential): Price | null {
  return costIn(currency, data) === null ? priceOf(data) : null;
}

/** What an offering costs in a currency; null where that is not stated. What is free is free in every currency. */
export function costIn(currency: string | null, data: MicroCredential): Rational | null {
  const price = priceOf(data);
  if (price === null) return null;
  return price.amount.isZero || price.currency === currency ? price.amount : null;
}

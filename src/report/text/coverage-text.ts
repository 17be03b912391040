import { Rational } from "../../kernel/rational.ts";
import type { FittingAward } from "../../ladder/result.ts";
import { counted, percent, statedPercent } from "./amount.ts";
import type { Bounds } from "./lookup.ts";

type Coverage = NonNullable<FittingAward["award"]["coverage"]>;

/** "covers 6 of 7 outcomes (85.7 %, needs 80 %)": what is certain and, where it differs, what is possible. */
export function coverageText({ outcomes, share }: Coverage, threshold: Rational | null): string {
  const counting = outcomes.filter((o) => !o.part);
  const met = (bound: keyof Bounds) =>
    counting.filter(({ degree }) => degree[bound].atLeast(Rational.one)).length;
  const partly = counting.filter(
    ({ degree }) => degree.certain.isPositive && !degree.certain.atLeast(Rational.one),
  ).length;
  const some = partly === 0 ? "" : ` and ${partly} in part`;
  const [certain, possible] = [met("certain"), met("possible")];
  const number = share.certain.equals(share.possible) ? `${certain}` : `${certain} to ${possible}`;
  const of = counted(counting.length, "outcome");
  return `covers ${number} of ${of}${some} (${shareText(share, threshold)}${needs(threshold)})`;
}

/** "85.7 %", or "50 % to 85.7 %" where it is not certain; held against a threshold, where there is one. */
export function shareText({ certain, possible }: Bounds, threshold: Rational | null): string {
  const words = (share: Rational) => percent(share, threshold ?? undefined);
  return certain.equals(possible) ? words(certain) : `${words(certain)} to ${words(possible)}`;
}

function needs(threshold: Rational | null): string {
  return threshold === null ? "" : `, needs ${statedPercent(threshold)}`;
}

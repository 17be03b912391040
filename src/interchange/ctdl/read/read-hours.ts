import type { Rational } from "../../../kernel/rational.ts";
import { isAmount } from "../../amount.ts";
import type { View } from "../graph/view.ts";
import { hourKinds } from "../hour-kinds.ts";
import { readDuration } from "./duration.ts";

/** Hours and weeks from durations; hours whose kind is not named are of no stated kind. Undefined where there are none. */
export function hoursOf(view: View): { readonly [key: string]: Rational } | undefined {
  const found = new Map<string, Rational>();
  for (const profile of view.views("estimatedDuration")) {
    const written = profile.text("exactDuration") ?? profile.text("minimumDuration");
    if (written === null) continue;
    const duration = readDuration(written);
    const kind = hourKinds.find((each) => each === profile.text("description")) ?? "unspecified";
    const key = duration?.weeks ? "weeks" : kind;
    const amount = duration?.weeks ?? duration?.hours ?? null;
    if (amount === null || !isAmount(amount) || found.has(key))
      profile
        .get("exactDuration", "minimumDuration")
        ?.lose("it is no number of hours or weeks, or a second one");
    else found.set(key, amount);
  }
  return found.size === 0 ? undefined : Object.fromEntries(found);
}

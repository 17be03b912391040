import { isContinuingEducation } from "../credit-units.ts";
import type { Cursor } from "../cursor/cursor.ts";

/** The credits of an achievement as a number, and what they are. */
export interface CreditNode {
  /** 0 says that it carries none; null that this is not said. */
  readonly value: number | null;
  readonly unit: string | null;
}

/** Writes the credits that a micro-credential carries itself. */
export function creditNode(item: Cursor): CreditNode {
  const credit = item.get("credit");
  const status = item.get("creditStatus");
  const word = status?.asText() ?? null;
  const value = credit?.number("value") ?? null;
  const stated = credit?.text("unit") ?? null;
  const unit = stated === "unspecified" ? null : stated;
  if (value?.isPositive !== true) {
    for (const key of ["value", "unit"])
      credit?.get(key)?.lose("only credits more than 0 are told with their number and unit");
    if (word === "non-credit") return { value: 0, unit: null };
    status?.lose("credits are told by their number, and none is stated");
    return { value: null, unit: null };
  }
  const told = isContinuingEducation(unit ?? "") ? "ceu" : "credit";
  if (word !== told) status?.lose("it is told by the number and the unit of credits alone");
  return { value: value.toNumber(), unit };
}

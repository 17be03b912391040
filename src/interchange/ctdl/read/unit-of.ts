import type { Rational } from "../../../kernel/rational.ts";
import type { Value } from "./amount.ts";
import type { ReadingRun } from "./reading-run.ts";

/** The unit of credits that no unit is stated of: no program counts in it. */
export const unstatedUnit = "unspecified";

/** The unit of an amount of credit: as the file states it, else as the user does; where nobody does that is told. */
export function unitOf(
  run: ReadingRun,
  { view: { cursor }, credits, unit }: Value & { readonly credits: Rational },
): string {
  const stated = unit ?? run.options.unit;
  if (stated !== undefined) return stated;
  const args = { value: `${credits}`, unit: unstatedUnit };
  cursor.reading.report("unit-unstated", args, cursor.path);
  return unstatedUnit;
}

import { passes } from "../award/filter.ts";
import { greatest, Rational, sum } from "../kernel/rational.ts";
import { surelyPasses } from "./placing/block.ts";
import { seenCourse } from "./placing/item.ts";
import type { ProgramModel } from "./program-model.ts";
import type { Allocation, MinimumProgress } from "./result.ts";

type Counted = Pick<Allocation, "placed" | "earned" | "blocks">;

/** How far each minimum of a program is reached, for certain and with what is in review, which is never less. */
export function minimumProgress(
  { program }: ProgramModel,
  certain: Counted,
  possible: Counted,
): MinimumProgress[] {
  const { minimums, credits } = program.data;
  return minimums.map(({ id, of, min }) => {
    const reached = ({ placed, earned, blocks }: Counted) =>
      sum([
        ...placed.flatMap(({ award, counted }) => (passes(of, award) ? [counted] : [])),
        ...earned.flatMap((one) => (passes(of, seenCourse(one.earned)) ? [one.counted] : [])),
        ...blocks.flatMap((one) => (surelyPasses(of, one) ? [one.counted] : [])),
      ]);
    const required = leastOf(min, credits);
    const sure = reached(certain);
    return { id, required, certain: sure, possible: greatest(sure, reached(possible)) };
  });
}

type Minimum = ProgramModel["program"]["data"]["minimums"][number];

/** The credits that a minimum of a program of so many credits asks for. */
export function leastOf({ credits, share }: Minimum["min"], of: Rational): Rational {
  return credits ?? (share ?? Rational.zero).times(of);
}

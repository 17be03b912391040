import type { Rational } from "../../kernel/rational.ts";
import type { ProgramModel } from "../program-model.ts";
import { allNodes } from "../requirement-tree.ts";
import { isWithin } from "./paths.ts";
import type { Placed } from "./placed.ts";

type Counts = Pick<Placed, "placed" | "earned">;

/**
 * The same placements, in which what a cap cuts off is cut off the awards: earned courses are facts, and count before
 * them. What counts in all is the same, since the caps lie within each other.
 */
export function earnedFirst(
  model: ProgramModel,
  { placed, earned }: Counts,
  total: Rational,
): Counts {
  const caps = allNodes(model.tree).flatMap(({ path, requirement: { form, ...rest } }) =>
    (form === "pool" || form === "credits-of") && "credits" in rest
      ? [{ path, left: rest.credits }]
      : [],
  );
  const whole = { path: "", left: total };
  const counting = <T extends Counts["placed" | "earned"][number]>(spot: T): T => {
    const above = [...caps.filter(({ path }) => isWithin(spot.requirement, path)), whole];
    const counted = above.reduce(
      (least, { left }) => (left.moreThan(least) ? least : left),
      spot.granted,
    );
    for (const cap of above) cap.left = cap.left.minus(counted);
    return { ...spot, counted };
  };
  return { earned: earned.map(counting), placed: placed.map(counting) };
}

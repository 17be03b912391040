import type { Rational } from "../../kernel/rational.ts";
import type { ProgramModel } from "../program-model.ts";
import { allNodes } from "../requirement-tree.ts";
import { isWithin } from "./paths.ts";
import type { Placed } from "./placed.ts";

type Counts = Pick<Placed, "placed" | "earned" | "blocks">;

/**
 * The same placements, in which what a cap cuts off is cut off the awards: earned courses are facts, and count before
 * them, then completed programs. What counts in all is the same, since the caps lie within each other. Where no course
 * was earned, nothing changes.
 */
export function earnedFirst(model: ProgramModel, spots: Counts, total: Rational): Counts {
  const { placed, earned, blocks } = spots;
  if (earned.length === 0) return { placed, earned, blocks };
  const counting = countingIn(model, total);
  return {
    earned: earned.map(counting),
    blocks: blocks.map(counting),
    placed: placed.map(counting),
  };
}

type Spot = Pick<Counts[keyof Counts][number], "requirement" | "granted">;

/** What each of a program's placements counts, asked for one after the other: what earlier ones leave of every cap. */
export function countingIn(
  model: ProgramModel,
  total: Rational,
): <T extends Spot>(spot: T) => T & { readonly counted: Rational } {
  const caps = allNodes(model.tree).flatMap(({ path, requirement: { form, ...rest } }) =>
    (form === "pool" || form === "credits-of") && "credits" in rest
      ? [{ path, left: rest.credits }]
      : [],
  );
  const whole = { path: "", left: total };
  return (spot) => {
    const above = [...caps.filter(({ path }) => isWithin(spot.requirement, path)), whole];
    const counted = above.reduce(
      (least, { left }) => (left.moreThan(least) ? least : left),
      spot.granted,
    );
    for (const cap of above) cap.left = cap.left.minus(counted);
    return { ...spot, counted };
  };
}

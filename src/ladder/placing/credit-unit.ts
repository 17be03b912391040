import type { Award } from "../../award/award.ts";
import type { ProgramModel } from "../program-model.ts";
import { allNodes } from "../requirement-tree.ts";

/** The least number of units per credit in which every amount of the problem is whole. */
export function commonUnit(model: ProgramModel, awards: readonly Award[]): bigint {
  const amounts = [
    model.credits,
    ...awards.flatMap((award) => [
      award.credits,
      ...(award.divisible === null ? [] : [award.divisible.step, award.divisible.least]),
    ]),
    ...allNodes(model.tree).flatMap(({ requirement }) =>
      "credits" in requirement ? [requirement.credits] : [],
    ),
  ];
  return amounts.reduce((unit, amount) => leastCommonMultiple(unit, amount.unit), 1n);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

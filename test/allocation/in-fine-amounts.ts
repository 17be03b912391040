import type { AllocationProblem, RequirementNode } from "../../src/allocation/problem.ts";
import { type Dice, dice } from "./random-numbers.ts";

/**
 * The same in units `times` as fine: what may be granted in part, and all that holds credit, comes to any number of the
 * new units near the old ones, so that most amounts count. More awards may be granted in part.
 */
export function inFineAmounts(
  given: AllocationProblem,
  times: number,
  seed: number,
): AllocationProblem {
  const drawn = dice(seed + 3e6);
  return {
    ...given,
    total: near(given.total, times, drawn),
    awards: given.awards.map((award) =>
      award.waiver || (award.divisible === null && drawn.chance(0.4))
        ? { ...award, credits: award.credits * times }
        : {
            ...award,
            credits: near(award.credits, times, drawn),
            divisible: { step: drawn.oneOf([1, 1, 2]), least: drawn.between(1, times) },
          },
    ),
    requirements: given.requirements.map((node) => requirement(node, times, drawn)),
    limits: given.limits.map((limit) =>
      limit.measure === "awards" ? limit : { ...limit, max: near(limit.max, times, drawn) },
    ),
  };
}

const near = (amount: number, times: number, drawn: Dice) =>
  amount * times - drawn.between(0, times - 1);

function requirement(node: RequirementNode, times: number, drawn: Dice): RequirementNode {
  if (node.kind === "course") return node;
  const own = "credits" in node ? { credits: near(node.credits, times, drawn) } : {};
  if (node.kind === "pool") return { ...node, ...own };
  return { ...node, ...own, of: node.of.map((child) => requirement(child, times, drawn)) };
}

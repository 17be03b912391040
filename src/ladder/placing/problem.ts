import type { AllocatableAward, AllocationProblem } from "../../allocation/problem.ts";
import type { LearningIndex } from "../../award/learning.ts";
import { least, type Rational } from "../../kernel/rational.ts";
import type { ProgramModel } from "../program-model.ts";
import { allNodes } from "../requirement-tree.ts";
import type { Asked } from "./acceptance.ts";
import type { Aim } from "./aim.ts";
import { conflicts } from "./conflicts.ts";
import { CreditUnits } from "./credit-units.ts";
import { allocatable, amountsOf, type Item } from "./item.ts";
import type { ProgramPart } from "./program-part.ts";

/** An allocation problem and the measure in which it is written. */
export interface Translation {
  readonly problem: AllocationProblem;
  readonly units: CreditUnits;
}

/** The allocation problem of one program. */
export function problemOf(
  model: ProgramModel,
  part: ProgramPart,
  learning: LearningIndex,
  items: readonly Item[],
  asked: Asked & { readonly aim: Aim },
): Translation {
  const { aim } = asked;
  const total = least(aim.total ?? model.credits, model.credits);
  const units = new CreditUnits([total, ...amountsIn(model), ...items.flatMap(amountsOf)]);
  const { awards, holders } = allocatables(items, units, aim);
  const within = aim.within ?? null;
  const standing = { prefix: null, offered: () => true, admitted: () => true, ...asked, within };
  const problem = {
    total: units.of(total),
    awards,
    ...part.in(items, units, standing),
    conflicts: conflicts(model.catalogue, learning, items),
    ...(aim.objectives === undefined ? {} : { objectives: aim.objectives(holders) }),
  };
  return { problem, units };
}

/** All amounts of a program that must be whole numbers of units. */
export function amountsIn(model: ProgramModel): Rational[] {
  return [
    model.credits,
    ...allNodes(model.tree).flatMap(({ requirement }) =>
      "credits" in requirement ? [requirement.credits] : [],
    ),
  ];
}

/** The items in the words of the problem, and the micro-credentials in the order of their indexes. */
export function allocatables(
  items: readonly Item[],
  units: CreditUnits,
  { uses }: Pick<Aim, "uses">,
): { readonly awards: readonly AllocatableAward[]; readonly holders: readonly string[] } {
  const indexes = new Map<string, number>();
  const indexOf = (id: string) => {
    const index = indexes.get(id) ?? indexes.size;
    indexes.set(id, index);
    return index;
  };
  const awards = items.map((item) => {
    const used =
      item.kind === "award" ? (uses?.get(item.award) ?? item.award.microCredentials) : [];
    return allocatable(item, units, used.map(indexOf));
  });
  return { awards, holders: [...indexes.keys()] };
}

import type { AllocationProblem, ProgramNode } from "../../../allocation/problem.ts";
import { least, sum } from "../../../kernel/rational.ts";
import type { Aim } from "../aim.ts";
import { conflicts } from "../conflicts.ts";
import { CreditUnits } from "../credit-units.ts";
import { amountsOf, type Item } from "../item.ts";
import { isWithin, pathWithout } from "../paths.ts";
import { allocatables, amountsIn, type Translation } from "../problem.ts";
import type { Part } from "../program-part.ts";
import type { Entering } from "./blocks.ts";
import { completing, residencyLimits, wholeNode } from "./completion.ts";
import { type JointProgram, ownItems } from "./entry.ts";
import { overlapsOf } from "./overlaps.ts";

/**
 * The allocation problem of several programs. That a program whose block enters another is complete comes before
 * everything else, but for its minimums, which are about what counts in the end; what counts in it counts in no third.
 */
export function jointProblem(
  programs: readonly JointProgram[],
  items: readonly Item[],
  entering: readonly Entering[],
  aim: Aim,
): Translation {
  const models = programs.map(({ placing }) => placing.model);
  const all = sum(models.map(({ credits }) => credits));
  const total = least(aim.total ?? all, all);
  const amounts = [total, ...models.flatMap(amountsIn), ...items.flatMap(amountsOf)];
  const units = new CreditUnits(amounts);
  const parts = programs.map((program) => partOf(program, items, units, aim));
  const entered = new Set(entering.map(({ from }) => from.prefix));
  const leaving = programs.filter(({ prefix }) => entered.has(prefix));
  const [first] = programs;
  const { awards, holders } = allocatables(items, units, aim);
  const problem: AllocationProblem = {
    total: units.of(total),
    awards,
    requirements: programs.map((program, index) =>
      programNode(program, parts[index], units, entered.has(program.prefix)),
    ),
    limits: [
      ...parts.flatMap(({ limits }) => limits),
      ...leaving.flatMap((one) => residencyLimits(one, ownItems(one.own, items), units)),
    ],
    conflicts:
      first === undefined
        ? []
        : conflicts(first.placing.model.catalogue, first.placing.learning, items),
    sharing: parts.flatMap(({ sharing }) => sharing),
    overlaps: overlapsOf(programs, units).filter(
      ({ between }) => !between.some((prefix) => entered.has(prefix)),
    ),
    objectives: [...leaving.flatMap(completing), ...(aim.objectives?.(holders) ?? [])],
  };
  return { problem, units };
}

function partOf(
  { placing, prefix, asked, own, without }: JointProgram,
  items: readonly Item[],
  units: CreditUnits,
  { within = prefix }: Aim,
): Part {
  const offered = new Set(own.values());
  const out = new Set([...own].flatMap(([shared, item]) => (without.has(shared) ? [item] : [])));
  const standing = {
    ...asked,
    prefix,
    within: within === prefix ? null : pathWithout(prefix, within),
    offered: (item: Item) => isWithin(within, prefix) && offered.has(item),
    admitted: (item: Item) => !out.has(item),
  };
  return placing.part.in(ownItems(own, items), units, standing);
}

function programNode(
  program: JointProgram,
  part: Part | undefined,
  units: CreditUnits,
  complete: boolean,
): ProgramNode {
  const { prefix, placing } = program;
  const requirements = part?.requirements ?? [];
  return {
    kind: "program",
    path: prefix,
    credits: units.of(placing.model.credits),
    of: complete ? [wholeNode(program, requirements, units)] : requirements,
  };
}

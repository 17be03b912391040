import type { AllocationProblem, Objective, ProgramNode } from "../../../allocation/problem.ts";
import { least, sum } from "../../../kernel/rational.ts";
import type { Aim } from "../aim.ts";
import { conflicts } from "../conflicts.ts";
import { CreditUnits } from "../credit-units.ts";
import { amountsOf, type Item } from "../item.ts";
import { isWithin, pathWithout } from "../paths.ts";
import { allocatables, amountsIn, type Translation } from "../problem.ts";
import type { Part } from "../program-part.ts";
import { type Entering, wholeOf } from "./blocks.ts";
import type { JointProgram } from "./entry.ts";
import { overlapsOf } from "./overlaps.ts";

/**
 * The allocation problem of several programs. A program whose block enters another has all of its requirements
 * under one node, whose completion comes before everything else.
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
  const entered = new Map(entering.map(({ from }) => [from.prefix, wholeOf(from)]));
  const [first] = programs;
  const { awards, holders } = allocatables(items, units, aim);
  const problem: AllocationProblem = {
    total: units.of(total),
    awards,
    requirements: programs.map((program, index) =>
      programNode(program, parts[index], units, entered.get(program.prefix) ?? null),
    ),
    limits: parts.flatMap(({ limits }) => limits),
    conflicts:
      first === undefined
        ? []
        : conflicts(first.placing.model.catalogue, first.placing.learning, items),
    sharing: parts.flatMap(({ sharing }) => sharing),
    overlaps: overlapsOf(programs, units).filter(
      ({ between }) =>
        !entering.some(
          ({ from, into }) => between.includes(from.prefix) && between.includes(into.prefix),
        ),
    ),
    objectives: [
      ...[...entered.values()].map((path): Objective => ({ measure: "complete", path })),
      ...(aim.objectives?.(holders) ?? []),
    ],
  };
  return { problem, units };
}

function partOf(
  { placing, prefix, asked, own }: JointProgram,
  items: readonly Item[],
  units: CreditUnits,
  { within = prefix }: Aim,
): Part {
  const offered = new Set(own.values());
  const standing = {
    ...asked,
    prefix,
    within: within === prefix ? null : pathWithout(prefix, within),
    offered: (item: Item) => isWithin(within, prefix) && offered.has(item),
  };
  return placing.part.in(ownItems(own, items), units, standing);
}

/** The items as a program has them; what is not offered to it stays as it is. */
export function ownItems(own: JointProgram["own"], items: readonly Item[]): readonly Item[] {
  return items.map((item) => own.get(item) ?? item);
}

function programNode(
  program: JointProgram,
  part: Part | undefined,
  units: CreditUnits,
  whole: string | null,
): ProgramNode {
  const { prefix, placing } = program;
  const requirements = part?.requirements ?? [];
  return {
    kind: "program",
    path: prefix,
    credits: units.of(placing.model.credits),
    of: whole === null ? requirements : [{ kind: "all-of", path: whole, of: requirements }],
  };
}

import type { AllocationProblem, Objective, ProgramNode } from "../../../allocation/problem.ts";
import { sum } from "../../../kernel/rational.ts";
import { conflicts } from "../conflicts.ts";
import { CreditUnits } from "../credit-units.ts";
import { amountsOf, type Item } from "../item.ts";
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
): Translation {
  const models = programs.map(({ placing }) => placing.model);
  const total = sum(models.map(({ credits }) => credits));
  const amounts = [...models.flatMap(amountsIn), ...items.flatMap(amountsOf)];
  const units = new CreditUnits(amounts);
  const parts = programs.map((program) => partOf(program, items, units));
  const entered = new Map(entering.map(({ from }) => [from.prefix, wholeOf(from)]));
  const [first] = programs;
  const problem: AllocationProblem = {
    total: units.of(total),
    awards: allocatables(items, units, {}).awards,
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
    objectives: [...entered.values()].map((path): Objective => ({ measure: "complete", path })),
  };
  return { problem, units };
}

function partOf(program: JointProgram, items: readonly Item[], units: CreditUnits): Part {
  const { placing, prefix, asked, offered } = program;
  const standing = { ...asked, prefix, within: null, offered: (item: Item) => offered.has(item) };
  return placing.part.in(items, units, standing);
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
